import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ChildTicket } from '../../events/child-ticket.ts';
import { parseSideConversation } from '../../events/side-conversation.ts';
import type { FetchJson } from '../../zendesk/fetcher.ts';
import { RequestError, type RequestErrorKind } from '../../zendesk/request-error.ts';
import { createChildTickets } from './child-tickets.ts';

const MINUTE_MS = 60_000;

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A conversation whose child ticket has this ID. */
function conversation(targetTicketId: string | number, dates: object = {}) {
  return parseSideConversation({
    id: `c${targetTicketId}`,
    external_ids: { targetTicketId },
    ...dates,
  });
}

const failure = (kind: RequestErrorKind, status: number) =>
  new RequestError(kind, { status, target: '/api/v2/tickets/show_many' });

/** Child tickets of an account that answers with `answer.now`, or with all requested tickets if that is null. */
function setUp() {
  const asked: string[][] = [];
  const answer: { now: object | null } = { now: null };
  let shown: ReadonlyMap<string, ChildTicket> = new Map();
  const aborter = new AbortController();
  const fetchJson: FetchJson = (path) => {
    const ids = new URLSearchParams(path.split('?')[1]).get('ids')?.split(',') ?? [];
    asked.push(ids);
    if (answer.now instanceof Error) return Promise.reject(answer.now);
    const tickets = ids.map((id) => ({ id: Number(id), status: 'open', assignee_id: 7 }));
    if (answer.now instanceof Promise) return answer.now as Promise<object>;
    return Promise.resolve(answer.now ?? { tickets, users: [{ id: 7, name: 'Yuki' }] });
  };
  const children = createChildTickets({
    fetchJson,
    signal: aborter.signal,
    onLoaded: (tickets) => (shown = tickets),
  });
  async function fetchFor(...conversations: ReturnType<typeof conversation>[]) {
    void children.fetch(conversations);
    await vi.advanceTimersByTimeAsync(1000);
  }
  return { ...children, asked, answer, fetchFor, stop: () => aborter.abort(), shown: () => shown };
}

describe('child tickets', () => {
  it('are fetched once, with one request for all', async () => {
    const { asked, fetchFor, shown } = setUp();
    await fetchFor(conversation(55), conversation('56'), parseSideConversation({ id: 'mail' }));
    await fetchFor(conversation(55), conversation('56'));
    expect(asked).toEqual([['55', '56']]);
    expect([...shown()]).toEqual([
      ['55', { status: 'open', assignee: 'Yuki' }],
      ['56', { status: 'open', assignee: 'Yuki' }],
    ]);
  });

  it('are not requested without one', async () => {
    const { asked, fetchFor } = setUp();
    await fetchFor(parseSideConversation({ id: 'mail' }));
    expect(asked).toEqual([]);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('are fetched 100 at a time, each once', async () => {
    const { asked, fetchFor, shown } = setUp();
    const ids = Array.from({ length: 201 }, (_none, index) => index + 1);
    await fetchFor(...ids.map((id) => conversation(id)), conversation(7));
    expect(asked.map((group) => group.length)).toEqual([100, 100, 1]);
    expect(shown().size).toBe(201);
  });

  it('with an invalid ID do not spoil the request', async () => {
    const { asked, fetchFor } = setUp();
    await fetchFor(...['1,2', 'x', '-1', '..', '9'.repeat(20)].map((id) => conversation(id)));
    expect(asked).toEqual([]);
    await fetchFor(conversation('x'), conversation('55'));
    expect(asked).toEqual([['55']]);
  });

  it.each(['updated_at', 'state_updated_at', 'message_added_at'])(
    'are fetched again when %s of their conversation moves',
    async (name) => {
      const { asked, fetchFor } = setUp();
      await fetchFor(conversation(55), conversation(56));
      await fetchFor(conversation(55, { [name]: '2026-11-20T10:00:00Z' }), conversation(56));
      expect(asked).toEqual([['55', '56'], ['55']]);
    },
  );

  it('are fetched in one more request if conversations move during a request', async () => {
    const { asked, fetch } = setUp();
    void fetch([conversation(55)]);
    void fetch([conversation(55), conversation(56)]);
    await vi.advanceTimersByTimeAsync(1000);
    expect(asked).toEqual([['55', '56']]);
  });

  it('that the account does not return are not requested again', async () => {
    const { asked, answer, fetchFor, shown } = setUp();
    answer.now = { tickets: [{ id: 55, status: 'solved', assignee_id: null }] };
    await fetchFor(conversation(55), conversation(56));
    await fetchFor(conversation(55), conversation(56));
    expect(asked).toHaveLength(1);
    expect([...shown()]).toEqual([['55', { status: 'solved', assignee: null }]]);
  });

  it('are all fetched again when the agent refreshes', async () => {
    const { asked, answer, fetchFor, expire, shown } = setUp();
    await fetchFor(conversation(55));
    expire();
    answer.now = { tickets: [] };
    await fetchFor(conversation(55));
    expect(asked).toHaveLength(2);
    expect(shown().size).toBe(0);
  });

  it.each<[string, object]>([
    ['succeeds', { tickets: [{ id: 55, status: 'open' }] }],
    ['is refused', failure('not-allowed', 403)],
  ])('are fetched again if the agent refreshes during a request that %s', async (_what, first) => {
    const { asked, answer, fetch, fetchFor, expire, shown } = setUp();
    let finish: () => void = () => undefined;
    answer.now = new Promise<object>((resolve, reject) => {
      finish = () => (first instanceof Error ? reject(first) : resolve(first));
    });
    await fetchFor(conversation(55));
    expire();
    void fetch([conversation(55)]);
    finish();
    answer.now = { tickets: [{ id: 55, status: 'solved' }] };
    await vi.advanceTimersByTimeAsync(1000);
    expect(asked).toHaveLength(2);
    expect(shown().get('55')?.status).toBe('solved');
  });
});

describe('a failed request for child tickets', () => {
  const FAILURES: [string, object][] = [
    ['500', failure('server', 500)],
    ['no answer', failure('timed-out', 0)],
    ['an empty object', {}],
    ['entries of wrong types', { tickets: [null, 1, 'x'] }],
  ];

  it.each(FAILURES)('with %s shows no status, also none from before', async (_what, fault) => {
    const { answer, fetchFor, shown } = setUp();
    await fetchFor(conversation(55), conversation(56));
    answer.now = fault;
    await fetchFor(conversation(55, { updated_at: '2026-11-20T10:00:00Z' }), conversation(56));
    expect([...shown().keys()]).toEqual(['56']);
  });

  it.each(FAILURES)('with %s is repeated with growing pauses', async (_what, fault) => {
    const { asked, answer, fetchFor, shown } = setUp();
    answer.now = fault;
    for (let minute = 0; minute < 60; minute += 1) {
      await fetchFor(conversation(55));
      await vi.advanceTimersByTimeAsync(MINUTE_MS);
    }
    expect(asked.length).toBeGreaterThan(4);
    expect(asked.length).toBeLessThan(12);
    answer.now = null;
    await vi.advanceTimersByTimeAsync(10 * MINUTE_MS);
    await fetchFor(conversation(55));
    expect([...shown().keys()]).toEqual(['55']);
  });

  it('that was refused is repeated half an hour later, or when the agent refreshes', async () => {
    const { asked, answer, fetchFor, expire } = setUp();
    answer.now = failure('not-allowed', 403);
    for (let minute = 0; minute < 29; minute += 1) {
      await fetchFor(conversation(55, { updated_at: new Date(Date.now()).toISOString() }));
      await vi.advanceTimersByTimeAsync(MINUTE_MS - 1000);
    }
    expect(asked).toHaveLength(1);
    expire();
    await fetchFor(conversation(55));
    expect(asked).toHaveLength(2);
    await vi.advanceTimersByTimeAsync(31 * MINUTE_MS);
    await fetchFor(conversation(55));
    expect(asked).toHaveLength(3);
  });

  it('shows what could be read of an answer', async () => {
    const { asked, answer, fetchFor, shown } = setUp();
    answer.now = { tickets: [{ id: 55, status: 'open' }, null] };
    await fetchFor(conversation(55), conversation(56));
    expect([...shown().keys()]).toEqual(['55']);
    answer.now = null;
    await fetchFor(conversation(55), conversation(56));
    expect(asked).toEqual([['55', '56'], ['56']]);
    expect([...shown().keys()]).toEqual(['55', '56']);
  });
});

it('nothing is requested or shown after the ticket was left', async () => {
  const { asked, fetch, stop, shown } = setUp();
  const fetched = fetch([conversation(55)]);
  stop();
  await vi.advanceTimersByTimeAsync(1000);
  await fetched;
  await fetch([conversation(56)]);
  expect(asked).toEqual([]);
  expect(shown().size).toBe(0);
});

it('an answer that comes after the ticket was left is not shown', async () => {
  const { answer, fetchFor, stop, shown } = setUp();
  let finish: (body: object) => void = () => undefined;
  answer.now = new Promise<object>((resolve) => (finish = resolve));
  await fetchFor(conversation(55));
  stop();
  finish({ tickets: [{ id: 55, status: 'open' }] });
  await vi.advanceTimersByTimeAsync(1000);
  expect(shown().size).toBe(0);
});

it('a bug is not taken for a failed request', async () => {
  const { answer, fetch } = setUp();
  const bug = new TypeError('bug');
  answer.now = bug;
  const thrown = fetch([conversation(55)]).catch((error: unknown) => error);
  await vi.advanceTimersByTimeAsync(1000);
  expect(await thrown).toBe(bug);
});
