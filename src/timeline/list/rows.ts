import type { SideConversationEvent } from '../../events/event.ts';
import { groupByConversation } from '../../events/group-by-conversation.ts';
import type { SideConversation } from '../../events/side-conversation.ts';
import { updateRuns } from './update-runs.ts';

/** Which events are first in the list. */
export type Order = 'newest' | 'oldest';
/** How the rows of the list are grouped. */
export type Grouping = 'day' | 'conversation';

/** The heading of a day. */
export interface Day {
  /** Any time of the day in ms since 1970; null above events without a date. */
  readonly sampleMs: number | null;
}

/** One event. */
export interface EventRowItem {
  readonly kind: 'event';
  /** The key of the event. */
  readonly key: string;
  readonly event: SideConversationEvent;
  /** The heading above the row; null if none is. */
  readonly day: Day | null;
  /** True below the row of its run. */
  readonly isInRun: boolean;
}

/** Several updates by one person within five minutes. */
export interface UpdateRunItem {
  readonly kind: 'update-run';
  readonly key: string;
  /** At least two, in the order of the list. */
  readonly events: readonly SideConversationEvent[];
  /** True if the rows of its events follow. */
  readonly isExpanded: boolean;
  /** The heading above the row; null if none is. */
  readonly day: Day | null;
}

/** The heading of a side conversation. */
export interface ConversationItem {
  readonly kind: 'conversation';
  readonly key: string;
  /** Null for an event that names no conversation. */
  readonly conversationId: string | null;
  /** Null if the conversation is not in the list. */
  readonly conversation: SideConversation | null;
  /** Those of its events that are shown, in the order of the list. */
  readonly shown: readonly SideConversationEvent[];
  /** All of its events, shown or not, oldest first. */
  readonly all: readonly SideConversationEvent[];
  /** False if the rows of its events follow; null if they follow and cannot be folded, as during a search. */
  readonly isFolded: boolean | null;
}

/** One row of the list. */
export type Row = EventRowItem | UpdateRunItem | ConversationItem;

/** What determines the rows besides the events. */
export interface RowOptions {
  readonly order: Order;
  /** The day of a time in ms since 1970, in the agent's time zone. */
  readonly dayOf: (milliseconds: number) => string;
  /** Events since the agent's last visit. They are not in one run with older ones. */
  readonly newKeys: ReadonlySet<string>;
  /** What is folded; null to show every event in a row of its own, as during a search. */
  readonly folding: Folding | null;
}

/** What the agent has folded and expanded. */
export interface Folding {
  /** Keys of updates. The events of a run with one of them are shown. */
  readonly expandedUpdates: ReadonlySet<string>;
  /** Ids of the side conversations whose events are not shown. */
  readonly foldedConversations: ReadonlySet<string | null>;
}

/**
 * Builds the rows of the list, grouped by day. Events without a date are last in both orders.
 *
 * @param events oldest first, those without a date at the end
 */
export function rowsByDay(events: readonly SideConversationEvent[], options: RowOptions): Row[] {
  let lastDay: string | null | undefined;
  const dayOf = ({ createdMs }: SideConversationEvent) =>
    createdMs === null ? null : options.dayOf(createdMs);
  return eventRows(events, options, (event, previous) => dayOf(event) !== dayOf(previous)).map(
    (row) => {
      const event = row.kind === 'event' ? row.event : row.events[0];
      if (!event) return row;
      const day = dayOf(event);
      if (day === lastDay) return row;
      lastDay = day;
      return { ...row, day: { sampleMs: event.createdMs } };
    },
  );
}

/**
 * Builds the rows of the list, grouped by conversation. The conversations are in the order of their first row.
 *
 * @param events those to show, oldest first, those without a date at the end
 * @param eventsByConversation all events, shown or not, each list oldest first
 */
export function rowsByConversation(
  events: readonly SideConversationEvent[],
  options: RowOptions,
  eventsByConversation: ReadonlyMap<string | null, readonly SideConversationEvent[]>,
): Row[] {
  const groups = groupByConversation(inOrder(events, options.order, createdMsOf));
  const chronological = groupByConversation(events);
  return [...groups].flatMap(([conversationId, shown]): Row[] => {
    const isFolded = options.folding && options.folding.foldedConversations.has(conversationId);
    const heading: ConversationItem = {
      kind: 'conversation',
      key: `conversation ${conversationId}`,
      conversationId,
      conversation: shown[0]?.conversation ?? null,
      shown,
      all: eventsByConversation.get(conversationId) ?? [],
      isFolded,
    };
    if (isFolded) return [heading];
    return [heading, ...eventRows(chronological.get(conversationId) ?? [], options, () => false)];
  });
}

/** The events that a row stands for: its own, or those that are folded into it. */
export function eventsIn(row: Row): readonly SideConversationEvent[] {
  switch (row.kind) {
    case 'event':
      return [row.event];
    case 'update-run':
      return row.isExpanded ? [] : row.events;
    case 'conversation':
      return row.isFolded ? row.shown : [];
  }
}

/** The event that is open beside the list while a row is the current one. */
export function mainEventOf(row: Row): SideConversationEvent | null {
  switch (row.kind) {
    case 'event':
      return row.event;
    case 'update-run':
      return row.events[0] ?? null;
    case 'conversation':
      return row.shown[0] ?? null;
  }
}

/**
 * The index of the row that has this key or stands for the event with this key; -1 if there is none. The key of a run also
 * finds it after an older update was added to the run.
 */
export function rowIndexOf(rows: readonly Row[], key: string): number {
  const index = rows.findIndex((row) => row.key === key);
  if (index >= 0) return index;
  const eventKey = key.startsWith(RUN) ? key.slice(RUN.length) : key;
  return rows.findIndex((row) => eventsIn(row).some((event) => event.key === eventKey));
}

/** Before the key of the oldest event in the key of a run. */
const RUN = 'run ';

/** The rows of events and runs, without headings. */
function eventRows(
  events: readonly SideConversationEvent[],
  { order, folding, newKeys }: RowOptions,
  isApart: (event: SideConversationEvent, previous: SideConversationEvent) => boolean,
): (EventRowItem | UpdateRunItem)[] {
  if (!folding) return inOrder(events, order, createdMsOf).map((event) => eventRow(event, false));
  const runs = updateRuns(
    events,
    (event, previous) =>
      isApart(event, previous) || newKeys.has(event.key) !== newKeys.has(previous.key),
  );
  const ordered = inOrder(runs, order, ([first]) => first?.createdMs ?? null);
  return ordered.flatMap((run): (EventRowItem | UpdateRunItem)[] => {
    const [first] = run;
    if (!first) return [];
    if (run.length === 1) return [eventRow(first, false)];
    const key = `${RUN}${first.key}`;
    const isExpanded = run.some((event) => folding.expandedUpdates.has(event.key));
    const inList = inOrder(run, order, createdMsOf);
    const row: UpdateRunItem = { kind: 'update-run', key, events: inList, isExpanded, day: null };
    return isExpanded ? [row, ...inList.map((event) => eventRow(event, true))] : [row];
  });
}

function eventRow(event: SideConversationEvent, isInRun: boolean): EventRowItem {
  return { kind: 'event', key: event.key, event, day: null, isInRun };
}

/** @param items oldest first, those without a date at the end */
function inOrder<Item>(
  items: readonly Item[],
  order: Order,
  dateOf: (item: Item) => number | null,
): readonly Item[] {
  if (order === 'oldest') return items;
  const datedCount = items.findLastIndex((item) => dateOf(item) !== null) + 1;
  return [...items.slice(0, datedCount).reverse(), ...items.slice(datedCount)];
}

function createdMsOf({ createdMs }: SideConversationEvent): number | null {
  return createdMs;
}
