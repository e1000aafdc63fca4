import { createStore } from '../src/app/store.ts';
import type { SideConversationEvent } from '../src/events/event.ts';
import { NO_SEARCH, parseQuery, type SearchQuery } from '../src/events/search-query.ts';
import { buildTimeline, type Timeline } from '../src/events/timeline.ts';
import { createFormats } from '../src/i18n/formats.ts';
import { createTicketLoader } from '../src/ticket/ticket-loader.ts';
import {
  INITIAL_TICKET_STATE,
  reduceTicket,
  type TicketAction,
  type TicketState,
} from '../src/ticket/ticket-state.ts';
import { applyFacets } from '../src/timeline/facets/apply-facets.ts';
import { eventFilter } from '../src/timeline/facets/event-filter.ts';
import { NO_FACETS } from '../src/timeline/facets/facets.ts';
import { rowsByDay } from '../src/timeline/list/rows.ts';
import { createSearchRun } from '../src/timeline/search/search-run.ts';
import type { WireEvent } from '../src/zendesk/wire-types.ts';
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
    name: 'buildTimeline',
    prepare(subject) {
      const events = copiedEvents(subject).flat();
      return () => buildTimeline(subject.conversations, events);
    },
  },
  {
    // A refresh that loads a conversation with one event more.
    name: 'one event more',
    prepare(subject) {
      const state = loadedState(subject);
      const action = oneEventMore(subject);
      return () => reduceTicket(state, action);
    },
  },
  {
    // Everything from opening a ticket to its state, except the network.
    name: 'load a ticket, page by page',
    upTo: 10_000,
    prepare(subject) {
      const loader = createTicketLoader({
        store: createStore(reduceTicket, INITIAL_TICKET_STATE),
        fetchJson: memoryFetcher(subject),
        origin: MEMORY_ORIGIN,
        ticketId: '1',
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
        search(timeline.events, NO_SEARCH),
  },
  {
    name: 'search, one type and one word, first time',
    prepare(subject) {
      const { events } = buildTimeline(subject.conversations, copiedEvents(subject).flat());
      return () => search(events, WORD);
    },
  },
  {
    name: 'search, one type and one word, again',
    prepare({ timeline }) {
      search(timeline.events, WORD);
      return () => search(timeline.events, WORD);
    },
  },
  {
    name: 'rowsByDay, newest first',
    prepare:
      ({ timeline }) =>
      () =>
        rowsByDay(timeline.events, {
          order: 'newest',
          dayOf: dayKey,
          newKeys: new Set(),
          folding: { expandedUpdates: new Set(), foldedConversations: new Set() },
        }),
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

/** Search and the type filter, as when the agent has entered a word. */
function search(events: readonly SideConversationEvent[], query: SearchQuery): unknown {
  const run = createSearchRun(events, query);
  run.run(Infinity);
  const filter = eventFilter({
    query,
    facets: REPLIES,
    range: null,
    selection: null,
    dayOf: dayKey,
  });
  return applyFacets(run.matches(), filter, dayKey);
}

/** The state of a ticket that has loaded. */
function loadedState({ conversations, groupEvents }: GeneratedTicket): TicketState {
  const entries = conversations.map((raw, index) => ({
    id: raw.id ?? '',
    raw,
    events: { all: groupEvents[index] ?? [], isComplete: true },
  }));
  return reduceTicket(INITIAL_TICKET_STATE, {
    type: 'list-page-loaded',
    page: { entries, otherEvents: new Map() },
  });
}

/** All events of the last conversation, as loaded again, with a new one. */
function oneEventMore({ conversations, groupEvents }: GeneratedTicket): TicketAction {
  const known = (groupEvents.at(-1) ?? []).map((event) => structuredClone(event));
  const last: WireEvent = { ...known.at(-1), id: 'one more' };
  const conversationId = conversations.at(-1)?.id ?? '';
  return { type: 'events-loaded', conversationId, events: [...known, last] };
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
  const timeline = buildTimeline(ticket.conversations, ticket.groupEvents.flat());
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
