import { isSameSource, type TicketSource } from './choices.ts';
import type { CheckFailure, TicketRecord, TicketSummary } from './ticket-record.ts';

/** The tickets of a source. */
export interface TicketList {
  /** Most recently updated first, without duplicates. */
  readonly tickets: readonly TicketSummary[];
  /** When it was requested, in milliseconds since 1970. */
  readonly requestedMs: number;
  /** True if the source has more tickets than the account gives: a search ends after 1,000. */
  readonly isCutOff: boolean;
}

/**
 * How often an incoming message has moved its ticket's `updated_at`, and how often it has not. Zendesk does not document
 * whether it does.
 */
export interface UpdateEvidence {
  readonly moved: number;
  readonly notMoved: number;
  /** Messages that were found, of which the list has not said yet whether their ticket moved. */
  readonly open: readonly { readonly ticketId: string; readonly messageMs: number }[];
}

/** What is known about the side conversations of an agent's tickets. Plain data but for the map. */
export interface MyConversationsState {
  readonly source: TicketSource;
  /** Null until the tickets of the source were read for the first time. */
  readonly list: TicketList | null;
  /** Why the list could not be read the last time; null if it could. */
  readonly listFailure: CheckFailure | null;
  /** By ticket id. Tickets that were never checked have none. */
  readonly records: ReadonlyMap<string, TicketRecord>;
  /** Tickets that the agent asked to check again, and those in which the app has just changed something. */
  readonly requested: ReadonlySet<string>;
  /** When the agent asked last to check everything again, in milliseconds since 1970; null if never. */
  readonly allRequestedMs: number | null;
  /** When this agent's tickets were checked for the first time in this browser, in milliseconds since 1970; null if never. */
  readonly sinceMs: number | null;
  /** Until when the account has asked the app to wait, in milliseconds since 1970; null if it has not. */
  readonly waitsUntilMs: number | null;
  /**
   * A failure that concerns all tickets, such as a lost connection or an ended session; null if the account answers. It is
   * no ticket's failure: until it is over, no ticket is checked, except for one try from time to time.
   */
  readonly blocked: CheckFailure | null;
  readonly evidence: UpdateEvidence;
}

/** The part of the state that is stored. */
export type StoredState = Pick<
  MyConversationsState,
  'source' | 'list' | 'sinceMs' | 'evidence' | 'records'
>;

/** What can happen. Plain data: the frame that checks sends its actions to the other frames of the agent. */
export type MyConversationsAction =
  /** What the browser has stored. Ignored if it is about another source. */
  | { readonly type: 'loaded'; readonly stored: StoredState }
  /** What the frame knows that checks for all. */
  | { readonly type: 'replaced'; readonly state: MyConversationsState }
  | { readonly type: 'source-chosen'; readonly source: TicketSource }
  | {
      readonly type: 'list-loaded';
      readonly source: TicketSource;
      readonly list: TicketList;
      /** Why its last pages could not be read; null if it is whole. Tickets that were known before stay in the list then. */
      readonly failure: CheckFailure | null;
    }
  | {
      readonly type: 'list-failed';
      readonly source: TicketSource;
      readonly failure: CheckFailure;
    }
  | { readonly type: 'ticket-checked'; readonly record: TicketRecord }
  | { readonly type: 'ticket-failed'; readonly ticketId: string; readonly failure: CheckFailure }
  /** A request failed for a reason that concerns all tickets. The next answer of the account ends it. */
  | { readonly type: 'checks-blocked'; readonly failure: CheckFailure }
  | { readonly type: 'ticket-requested'; readonly ticketId: string }
  | { readonly type: 'all-requested'; readonly atMs: number }
  | { readonly type: 'wait-changed'; readonly untilMs: number | null }
  | { readonly type: 'evidence-changed'; readonly evidence: UpdateEvidence }
  /** The agent deleted what was stored. */
  | { readonly type: 'deleted' };

export const NO_EVIDENCE: UpdateEvidence = { moved: 0, notMoved: 0, open: [] };

/** The state of an agent of whom nothing is stored. */
export function initialMyConversationsState(source: TicketSource): MyConversationsState {
  return {
    source,
    list: null,
    listFailure: null,
    records: new Map(),
    requested: new Set(),
    allRequestedMs: null,
    sinceMs: null,
    waitsUntilMs: null,
    blocked: null,
    evidence: NO_EVIDENCE,
  };
}

/** The reducer of what is known. */
export function reduceMyConversations(
  state: MyConversationsState,
  action: MyConversationsAction,
): MyConversationsState {
  switch (action.type) {
    case 'loaded':
      return isSameSource(action.stored.source, state.source)
        ? { ...state, ...action.stored, source: state.source }
        : // Records are about tickets, whatever the source.
          { ...state, records: action.stored.records, sinceMs: action.stored.sinceMs };
    case 'replaced':
      return action.state;
    case 'source-chosen':
      return isSameSource(action.source, state.source)
        ? state
        : { ...state, source: action.source, list: null, listFailure: null };
    case 'list-loaded':
      if (!isSameSource(action.source, state.source)) return state;
      return withList(
        state,
        action.failure ? joined(action.list, state.list) : action.list,
        action,
      );
    case 'list-failed':
      if (!isSameSource(action.source, state.source)) return state;
      return {
        ...unblocked(state, action.failure),
        listFailure: counted(action.failure, state.listFailure),
      };
    case 'ticket-checked':
      return { ...withRecord(state, action.record), blocked: null };
    case 'ticket-failed': {
      const known = state.records.get(action.ticketId) ?? uncheckedRecord(action.ticketId);
      return withRecord(unblocked(state, action.failure), {
        ...known,
        failure: counted(action.failure, known.failure),
      });
    }
    case 'checks-blocked':
      return { ...state, blocked: counted(action.failure, state.blocked) };
    case 'ticket-requested':
      return { ...state, requested: new Set([...state.requested, action.ticketId]) };
    case 'all-requested':
      return { ...state, allRequestedMs: action.atMs };
    case 'wait-changed':
      return { ...state, waitsUntilMs: action.untilMs };
    case 'evidence-changed':
      return { ...state, evidence: action.evidence };
    case 'deleted':
      return initialMyConversationsState(state.source);
  }
}

function withList(
  state: MyConversationsState,
  list: TicketList,
  { failure }: { readonly failure: CheckFailure | null },
): MyConversationsState {
  return {
    ...state,
    list,
    listFailure: failure && counted(failure, state.listFailure),
    blocked: isOfPlan(state.blocked) && list.tickets.length > 0 ? state.blocked : null,
    records: recordsIn(state.records, list),
    sinceMs: state.sinceMs ?? list.requestedMs,
  };
}

/** The account lists tickets whatever its plan is. Only the answer about a ticket shows that the plan has changed. */
function isOfPlan(blocked: CheckFailure | null): boolean {
  return blocked?.kind === 'not-in-plan';
}

/** A failure, with how many there were in a row. */
function counted(failure: CheckFailure, previous: CheckFailure | null): CheckFailure {
  return previous ? { ...failure, inRow: (previous.inRow ?? 1) + 1 } : failure;
}

/** A failure of one ticket, or of the list, shows that the account answers again, unless it is the same one. */
function unblocked(state: MyConversationsState, { kind }: CheckFailure): MyConversationsState {
  return state.blocked && state.blocked.kind !== kind ? { ...state, blocked: null } : state;
}

/** A part of a list, and the tickets of an earlier list that it does not have. */
function joined(part: TicketList, earlier: TicketList | null): TicketList {
  const ids = new Set(part.tickets.map(({ id }) => id));
  const others = (earlier?.tickets ?? []).filter(({ id }) => !ids.has(id));
  return { ...part, tickets: [...part.tickets, ...others] };
}

function withRecord(state: MyConversationsState, record: TicketRecord): MyConversationsState {
  const { ticketId } = record;
  const requested = new Set([...state.requested].filter((id) => id !== ticketId));
  return { ...state, requested, records: new Map([...state.records, [ticketId, record]]) };
}

function uncheckedRecord(ticketId: string): TicketRecord {
  return {
    ticketId,
    checkedMs: null,
    checkedUpdatedMs: null,
    failure: null,
    conversationCount: 0,
    conversations: [],
  };
}

/** The records of the tickets in a list. Those of tickets that left it are dropped. */
function recordsIn(
  records: MyConversationsState['records'],
  { tickets }: TicketList,
): MyConversationsState['records'] {
  const ids = new Set(tickets.map(({ id }) => id));
  return new Map([...records].filter(([id]) => ids.has(id)));
}
