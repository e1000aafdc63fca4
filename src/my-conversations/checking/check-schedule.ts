import type { MyConversationsState } from '../my-conversations-state.ts';
import { isSkipped, type TicketRecord, type TicketSummary } from '../ticket-record.ts';
import { blockedPauseMs, failurePauseMs } from './check-pauses.ts';
import { isMovedByMessages } from './update-evidence.ts';

/** What the frame that checks does next. */
export type CheckStep =
  | { readonly kind: 'list' }
  | {
      readonly kind: 'ticket';
      readonly id: string;
      /** True if the agent, or the app after a change, has asked for it. */
      readonly isRequested: boolean;
    }
  /** Infinity: until one of the running requests ends, or something is asked for. */
  | { readonly kind: 'wait'; readonly untilMs: number };

/** The moment for which the next step is worked out. */
export interface CheckMoment {
  /** Milliseconds since 1970. */
  readonly nowMs: number;
  /** Whether the page is in front of the agent. */
  readonly isWatched: boolean;
  /** What is being requested. */
  readonly running: { readonly isListing: boolean; readonly ticketIds: ReadonlySet<string> };
  /**
   * When the page came to the front, or something was asked for, in milliseconds since 1970. It ends the pause after an
   * earlier failure that concerns all tickets, but no wait for which the account has asked.
   */
  readonly wokenMs?: number;
}

const SECOND_MS = 1000;
const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

/** The tickets in one answer of the list, at most. */
const LIST_PAGE = 100;
/** Zendesk allows an agent about five requests a minute for the tickets of one view. */
const LIST_PAGE_MS = 15 * SECOND_MS;

/** The account's waits are five minutes at most; see `MAX_PAGE_WAIT_S`. A longer one was stored before the clock was set back. */
const MAX_WAIT_MS = 5 * MINUTE_MS;

/**
 * How much longer a ticket that has moved counts as overdue, in milliseconds. That is more than 400 tickets with open side
 * conversations wait for their turn in the background.
 */
const MOVED_HEAD_START_MS = 30 * MINUTE_MS;

/** How often the page and the background check, in milliseconds; `slow` is for tickets that would have moved. */
interface Interval {
  readonly watched: number;
  readonly background: number;
  readonly slow: number;
}
const WITH_OPEN: Interval = {
  watched: MINUTE_MS,
  background: 2 * MINUTE_MS,
  slow: 15 * MINUTE_MS,
};
const WITH_CLOSED: Interval = {
  watched: 5 * MINUTE_MS,
  background: 10 * MINUTE_MS,
  slow: HOUR_MS,
};
const WITHOUT: Interval = { watched: HOUR_MS, background: HOUR_MS, slow: 4 * HOUR_MS };

/** How often a ticket that has not moved is checked while the agent has no side conversations at all and nobody watches. */
const QUIET_MS = 24 * HOUR_MS;

/**
 * Works out what to do next. In this order:
 *
 * 1. Tickets that were asked for.
 * 2. The list: every minute while the page is watched, every two minutes otherwise, and more rarely if it has many pages.
 * 3. Tickets that were never checked, most recently updated first.
 * 4. Tickets that have moved since their last check, and those that are due: the one first that has been due for longest.
 *    One that has moved is due at once, with a head start of half an hour: it comes first in practice, but tickets that move
 *    all the time do not keep the others from being checked. Tickets with open side conversations are due after one minute
 *    (two if nobody watches), those with closed ones after five (ten), those without after an hour. After a failure, the
 *    pauses grow from one to ten minutes; a ticket that the agent may not read is asked for every hour.
 *
 * So knowledge is never older than its interval, and the time that the limiter needs for all tickets.
 *
 * Whether an incoming message moves a ticket's `updated_at` is not documented. By default nothing depends on it: tickets
 * that have not moved are due as well. Once enough messages have moved their tickets, and none has not
 * (`isMovedByMessages`), tickets that have not moved are due much more rarely, but still due.
 *
 * If the agent has no side conversations at all and nobody watches, there is one round an hour: the list, then tickets that
 * are new or have moved, and those that were not checked for a day.
 *
 * After a failure that concerns all tickets, everything pauses; then there is one try at a time until the account answers.
 *
 * Times in the future were recorded before the clock was set back. They count as long ago, so that nothing waits for them.
 */
export function nextStep(state: MyConversationsState, moment: CheckMoment): CheckStep {
  const { nowMs, running } = moment;
  const isQuiet = !moment.isWatched && hasNoConversations(state);
  const pausedMs = pausedUntilMs(state, moment, isQuiet);
  if (pausedMs > nowMs) return { kind: 'wait', untilMs: pausedMs };
  if (state.blocked && (running.isListing || running.ticketIds.size > 0))
    return { kind: 'wait', untilMs: Infinity };

  const tickets = (state.list?.tickets ?? []).filter(({ id }) => !running.ticketIds.has(id));
  const requested = state.requested.size > 0 && tickets.find(({ id }) => state.requested.has(id));
  if (requested) return { kind: 'ticket', id: requested.id, isRequested: true };

  const listMs = running.isListing ? Infinity : listDueMs(state, moment, isQuiet);
  if (listMs <= nowMs) return { kind: 'list' };
  return nextTicket(state, moment, tickets, isQuiet, listMs);
}

/** The first ticket that was never checked, or else the one that has been due for longest. */
function nextTicket(
  state: MyConversationsState,
  moment: CheckMoment,
  tickets: readonly TicketSummary[],
  isQuiet: boolean,
  listMs: number,
): CheckStep {
  let first: { readonly id: string; readonly dueMs: number } | null = null;
  let untilMs = listMs;
  for (const ticket of tickets) {
    const record = state.records.get(ticket.id);
    if (!record || (record.checkedMs === null && !record.failure))
      return { kind: 'ticket', id: ticket.id, isRequested: false };
    const dueMs = dueMsOf(state, moment, ticket, record, isQuiet);
    if (dueMs > moment.nowMs) untilMs = Math.min(untilMs, dueMs);
    else if (!first || dueMs < first.dueMs) first = { id: ticket.id, dueMs };
  }
  return first ? { kind: 'ticket', id: first.id, isRequested: false } : { kind: 'wait', untilMs };
}

/** When a ticket is due, in milliseconds since 1970; Infinity if it is not before the next list. */
function dueMsOf(
  state: MyConversationsState,
  { nowMs, isWatched }: CheckMoment,
  ticket: TicketSummary,
  record: TicketRecord,
  isQuiet: boolean,
): number {
  const { failure } = record;
  const { allRequestedMs } = state;
  const lastMs = lastPastMs([record.checkedMs, failure?.atMs], nowMs);
  const hasMoved = isNewer(ticket.updatedMs, record.checkedUpdatedMs);

  if (isAllRequested(state, lastMs, nowMs)) return allRequestedMs ?? nowMs;
  if (isQuiet) {
    const listedMs = state.list?.requestedMs ?? -Infinity;
    const isPending = (hasMoved || failure !== null) && !isSkipped(record);
    const isDue = isPending ? listedMs > lastMs : listedMs - lastMs >= QUIET_MS;
    return isDue ? -Infinity : Infinity;
  }
  if (failure) return lastMs + failurePauseMs(failure);
  if (hasMoved) return lastMs - MOVED_HEAD_START_MS;
  const interval = intervalOf(record);
  if (isMovedByMessages(state.evidence)) return lastMs + interval.slow;
  return lastMs + (isWatched ? interval.watched : interval.background);
}

function intervalOf({ conversations, conversationCount }: TicketRecord): Interval {
  if (conversations.length > 0) return WITH_OPEN;
  return conversationCount > 0 ? WITH_CLOSED : WITHOUT;
}

function listDueMs(
  state: MyConversationsState,
  { nowMs, isWatched }: CheckMoment,
  isQuiet: boolean,
): number {
  const { list, listFailure } = state;
  const lastMs = lastPastMs([list?.requestedMs, listFailure?.atMs], nowMs);
  if (isAllRequested(state, lastMs, nowMs)) return -Infinity;
  const pages = Math.ceil((list?.tickets.length ?? 0) / LIST_PAGE);
  return (
    lastMs +
    Math.max(
      isQuiet ? HOUR_MS : isWatched ? MINUTE_MS : 2 * MINUTE_MS,
      pages * LIST_PAGE_MS,
      listFailure ? failurePauseMs(listFailure) : 0,
    )
  );
}

/** Until when nothing may be requested, in milliseconds since 1970; -Infinity if something may be. */
function pausedUntilMs(
  { waitsUntilMs, blocked, allRequestedMs }: MyConversationsState,
  { nowMs, wokenMs = -Infinity }: CheckMoment,
  isQuiet: boolean,
): number {
  const waitMs =
    waitsUntilMs !== null && waitsUntilMs - nowMs <= MAX_WAIT_MS ? waitsUntilMs : -Infinity;
  if (!blocked) return waitMs;
  const failedMs = pastMs(blocked.atMs, nowMs);
  const askedMs = Math.max(wokenMs, pastMs(allRequestedMs ?? -Infinity, nowMs));
  if (askedMs > failedMs && blocked.kind !== 'rate-limited') return waitMs;
  return Math.max(waitMs, failedMs + Math.max(blockedPauseMs(blocked), isQuiet ? HOUR_MS : 0));
}

/** Whether the agent asked to check everything after that time. */
function isAllRequested(
  { allRequestedMs }: MyConversationsState,
  lastMs: number,
  nowMs: number,
): boolean {
  return allRequestedMs !== null && allRequestedMs <= nowMs && lastMs < allRequestedMs;
}

/** Whether all tickets were checked, as far as the agent may read them, and none has a side conversation. */
function hasNoConversations({ list, records }: MyConversationsState): boolean {
  if (!list) return false;
  return list.tickets.every(({ id }) => {
    const record = records.get(id);
    if (!record) return false;
    return record.conversationCount === 0 && (record.checkedMs !== null || isSkipped(record));
  });
}

function isNewer(updatedMs: number | null, checkedMs: number | null): boolean {
  return updatedMs !== null && (checkedMs === null || updatedMs > checkedMs);
}

/** The last of the times that are not in the future. */
function lastPastMs(times: readonly (number | null | undefined)[], nowMs: number): number {
  return Math.max(...times.map((time) => pastMs(time ?? -Infinity, nowMs)));
}

/** The time, or long ago if the clock was set back since. */
function pastMs(timeMs: number, nowMs: number): number {
  return timeMs - nowMs > SECOND_MS ? -Infinity : timeMs;
}
