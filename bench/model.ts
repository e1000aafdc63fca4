import { ticketReading } from '../src/ticket/ticket-loader.ts';
import { createFormats } from '../src/i18n/formats.ts';
import { NO_FACETS } from '../src/timeline/facets/facets.ts';
import { find } from '../src/timeline/search/filter-events.ts';
import { rowsByDay } from '../src/timeline/list/rows.ts';
import { NO_SEARCH, parseQuery } from '../src/events/search-query.ts';
import { ticketStateOf } from '../src/ticket/ticket-state.ts';
import { type Timeline, timelineOf } from '../src/events/timeline.ts';
import { type GeneratedTicket, generatedTicket, unseenEvents } from './generated-ticket.ts';
import { MEMORY_ORIGIN, memoryReader } from './memory-fetcher.ts';
import { type Summary, summaryOf } from './statistics.ts';
import { milliseconds, table, times } from './table.ts';

/** How long one thing takes at each size of ticket. */
export interface ModelResult {
  readonly operation: string;
  readonly bySize: readonly (Summary & { readonly events: number })[];
}

interface Subject extends GeneratedTicket {
  readonly timeline: Timeline;
}

interface Operation {
  readonly name: string;
  /** The largest ticket it is run on, where more would take minutes. */
  readonly upTo?: number;
  /** Makes ready, outside the clock, what one run needs; the answer is the run. */
  readonly prepare: (subject: Subject) => () => unknown;
}

const SIZES = [1000, 10_000, 50_000] as const;

/** Enough for a 95th percentile where runs are short; long ones stop at the time below. */
const MOST_RUNS = 60;
const FEWEST_RUNS = 6;
const LONGEST_SERIES_MS = 1000;
const WARM_UP_RUNS = 3;

const { dayKey } = createFormats('en-US', 'Europe/Berlin');

const REPLIES = { ...NO_FACETS, types: ['reply'] } as const;
/** In some of the mails and not in others. */
const WORD = parseQuery('invoice');

const OPERATIONS: readonly Operation[] = [
  {
    name: 'timelineOf, first time',
    prepare(subject) {
      const events = unseenEvents(subject).flat();
      return () => timelineOf(subject.conversations, events);
    },
  },
  {
    name: 'timelineOf, one event more',
    prepare(subject) {
      const events = unseenEvents(subject).flat();
      timelineOf(subject.conversations, events);
      const more = [...events, ...events.slice(-1).map((event) => ({ ...event, id: 'one more' }))];
      return () => timelineOf(subject.conversations, more);
    },
  },
  {
    // All that opening a ticket asks of api and model; only the network is left out.
    name: 'reading a ticket, page by page',
    upTo: 10_000,
    prepare(subject) {
      const reading = ticketReading({
        fetchJson: memoryReader(subject),
        origin: MEMORY_ORIGIN,
        ticketId: '1',
        onSnapshot: (snapshot) => void ticketStateOf(snapshot),
      });
      return () => reading.refresh();
    },
  },
  {
    // With the counts of all options of all facets.
    name: 'find, one type',
    prepare:
      ({ timeline }) =>
      () =>
        find(timeline.events, NO_SEARCH, REPLIES, null, dayKey),
  },
  {
    name: 'find, one type and one word, first time',
    prepare(subject) {
      const { events } = timelineOf(subject.conversations, unseenEvents(subject).flat());
      return () => find(events, WORD, REPLIES, null, dayKey);
    },
  },
  {
    name: 'find, one type and one word, again',
    prepare({ timeline }) {
      find(timeline.events, WORD, REPLIES, null, dayKey);
      return () => find(timeline.events, WORD, REPLIES, null, dayKey);
    },
  },
  {
    name: 'rowsByDay, newest first',
    prepare:
      ({ timeline }) =>
      () =>
        rowsByDay(timeline.events, 'newest', dayKey),
  },
];

/** Times what the page does with a ticket's events, in Node, without a page. */
export async function measureModel(): Promise<ModelResult[]> {
  const subjects = SIZES.map((events) => ({ events, subject: subjectOf(generatedTicket(events)) }));
  const results: ModelResult[] = [];
  for (const { name, upTo = Infinity, prepare } of OPERATIONS) {
    const bySize: (Summary & { events: number })[] = [];
    for (const { events, subject } of subjects.filter((one) => one.events <= upTo)) {
      bySize.push({ events, ...summaryOf(await durations(() => prepare(subject))) });
    }
    results.push({ operation: name, bySize });
  }
  return results;
}

/** The times as a table; the last columns say how many times longer the larger ticket takes. */
export function modelTable(results: readonly ModelResult[]): string {
  return table('Model in Node: median (95th percentile) by number of events', [
    ['', ...SIZES.map((events) => events.toLocaleString('en')), ...growthHeadings()],
    ...results.map(({ operation, bySize }) => [
      operation,
      ...SIZES.map((_, index) => cellOf(bySize[index])),
      ...growth(bySize).map(times),
    ]),
  ]);
}

function cellOf(found: Summary | undefined): string {
  return found ? `${milliseconds(found.median)} (${milliseconds(found.p95)})` : '';
}

function growthHeadings(): string[] {
  return SIZES.slice(1).map((events, index) => `events × ${events / (SIZES[index] ?? events)}`);
}

/** The time at each size over the time at the size before. */
function growth(bySize: ModelResult['bySize']): number[] {
  return bySize.slice(1).map(({ median }, index) => median / (bySize[index]?.median ?? Number.NaN));
}

function subjectOf(ticket: GeneratedTicket): Subject {
  const timeline = timelineOf(ticket.conversations, ticket.groupEvents.flat());
  return { ...ticket, timeline };
}

async function durations(prepare: () => () => unknown): Promise<number[]> {
  for (let run = 0; run < WARM_UP_RUNS; run += 1) await prepare()();
  const found: number[] = [];
  const end = performance.now() + LONGEST_SERIES_MS;
  while (found.length < FEWEST_RUNS || (found.length < MOST_RUNS && performance.now() < end)) {
    const run = prepare();
    const began = performance.now();
    const outcome = run();
    // Only where there is something to wait for: waiting takes longer than the shortest runs.
    if (outcome instanceof Promise) await outcome;
    found.push(performance.now() - began);
  }
  return found;
}
