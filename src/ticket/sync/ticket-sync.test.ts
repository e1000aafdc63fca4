// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { buildTimeline } from '../../events/timeline.ts';
import type { Roles } from '../../turns/sides.ts';
import { waitingConversations } from '../../turns/waiting.ts';
import { CALENDAR_TIME } from '../../turns/working-time.ts';
import { fakeBrowser } from '../../zendesk/fake-channel.ts';
import { fakeHost } from '../../zendesk/fake-host.ts';
import type { FetchJson } from '../../zendesk/fetcher.ts';
import { RequestError, type RequestErrorKind } from '../../zendesk/request-error.ts';
import { startTicketSync, type TicketSync, type TicketSyncOptions } from './ticket-sync.ts';

const MINUTE_MS = 60_000;
const WAITS = { limits: { warningMs: 1, lateMs: 2, overdueMs: 3 }, time: CALENDAR_TIME };
const person = (user_id: number) => ({ name: `User ${user_id}`, user_id });

/** User 1, an agent, has asked user 2, a partner. User 3, a colleague, wrote last. So it is the partner's turn. */
const TIMELINE = buildTimeline(
  [{ id: 'a', subject: 'a', state: 'open' }],
  [
    {
      id: 'e1',
      type: 'create',
      side_conversation_id: 'a',
      created_at: '2026-11-20T10:00:00Z',
      actor: person(1),
      message: { body: 'Hello', to: [person(2), person(3)] },
    },
    {
      id: 'e2',
      type: 'reply',
      side_conversation_id: 'a',
      created_at: '2026-11-20T11:00:00Z',
      actor: person(3),
      message: { body: 'Well?', to: [person(2)] },
    },
  ],
);

const USERS = {
  users: [
    { id: 1, role: 'agent' },
    { id: 2, role: 'end-user' },
    { id: 3, role: 'agent' },
  ],
};

beforeEach(() => {
  vi.useFakeTimers();
  sessionStorage.clear();
});
afterEach(() => void vi.useRealTimers());

/** Starts the sync of a visible page of a ticket that does not change. */
function startSync(
  options: Pick<TicketSyncOptions, 'fetchJson' | 'onRoles'> & Partial<TicketSyncOptions>,
): TicketSync {
  return startTicketSync({
    host: fakeHost({ settings: { schedule: 'none' } }),
    ticketId: '1',
    loader: {
      refresh: () => Promise.resolve(false),
      retry: () => Promise.resolve(),
      stop: () => undefined,
    },
    channel: fakeBrowser()(),
    isActive: true,
    onWaits: () => undefined,
    onTurnsPrepared: () => undefined,
    onChildTickets: () => undefined,
    onParent: () => undefined,
    ...options,
  });
}

/** A visible page of a ticket that does not change. Its requests for users are answered with `answer.now`. */
function setUp(answer: { now: object }) {
  const asked: number[] = [];
  const fetchJson: FetchJson = () => {
    asked.push(Date.now());
    return answer.now instanceof Error ? Promise.reject(answer.now) : Promise.resolve(answer.now);
  };
  let roles: Roles = new Map();
  const sync = startSync({ fetchJson, onRoles: (loaded) => (roles = loaded) });
  return {
    sync,
    asked,
    turns: () =>
      waitingConversations(TIMELINE, roles, WAITS, Date.now(), new Set()).map(
        ({ turn }) => turn.whose,
      ),
  };
}

const failure = (kind: RequestErrorKind, status: number) =>
  new RequestError(kind, { status, target: '/api/v2/users/show_many' });

it('reads a change of the agent at once, and lets the other pages of the ticket follow', async () => {
  const page = fakeBrowser();
  const list = { side_conversations: [] };
  const fetchJson = vi.fn<FetchJson>(() => Promise.resolve(list));
  const loaderOf = (refresh: TicketSyncOptions['loader']['refresh']) => ({
    refresh,
    retry: () => Promise.resolve(),
    stop: () => undefined,
  });
  const { signal } = new AbortController();
  const followed: unknown[] = [];
  const common = { fetchJson, onRoles: () => undefined };
  startSync({
    ...common,
    channel: page(),
    loader: loaderOf(async (options) => {
      followed.push(await options?.fetchJson?.('/list', { signal }));
      return true;
    }),
  });
  const sync = startSync({
    ...common,
    channel: page(),
    loader: loaderOf(async (options) => {
      await options?.fetchJson?.('/list', { signal });
      return true;
    }),
  });
  await sync.readChange();
  await vi.advanceTimersByTimeAsync(5);
  expect(followed).toEqual([list]);
  expect(fetchJson).toHaveBeenCalledOnce();
});

describe('a failed request for roles', () => {
  it.each<[string, object]>([
    ['500', failure('server', 500)],
    ['401', failure('not-signed-in', 401)],
    ['no answer', failure('timed-out', 0)],
    ['an empty answer', failure('malformed', 200)],
    ['no users', { users: [] }],
    ['no object', []],
  ])('with %s leaves the turn open until a poll brings the roles', async (_what, fault) => {
    const answer = { now: fault };
    const { sync, asked, turns } = setUp(answer);
    sync.prepareTurns(TIMELINE, new Map());
    await vi.advanceTimersByTimeAsync(1000);
    expect(asked).toHaveLength(1);
    expect(turns()).toEqual([]);
    answer.now = USERS;
    await vi.advanceTimersByTimeAsync(1.1 * MINUTE_MS);
    expect(turns()).toEqual(['theirs']);
    await vi.advanceTimersByTimeAsync(60 * MINUTE_MS);
    expect(asked).toHaveLength(2);
    sync.stop();
  });

  it('that was refused is repeated half an hour later, or when the agent asks', async () => {
    const answer = { now: failure('not-allowed', 403) as object };
    const { sync, asked, turns } = setUp(answer);
    sync.prepareTurns(TIMELINE, new Map());
    await vi.advanceTimersByTimeAsync(29 * MINUTE_MS);
    expect(asked).toHaveLength(1);
    expect(turns()).toEqual([]);
    await vi.advanceTimersByTimeAsync(10 * MINUTE_MS);
    expect(asked).toHaveLength(2);
    answer.now = USERS;
    sync.refresh(Promise.resolve());
    await vi.advanceTimersByTimeAsync(1000);
    expect(asked).toHaveLength(3);
    expect(turns()).toEqual(['theirs']);
    sync.stop();
  });
});

it('waits for open requests for roles if the timeline changes meanwhile', async () => {
  let answerNow: (users: object) => void = () => undefined;
  const asked: string[] = [];
  const loaded: Roles[] = [];
  const sync = startSync({
    fetchJson(path) {
      asked.push(path);
      return new Promise((resolve) => (answerNow = resolve));
    },
    onRoles: (roles) => loaded.push(roles),
  });
  sync.prepareTurns(TIMELINE, new Map());
  await vi.advanceTimersByTimeAsync(5000);
  sync.prepareTurns({ ...TIMELINE }, new Map());
  await vi.advanceTimersByTimeAsync(5000);
  expect(loaded).toEqual([]);
  answerNow(USERS);
  await vi.advanceTimersByTimeAsync(1000);
  expect(loaded.map((roles) => roles.get('3'))).toEqual([true]);
  expect(asked).toHaveLength(1);
  sync.stop();
});

describe('child tickets', () => {
  const conversation = {
    id: 'a',
    external_ids: { targetTicketId: '55' },
    updated_at: '2026-11-20T10:00:00Z',
  };
  const WITH_CHILD = buildTimeline([conversation], []);
  const MOVED = buildTimeline([{ ...conversation, updated_at: '2026-11-20T11:00:00Z' }], []);

  function setUpChildren() {
    const asked: string[] = [];
    const answer: { now: object } = { now: { tickets: [{ id: 55, status: 'open' }] } };
    const statuses: (string | undefined)[] = [];
    const sync = startSync({
      fetchJson(path) {
        asked.push(path);
        return answer.now instanceof Error
          ? Promise.reject(answer.now)
          : Promise.resolve(answer.now);
      },
      onRoles: () => undefined,
      onChildTickets: (tickets) => statuses.push(tickets.get('55')?.status),
    });
    return { sync, asked, answer, statuses };
  }

  it('are fetched for a timeline and remembered, and again when its conversation moves', async () => {
    const { sync, asked, answer, statuses } = setUpChildren();
    sync.prepareTurns(WITH_CHILD, new Map());
    await vi.advanceTimersByTimeAsync(10 * MINUTE_MS);
    expect(asked).toEqual(['/api/v2/tickets/show_many?ids=55&include=users']);
    answer.now = { tickets: [{ id: 55, status: 'solved' }] };
    sync.prepareTurns(MOVED, new Map());
    await vi.advanceTimersByTimeAsync(10 * MINUTE_MS);
    expect(asked).toHaveLength(2);
    expect(statuses).toEqual(['open', 'solved']);
    sync.stop();
  });

  it('are fetched again with the list when the agent refreshes', async () => {
    const { sync, asked } = setUpChildren();
    sync.prepareTurns(WITH_CHILD, new Map());
    await vi.advanceTimersByTimeAsync(1000);
    let finishList: (value: unknown) => void = () => undefined;
    sync.refresh(new Promise((resolve) => (finishList = resolve)));
    await vi.advanceTimersByTimeAsync(1000);
    expect(asked).toHaveLength(1);
    sync.prepareTurns(MOVED, new Map());
    finishList(true);
    await vi.advanceTimersByTimeAsync(1000);
    expect(asked).toHaveLength(2);
    sync.stop();
  });

  it('that could not be fetched come with a poll', async () => {
    const { sync, answer, statuses } = setUpChildren();
    answer.now = failure('server', 500);
    sync.prepareTurns(WITH_CHILD, new Map());
    await vi.advanceTimersByTimeAsync(1000);
    answer.now = { tickets: [{ id: 55, status: 'open' }] };
    await vi.advanceTimersByTimeAsync(1.1 * MINUTE_MS);
    expect(statuses).toEqual([undefined, 'open']);
    sync.stop();
  });

  it('are not fetched after the ticket was left', async () => {
    const { sync, asked, statuses } = setUpChildren();
    sync.prepareTurns(WITH_CHILD, new Map());
    sync.stop();
    await vi.advanceTimersByTimeAsync(MINUTE_MS);
    expect(asked).toEqual([]);
    expect(statuses).toEqual([]);
  });
});
