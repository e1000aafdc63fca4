import type { SideConversationEvent } from '../events/event.ts';

/** The part of an event that determines whether it was read. */
export type DatedEvent = Pick<SideConversationEvent, 'key' | 'createdMs'>;

/** What the agent has read of one ticket. The agent's own events are not in it. */
export interface ReadEvents {
  /** Events dated up to this time, in ms since 1970, and events without a date count as read, except late ones. */
  readonly untilMs: number;
  /** The events that were read and do not count as read anyway: dates in ms since 1970, or 0 without a date, by key. */
  readonly read: ReadonlyMap<string, number>;
  /** Keys of events that arrived after newer ones, so that their dates do not say whether they were read. */
  readonly late: ReadonlySet<string>;
}

/**
 * Zendesk may list an event some time after its date, in ms. Events dated up to a time count as read only after this delay;
 * until then, each is stored.
 */
const SETTLE_MS = 10 * 60_000;

/** How many late events are stored. They are rare. */
const MAX_LATE = 100;

/**
 * What counts as read when the agent sees a ticket for the first time: everything.
 *
 * @param events all events of other people that have loaded, oldest first
 * @param isComplete false if some could not be loaded: then all events up to the newest loaded one count as read, or up to
 *   now if none is dated. The time of the computer is the last choice, because it can be wrong.
 * @param nowMs ms since 1970
 */
export function readOnFirstVisit(
  events: readonly DatedEvent[],
  isComplete: boolean,
  nowMs: number,
): ReadEvents {
  const untilMs = isComplete ? settledMs(events, nowMs) : (newestDate(events, nowMs) ?? nowMs);
  return markRead({ untilMs, read: new Map(), late: new Set() }, events);
}

/** @param untilMs ms since 1970: the events dated up to it count as read */
export function readUntil(untilMs: number): ReadEvents {
  return { untilMs, read: new Map(), late: new Set() };
}

export function isRead({ untilMs, read, late }: ReadEvents, event: DatedEvent): boolean {
  const countsAsRead = dateOf(event) <= untilMs && !late.has(event.key);
  return countsAsRead || read.has(event.key);
}

/** Marks events as read. Returns the same object if all of them were. */
export function markRead(record: ReadEvents, events: Iterable<DatedEvent>): ReadEvents {
  const unread = [...events].filter((event) => !isRead(record, event));
  if (unread.length === 0) return record;
  const added = unread.map((event) => [event.key, dateOf(event)] as const);
  return { ...record, read: new Map([...record.read, ...added]) };
}

/** Makes events unread that arrived after newer ones, unless they are read by now. */
export function addLate(record: ReadEvents, events: readonly DatedEvent[]): ReadEvents {
  const added = events.filter((event) => dateOf(event) <= record.untilMs);
  return { ...record, late: new Set([...record.late, ...added.map(({ key }) => key)]) };
}

/**
 * A stored record without times after now, which are left from a wrong clock or a wrong date. Events up to them would count
 * as read before they happen.
 *
 * @param events all events of other people that have loaded: those that were read stay read
 * @param nowMs ms since 1970
 */
export function limitToNow(
  record: ReadEvents,
  events: readonly DatedEvent[],
  nowMs: number,
): ReadEvents {
  if (record.untilMs <= nowMs) return record;
  const read = events.filter((event) => isRead(record, event));
  return markRead({ ...record, untilMs: nowMs }, read);
}

/**
 * Makes a record smaller without a change to what is read: `untilMs` advances to just before the oldest unread event.
 *
 * @param events all events of other people, oldest first
 * @param nowMs ms since 1970
 */
export function compact(
  record: ReadEvents,
  events: readonly DatedEvent[],
  nowMs: number,
): ReadEvents {
  const oldestUnread = events.find(
    (event) => dateOf(event) > record.untilMs && !isRead(record, event),
  );
  const beforeUnreadMs = oldestUnread ? dateOf(oldestUnread) - 1 : Infinity;
  const untilMs = Math.max(record.untilMs, Math.min(beforeUnreadMs, settledMs(events, nowMs)));
  const late = new Set([...record.late].slice(-MAX_LATE));
  // A late event stays, so that a page that receives it later does not make it unread again.
  const read = [...record.read].filter(([key, dateMs]) => dateMs > untilMs || late.has(key));
  return { untilMs, read: new Map(read), late };
}

/**
 * The newest date of events that is not in the future, because an event can have a wrong date.
 *
 * @param events oldest first
 * @param nowMs ms since 1970
 * @returns ms since 1970; null if no event has such a date
 */
export function newestDate(events: readonly DatedEvent[], nowMs: number): number | null {
  const isPast = ({ createdMs }: DatedEvent) => createdMs !== null && createdMs <= nowMs;
  return events.findLast(isPast)?.createdMs ?? null;
}

/** The time up to which Zendesk has listed all events. */
function settledMs(events: readonly DatedEvent[], nowMs: number): number {
  return Math.max(0, (newestDate(events, nowMs) ?? 0) - SETTLE_MS);
}

function dateOf({ createdMs }: DatedEvent): number {
  return createdMs ?? 0;
}
