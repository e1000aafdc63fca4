import { createStore, type Store } from '../../app/store.ts';
import type { FetchJson } from '../../zendesk/fetcher.ts';
import { RequestError, type RequestErrorKind } from '../../zendesk/request-error.ts';
import {
  initialMyConversationsState,
  type MyConversationsAction,
  type MyConversationsState,
  reduceMyConversations,
} from '../my-conversations-state.ts';
import type { TicketSummary } from '../ticket-record.ts';
import { createCheckLimiter, limitedFetcher, type RequestTimes } from './check-limiter.ts';
import { testConversation, testList, testRecord } from './test-checks.ts';
import { startTicketChecks, type TicketChecks } from './ticket-checks.ts';

/** A ticket of the fake account. */
export interface FakeTicket {
  id: string;
  updatedMs: number;
  /** Which side conversations it has. */
  has: 'open' | 'closed' | 'none';
  /** When the last incoming message arrived, in milliseconds since 1970. */
  messageMs: number;
  /** How many requests a check takes. */
  requests: number;
  /** Fails each check. */
  failure?: RequestErrorKind;
}

/** A refusal of any request. */
export interface FakeFault {
  readonly kind: RequestErrorKind;
  readonly retryAfterSeconds?: number;
}

/** A request of the fake account's. */
export interface FakeRequest {
  readonly atMs: number;
  readonly isWatched: boolean;
  /** Null for a page of the list. */
  readonly ticketId: string | null;
}

/** For tests only: an agent's tickets, with all requests for them. Answers take a quarter of a second. */
export interface FakeAccount {
  readonly tickets: FakeTicket[];
  readonly requests: FakeRequest[];
  /** Every check that ended well. */
  readonly checks: { readonly atMs: number; readonly ticketId: string }[];
  /** Tickets that were checked while they were being checked. */
  readonly overlaps: string[];
  /** What all frames of the agent know about requests. */
  readonly requestTimes: RequestTimes;
  /** Refuses requests while it is not null. */
  fault: FakeFault | null;
  isWatched: boolean;
}

export const FAKE_ANSWER_MS = 250;

const LIST_PAGE = 100;

/** For tests only: an account with tickets that each have one open side conversation. */
export function fakeAccount(count: number, change: Partial<FakeTicket> = {}): FakeAccount {
  const tickets = Array.from({ length: count }, (_none, index): FakeTicket => ({
    id: `${index + 1}`,
    updatedMs: 1,
    has: 'open',
    messageMs: 1,
    requests: 1,
    ...change,
  }));
  let timesMs: readonly number[] = [];
  return {
    tickets,
    requestTimes: {
      load: () => timesMs,
      save: (times) => {
        timesMs = times;
      },
    },
    requests: [],
    checks: [],
    overlaps: [],
    fault: null,
    isWatched: true,
  };
}

/** For tests only: a frame that checks the tickets of a fake account. */
export interface FakeFrame extends TicketChecks {
  readonly store: Store<MyConversationsState, MyConversationsAction>;
  readonly actions: MyConversationsAction[];
  /** Dispatches an action of the agent's, as the frame does. */
  act(action: MyConversationsAction): void;
}

/** For tests only: starts to check. */
export function startFakeFrame(
  account: FakeAccount,
  stored: MyConversationsState = initialMyConversationsState({ kind: 'assigned' }),
): FakeFrame {
  const isWatched = () => account.isWatched;
  const limiter = createCheckLimiter({ isWatched, requestTimes: account.requestTimes });
  limiter.restart();
  const store = createStore(reduceMyConversations, stored);
  const actions: MyConversationsAction[] = [];
  const open = new Set<string>();

  const fetchOnce: FetchJson = async (path, { signal }) => {
    signal.throwIfAborted();
    const ticketId = path === 'list' ? null : path;
    const { fault } = account;
    const failure = account.tickets.find(({ id }) => id === ticketId)?.failure;
    account.requests.push({ atMs: Date.now(), isWatched: account.isWatched, ticketId });
    await new Promise((resolve) => setTimeout(resolve, FAKE_ANSWER_MS));
    signal.throwIfAborted();
    const kind = fault?.kind ?? failure;
    if (kind) {
      const retryAfterSeconds = fault?.retryAfterSeconds ?? null;
      throw new RequestError(kind, { retryAfterSeconds, target: path });
    }
    return {};
  };
  const fetchJson = limitedFetcher(fetchOnce, limiter);

  const checks = startTicketChecks({
    getState: store.getState,
    dispatch(action) {
      actions.push(action);
      store.dispatch(action);
    },
    async fetchList(_source, signal) {
      const requestedMs = Date.now();
      const pages = Math.max(1, Math.ceil(account.tickets.length / LIST_PAGE));
      for (let page = 0; page < pages; page += 1) await fetchJson('list', { signal });
      const tickets = account.tickets
        .map(({ id, updatedMs }): TicketSummary => ({
          id,
          subject: null,
          status: 'open',
          updatedMs,
          assigneeId: '3',
        }))
        .toSorted((one, other) => (other.updatedMs ?? 0) - (one.updatedMs ?? 0));
      return { list: testList(tickets, requestedMs), failure: null };
    },
    async checkTicket({ id, updatedMs }, signal) {
      if (open.has(id)) account.overlaps.push(id);
      open.add(id);
      try {
        const checkedMs = Date.now();
        const ticket = account.tickets.find((one) => one.id === id);
        for (let count = 0; count < (ticket?.requests ?? 1); count += 1)
          await fetchJson(id, { signal });
        account.checks.push({ atMs: checkedMs, ticketId: id });
        return testRecord(id, checkedMs, {
          checkedUpdatedMs: updatedMs,
          conversationCount: ticket?.has === 'none' ? 0 : 1,
          conversations: ticket?.has === 'open' ? [testConversation(ticket.messageMs)] : [],
        });
      } finally {
        open.delete(id);
      }
    },
    limiter,
    isWatched,
  });
  return {
    ...checks,
    store,
    actions,
    act(action) {
      store.dispatch(action);
      checks.wake(action.type === 'ticket-requested' ? action.ticketId : undefined);
    },
  };
}

/** For tests only: the requests in the minute that ends with each request. */
export function requestsPerMinute(requests: readonly FakeRequest[]): readonly number[] {
  return requests.map(
    ({ atMs }, index) =>
      requests.slice(0, index + 1).filter((one) => one.atMs > atMs - 60_000).length,
  );
}
