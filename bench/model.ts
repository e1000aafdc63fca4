import { ticketReading } from '../src/ticket/ticket-loader.ts';
import { createFormats } from '../src/i18n/formats.ts';
import { NO_FACETS } from '../src/timeline/facets/facets.ts';
import { find } from '../src/timeline/search/filter-events.ts';
import { rowsByDay } from '../src/timeline/list/rows.ts';
import { NO_SEARCH, parseQuery } from '../src/events/search-query.ts';
import { ticketStateOf } from '../src/ticket/ticket-state.ts';
import { type Timeline, timelineOf } from '../src/events/timeline.ts';
import { type GeneratedTicket, generatedTicket, copiedEvents } from './generated-ticket.ts';
import { MEMORY_ORIGIN, memoryFetcher } from './memory-fetcher.ts';
import { type Summary, summaryOf } from './statistics.ts';
import { milliseconds, table, times } from './table.ts';

/** The time of one operation for each size of ticket. */
export interface ModelResult {
  readonly operation: string;
  readonly bySize: readonly (Summary & { readonly events: number })[];
}

interface Subject extends GeneratedTicket {
  readonly timeline: Timeline;
}

interface Operation {
  readonly name: string;
  /** The largest ticket to measure, if larger ones would take minutes. */
  readonly upTo?: number;
  /** Prepares one run, outside the measured time, and returns it. */
  readonly prepare: (subject: Subject) => () => unknown;
}

const SIZES = [1000, 10_000, 50_000] as const;

/** Enough for a 95th percentile. Slow operations stop at the time below. */
const MAX_RUNS = 60;
const MIN_RUNS = 6;
const MAX_SERIES_MS = 1000;
const WARM_UP_RUNS = 3;

const { dayKey } = createFormats('en-US', 'Europe/Berlin');

const REPLIES = { ...NO_FACETS, types: ['reply'] } as const;
/** Occurs in some of the messages. */
const WORD = parseQuery('invoice');

const OPERATIONS: readonly Operation[] = [
  {
    name: 'timelineOf, first time',
    prepare(subject) {
      const events = copiedEvents(subject).flat();
      return () => timelineOf(subject.conversations, events);
    },
  },
  {
    name: 'timelineOf, one event more',
    prepare(subject) {
      const events = copiedEvents(subject).flat();
      timelineOf(subject.conversations, events);
      const more = [...events, ...events.slice(-1).map((event) => ({ ...event, id: 'one more' }))];
      return () => timelineOf(subject.conversations, more);
    },
  },
  {
    // Everything from opening a ticket to its state, except the network.
    name: 'load a ticket, page by page',
    upTo: 10_000,
    prepare(subject) {
      const loader = ticketReading({
        fetchJson: memoryFetcher(subject),
        origin: MEMORY_ORIGIN,
        ticketId: '1',
        onSnapshot: (snapshot) => void ticketStateOf(snapshot),
      });
      return () => loader.refresh();
    },
  },
  {
    // Includes the counts of all options of all facets.
    name: 'search, one type',
    prepare:
      ({ timeline }) =>
      () =>
        find(timeline.events, NO_SEARCH, REPLIES, null, dayKey),
  },
  {
    name: 'search, one type and one word, first time',
    prepare(subject) {
      const { events } = timelineOf(subject.conversations, copiedEvents(subject).flat());
      return () => find(events, WORD, REPLIES, null, dayKey);
    },
  },
  {
    name: 'search, one type and one word, again',
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

/** Measures the operations in Node, without a page. */
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

/** Formats the times as a table. The last columns are the ratios to the next smaller ticket. */
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

function cellOf(summary: Summary | undefined): string {
  return summary ? `${milliseconds(summary.median)} (${milliseconds(summary.p95)})` : '';
}

function growthHeadings(): string[] {
  return SIZES.slice(1).map((events, index) => `events × ${events / (SIZES[index] ?? events)}`);
}

/** The ratio of each time to that of the next smaller size. */
function growth(bySize: ModelResult['bySize']): number[] {
  return bySize.slice(1).map(({ median }, index) => median / (bySize[index]?.median ?? Number.NaN));
}

function subjectOf(ticket: GeneratedTicket): Subject {
  const timeline = timelineOf(ticket.conversations, ticket.groupEvents.flat());
  return { ...ticket, timeline };
}

async function durations(prepare: () => () => unknown): Promise<number[]> {
  for (let run = 0; run < WARM_UP_RUNS; run += 1) await prepare()();
  const samples: number[] = [];
  const end = performance.now() + MAX_SERIES_MS;
  while (samples.length < MIN_RUNS || (samples.length < MAX_RUNS && performance.now() < end)) {
    const run = prepare();
    const began = performance.now();
    const outcome = run();
    // Awaiting a value that is not a promise would take longer than the shortest runs.
    if (outcome instanceof Promise) await outcome;
    samples.push(performance.now() - began);
  }
  return samples;
}
