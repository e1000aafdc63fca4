import { afterEach, describe, expect, it, vi } from 'vitest';
import { RequestError, type RequestErrorKind } from '../zendesk/request-error.ts';
import { eventsPath, sideConversationsPath } from '../zendesk/endpoints.ts';
import type { FetchJson, FetchOptions } from '../zendesk/fetcher.ts';
import { loadedTicket } from './test-ticket.ts';
import type { WireEvent, WireSideConversation } from '../zendesk/wire-types.ts';

const LIST = sideConversationsPath('1', 'events');
const PLAIN_LIST = sideConversationsPath('1');
const eventsOf = (id: string) => eventsPath('1', id);

/**
 * Creates a loader whose requests are answered from `account`: by path, a response or an error. Unknown paths answer 404.
 * Tests may change `account` between and during loads.
 */
function createTicket(account: Record<string, unknown>) {
  const requests: string[] = [];
  const signals = new Set<AbortSignal>();
  const onRetryWaits: FetchOptions['onRetryWait'][] = [];
  let pending: (() => void)[] = [];
  let isHeld = false;
  const fetchJson: FetchJson = async (path, { signal, onRetryWait }) => {
    requests.push(path);
    onRetryWaits.push(onRetryWait);
    if (requests.length > 1000) throw new Error('the loader does not stop');
    signals.add(signal);
    if (isHeld) await new Promise<void>((resolve) => pending.push(resolve));
    signal.throwIfAborted();
    const answer = account[path] ?? new RequestError('not-found', { status: 404, target: path });
    if (answer instanceof Error) throw answer;
    return answer;
  };
  const loaded = loadedTicket(fetchJson);
  const { statuses } = loaded;
  return {
    ...loaded,
    account,
    requests,
    signals,
    onRetryWaits,
    hold: () => (isHeld = true),
    release() {
      isHeld = false;
      for (const resolve of pending) resolve();
      pending = [];
    },
    /** The last status, which must be loaded at least partly. */
    now() {
      const last = statuses.at(-1);
      if (last?.state !== 'loaded') throw new Error(`the state is ${last?.state}`);
      return last;
    },
  };
}

const dateAt = (second: number) => `2026-11-20T10:00:${String(second).padStart(2, '0')}Z`;

function conversation(id: string, second = 0): WireSideConversation {
  return { id, message_added_at: dateAt(second), state_updated_at: null, updated_at: dateAt(0) };
}

function event(id: string, second = 0): WireEvent {
  const type = second === 0 ? 'create' : 'reply';
  return { id: `${id}-${second}`, type, created_at: dateAt(second), side_conversation_id: id };
}

const list = (
  conversations: readonly WireSideConversation[],
  events?: readonly WireEvent[],
  next_page: string | null = null,
) => ({ side_conversations: conversations, ...(events && { events }), next_page });

const idsOf = (events: readonly (WireEvent | null)[]) => events.map((item) => item?.id);
const offline = new RequestError('offline', { target: 'x' });

/** Loads a ticket with the conversations a and b completely. `later` has the responses to later requests. */
async function loadTicket(later: Record<string, unknown> = {}) {
  const ticket = createTicket({
    [LIST]: list([conversation('a'), conversation('b')], [event('a'), event('b')]),
    ...later,
  });
  await ticket.refresh();
  ticket.requests.length = 0;
  return ticket;
}

describe('a refresh', () => {
  it('needs one request, without the sideload, if nothing has changed', async () => {
    const ticket = await loadTicket({ [PLAIN_LIST]: list([conversation('a'), conversation('b')]) });
    await ticket.refresh();
    expect(ticket.requests).toEqual([PLAIN_LIST]);
    expect(idsOf(ticket.now().events)).toEqual(['a-0', 'b-0']);
  });

  it('loads only the conversations that have changed or are new', async () => {
    const ticket = await loadTicket({
      [PLAIN_LIST]: list([conversation('a'), conversation('b', 7), conversation('c')]),
      [eventsOf('b')]: { events: [event('b'), event('b', 7)] },
      [eventsOf('c')]: { events: [event('c')] },
    });
    await ticket.refresh();
    expect(ticket.requests).toEqual([PLAIN_LIST, eventsOf('b'), eventsOf('c')]);
    expect(idsOf(ticket.now().events)).toEqual(['a-0', 'b-0', 'b-7', 'c-0']);
    expect(ticket.now().sideConversations[1]).toEqual(conversation('b', 7));
  });

  it('loads a conversation again that failed before, even if it has not changed', async () => {
    const ticket = await loadTicket({
      [PLAIN_LIST]: list([conversation('a'), conversation('b', 7)]),
      [eventsOf('b')]: offline,
    });
    await ticket.refresh();
    expect(ticket.now().failed).toHaveLength(1);
    expect(idsOf(ticket.now().events)).toEqual(['a-0', 'b-0']);

    ticket.account[eventsOf('b')] = { events: [event('b'), event('b', 7)] };
    await ticket.refresh();
    expect(ticket.now().failed).toEqual([]);
    expect(idsOf(ticket.now().events)).toEqual(['a-0', 'b-0', 'b-7']);
  });

  it('keeps the known events of a conversation until it has loaded again, and then removes deleted ones', async () => {
    const page2 = `${eventsOf('a')}&page=2`;
    const ticket = await loadTicket({
      [PLAIN_LIST]: list([conversation('a', 9), conversation('b')]),
      [eventsOf('a')]: { events: [event('a', 8)], next_page: page2 },
      [page2]: { events: [event('a', 9)] },
    });
    ticket.statuses.length = 0;
    await ticket.refresh();
    for (const status of ticket.statuses.slice(0, -3)) {
      expect(status).toMatchObject({ state: 'loaded' });
      expect('events' in status && idsOf(status.events)).toContain('a-0');
    }
    expect(idsOf(ticket.now().events)).toEqual(['a-8', 'a-9', 'b-0']);
  });

  it('removes a conversation that is no longer in the complete list, with its events', async () => {
    const ticket = await loadTicket({ [PLAIN_LIST]: list([conversation('b')]) });
    await ticket.refresh();
    expect(ticket.now().sideConversations).toEqual([conversation('b')]);
    expect(idsOf(ticket.now().events)).toEqual(['b-0']);
  });

  it('removes everything if the ticket is empty', async () => {
    const ticket = await loadTicket({ [PLAIN_LIST]: list([]) });
    await ticket.refresh();
    expect(ticket.now()).toMatchObject({ sideConversations: [], events: [], listFailure: null });
  });

  it('keeps everything and has a failure if the list fails', async () => {
    const ticket = await loadTicket({ [PLAIN_LIST]: offline });
    await ticket.refresh();
    expect(ticket.now().listFailure).toBe(offline);
    expect(idsOf(ticket.now().events)).toEqual(['a-0', 'b-0']);

    ticket.account[PLAIN_LIST] = list([conversation('a'), conversation('b')]);
    await ticket.refresh();
    expect(ticket.now().listFailure).toBeNull();
  });

  it('keeps everything if page 2 of the list fails', async () => {
    const page2 = `${PLAIN_LIST}&page=2`;
    const ticket = await loadTicket({
      [PLAIN_LIST]: list([conversation('a')], undefined, page2),
      [page2]: offline,
    });
    await ticket.refresh();
    expect(ticket.now()).toMatchObject({ listFailure: offline });
    expect(idsOf(ticket.now().events)).toEqual(['a-0', 'b-0']);
  });

  it('joins a running one', async () => {
    const ticket = await loadTicket({ [PLAIN_LIST]: list([conversation('a'), conversation('b')]) });
    ticket.hold();
    const both = Promise.all([ticket.refresh(), ticket.refresh()]);
    await Promise.resolve();
    expect(ticket.now().isLoading).toBe(true);
    ticket.release();
    await both;
    expect(ticket.requests).toEqual([PLAIN_LIST]);
    expect(ticket.now().isLoading).toBe(false);
    await ticket.refresh();
    expect(ticket.requests).toEqual([PLAIN_LIST, PLAIN_LIST]);
  });
});

const refused = new RequestError('not-allowed', { status: 403, target: 'x' });
const BACKGROUND = { isBackground: true } as const;

describe('a background refresh', () => {
  it('never has the status of loading or waiting', async () => {
    const ticket = await loadTicket({
      [PLAIN_LIST]: list([conversation('a', 7), conversation('b')]),
      [eventsOf('a')]: { events: [event('a'), event('a', 7)] },
    });
    ticket.statuses.length = 0;
    ticket.onRetryWaits.length = 0;
    await ticket.refresh(BACKGROUND);
    expect(idsOf(ticket.now().events)).toEqual(['a-0', 'a-7', 'b-0']);
    expect(ticket.statuses.length).toBeGreaterThan(1);
    for (const status of ticket.statuses)
      expect(status).toMatchObject({ isLoading: false, retryWait: null });
    for (const wait of ticket.onRetryWaits) wait?.({ kind: 'rate-limited', untilMs: 1 });
    expect(ticket.now()).toMatchObject({ isLoading: false, retryWait: null });
  });

  it('does not change the status of loading or waiting of another refresh', async () => {
    const ticket = await loadTicket({ [PLAIN_LIST]: list([conversation('a'), conversation('b')]) });
    ticket.hold();
    const refreshing = ticket.refresh();
    const wait = { kind: 'rate-limited', untilMs: 7 } as const;
    ticket.onRetryWaits.at(-1)?.(wait);
    expect(ticket.now()).toMatchObject({ isLoading: true, retryWait: wait });
    ticket.onRetryWaits.at(-1)?.(null);
    ticket.release();
    await refreshing;
    expect(ticket.now()).toMatchObject({ isLoading: false, retryWait: null });
  });

  it('resolves to false and keeps the same lists if nothing has changed', async () => {
    const ticket = await loadTicket({ [PLAIN_LIST]: list([conversation('a'), conversation('b')]) });
    const before = ticket.now();
    ticket.statuses.length = 0;
    expect(await ticket.refresh(BACKGROUND)).toBe(false);
    expect(ticket.statuses.length).toBeGreaterThan(0);
    expect(ticket.now().sideConversations).toBe(before.sideConversations);
    expect(ticket.now().events).toBe(before.events);
  });

  it('resolves to false and keeps the same lists if it fails', async () => {
    const ticket = await loadTicket({ [PLAIN_LIST]: offline });
    const before = ticket.now();
    expect(await ticket.refresh(BACKGROUND)).toBe(false);
    expect(ticket.now().listFailure).toBe(offline);
    expect(ticket.now().events).toBe(before.events);
  });

  it.each([
    ['has changed', [conversation('a', 7), conversation('b')]],
    ['is new', [conversation('a'), conversation('b'), conversation('c')]],
    ['was deleted', [conversation('b')]],
    [
      'has another subject but the same dates',
      [{ ...conversation('a'), subject: 'Delivery' }, conversation('b')],
    ],
  ])('resolves to true if a conversation %s', async (_what, conversations) => {
    const ticket = await loadTicket({
      [PLAIN_LIST]: list(conversations),
      [eventsOf('a')]: { events: [event('a'), event('a', 7)] },
      [eventsOf('c')]: { events: [event('c')] },
    });
    expect(await ticket.refresh(BACKGROUND)).toBe(true);
    expect(ticket.now().sideConversations).toEqual(conversations);
    expect(ticket.now().listFailure).toBeNull();
    expect(await ticket.refresh(BACKGROUND)).toBe(false);
  });

  it('requests no events if only the subject has changed', async () => {
    const ticket = await loadTicket({
      [PLAIN_LIST]: list([{ ...conversation('a'), subject: 'Delivery' }, conversation('b')]),
    });
    await ticket.refresh(BACKGROUND);
    expect(ticket.requests).toEqual([PLAIN_LIST]);
  });

  it.each([
    ['was offline', offline],
    ['did not answer', new RequestError('timed-out', { target: 'x' })],
    ['limited the rate', new RequestError('rate-limited', { status: 429, target: 'x' })],
    ['had an error', new RequestError('server', { status: 500, target: 'x' })],
  ])('loads a conversation again that failed because the account %s', async (_what, error) => {
    const ticket = await loadTicket({
      [PLAIN_LIST]: list([conversation('a'), conversation('b', 7)]),
      [eventsOf('b')]: error,
    });
    expect(await ticket.refresh(BACKGROUND)).toBe(true);
    expect(ticket.now().failed).toHaveLength(1);
    ticket.account[eventsOf('b')] = { events: [event('b'), event('b', 7)] };
    expect(await ticket.refresh(BACKGROUND)).toBe(true);
    expect(ticket.now().failed).toEqual([]);
    expect(ticket.requests).toEqual([PLAIN_LIST, eventsOf('b'), PLAIN_LIST, eventsOf('b')]);
  });

  it('does not repeat a refused request, but a refresh by the agent does', async () => {
    const ticket = await loadTicket({
      [PLAIN_LIST]: list([conversation('a'), conversation('b', 7)]),
      [eventsOf('b')]: refused,
    });
    await ticket.refresh(BACKGROUND);
    ticket.requests.length = 0;
    expect(await ticket.refresh(BACKGROUND)).toBe(false);
    expect(ticket.requests).toEqual([PLAIN_LIST]);
    expect(ticket.now().failed).toMatchObject([{ failure: refused }]);
    await ticket.refresh();
    expect(ticket.requests).toEqual([PLAIN_LIST, PLAIN_LIST, eventsOf('b')]);
  });

  it('repeats a refused request once if the conversation has changed since', async () => {
    const ticket = await loadTicket({
      [PLAIN_LIST]: list([conversation('a'), conversation('b', 7)]),
      [eventsOf('b')]: refused,
    });
    await ticket.refresh(BACKGROUND);
    ticket.account[PLAIN_LIST] = list([conversation('a'), conversation('b', 9)]);
    ticket.requests.length = 0;
    await ticket.refresh(BACKGROUND);
    expect(ticket.requests).toEqual([PLAIN_LIST, eventsOf('b')]);
  });

  it('is awaited by a refresh by the agent, which has the status of loading and waiting', async () => {
    const ticket = await loadTicket({ [PLAIN_LIST]: list([conversation('b')]) });
    ticket.hold();
    const background = ticket.refresh(BACKGROUND);
    expect(ticket.now().isLoading).toBe(false);
    const byAgent = ticket.refresh();
    const wait = { kind: 'rate-limited', untilMs: 1 } as const;
    ticket.onRetryWaits.at(-1)?.(wait);
    expect(ticket.now()).toMatchObject({ isLoading: true, retryWait: wait });
    ticket.onRetryWaits.at(-1)?.(null);
    ticket.release();
    expect(await Promise.all([background, byAgent])).toEqual([true, false]);
    expect(ticket.requests).toEqual([PLAIN_LIST, PLAIN_LIST]);
    expect(ticket.now()).toMatchObject({
      isLoading: false,
      sideConversations: [conversation('b')],
    });
  });

  it('that waits for a retry is joined by a refresh by the agent', async () => {
    const ticket = await loadTicket({ [PLAIN_LIST]: list([conversation('a'), conversation('b')]) });
    ticket.hold();
    const background = ticket.refresh(BACKGROUND);
    const wait = { kind: 'rate-limited', untilMs: 7 } as const;
    ticket.onRetryWaits.at(-1)?.(wait);
    const byAgent = ticket.refresh();
    expect(ticket.now()).toMatchObject({ isLoading: true, retryWait: wait });
    ticket.onRetryWaits.at(-1)?.(null);
    ticket.release();
    await Promise.all([background, byAgent]);
    expect(ticket.requests).toEqual([PLAIN_LIST]);
    expect(ticket.now()).toMatchObject({ isLoading: false, retryWait: null });
  });

  it('waits for a refresh by the agent and then loads again', async () => {
    const ticket = await loadTicket({ [PLAIN_LIST]: list([conversation('a'), conversation('b')]) });
    ticket.hold();
    const byAgent = ticket.refresh();
    ticket.requests.length = 0;
    const background = ticket.refresh(BACKGROUND);
    expect(ticket.requests).toEqual([]);
    ticket.release();
    expect(await Promise.all([byAgent, background])).toEqual([false, false]);
    expect(ticket.requests).toEqual([PLAIN_LIST]);
  });

  it('makes no request after the refresh it waited for has failed', async () => {
    const ticket = await loadTicket({ [PLAIN_LIST]: list([conversation('a'), conversation('b')]) });
    ticket.account[PLAIN_LIST] = refused;
    ticket.hold();
    const byAgent = ticket.refresh();
    const background = ticket.refresh(BACKGROUND);
    ticket.release();
    expect(await Promise.all([byAgent, background])).toEqual([false, false]);
    expect(ticket.requests).toEqual([PLAIN_LIST]);
  });

  it('ignores responses that were requested before the known list', async () => {
    const ticket = await loadTicket({ [PLAIN_LIST]: list([conversation('a'), conversation('b')]) });
    await ticket.refresh();
    ticket.account[PLAIN_LIST] = list([conversation('a')]);
    expect(await ticket.refresh({ ...BACKGROUND, requestedMs: Date.now() - 60_000 })).toBe(false);
    expect(ticket.now()).toMatchObject({
      sideConversations: [conversation('a'), conversation('b')],
    });
    expect(await ticket.refresh({ ...BACKGROUND, requestedMs: Date.now() + 1 })).toBe(true);
  });

  it('uses the given fetcher only once', async () => {
    const ticket = await loadTicket({ [PLAIN_LIST]: list([conversation('a'), conversation('b')]) });
    const others: string[] = [];
    const answers: Record<string, object> = {
      [PLAIN_LIST]: list([conversation('a'), conversation('b'), conversation('c')]),
      [eventsOf('c')]: { events: [event('c')] },
    };
    const other: FetchJson = (path) => {
      others.push(path);
      return Promise.resolve(answers[path] ?? {});
    };
    expect(await ticket.refresh({ ...BACKGROUND, fetchJson: other })).toBe(true);
    expect(others).toEqual([PLAIN_LIST, eventsOf('c')]);
    expect(ticket.requests).toEqual([]);
    expect(idsOf(ticket.now().events)).toEqual(['a-0', 'b-0', 'c-0']);
    await ticket.refresh(BACKGROUND);
    expect(ticket.requests).toEqual([PLAIN_LIST]);
    expect(others).toHaveLength(2);
  });
});

describe('a conversation whose page 2 keeps failing', () => {
  const PAGE_2 = `${eventsOf('b')}&page=2`;

  async function ticketWithFailingPage() {
    const ticket = await loadTicket({
      [PLAIN_LIST]: list([conversation('a'), conversation('b', 9)]),
      [eventsOf('b')]: { events: [event('b'), event('b', 7)], next_page: PAGE_2 },
      [PAGE_2]: offline,
    });
    await ticket.refresh(BACKGROUND);
    return ticket;
  }

  it('has each event once even if page 1 loads several times', async () => {
    const ticket = await ticketWithFailingPage();
    expect(idsOf(ticket.now().events)).toEqual(['a-0', 'b-0', 'b-7']);
    for (let count = 0; count < 10; count += 1) await ticket.refresh(BACKGROUND);
    expect(idsOf(ticket.now().events)).toEqual(['a-0', 'b-0', 'b-7']);
    expect(ticket.now().failed).toMatchObject([{ failure: offline }]);
  });

  it('is no change after the first time, so polling slows down', async () => {
    const ticket = await ticketWithFailingPage();
    const { events } = ticket.now();
    expect(await ticket.refresh(BACKGROUND)).toBe(false);
    expect(ticket.now().events).toBe(events);
  });

  it('is complete once page 2 loads', async () => {
    const ticket = await ticketWithFailingPage();
    ticket.account[PAGE_2] = { events: [event('b', 9)] };
    expect(await ticket.refresh(BACKGROUND)).toBe(true);
    expect(idsOf(ticket.now().events)).toEqual(['a-0', 'b-0', 'b-7', 'b-9']);
    expect(ticket.now().failed).toEqual([]);
  });
});

it('has a conversation once that is on two pages of the list, and requests its events once', async () => {
  const [a, b, c] = ['a', 'b', 'c'].map((id) => conversation(id));
  const next = `https://acme.zendesk.com${LIST}&page=2`;
  const ticket = createTicket({
    [LIST]: { side_conversations: [a, b], next_page: next },
    [`${LIST}&page=2`]: { side_conversations: [b, c] },
    ...Object.fromEntries(['a', 'b', 'c'].map((id) => [eventsOf(id), { events: [event(id)] }])),
  });
  await ticket.refresh();
  const { conversations } = ticket.store.getState().timeline;
  expect(conversations.map(({ id }) => id)).toEqual(['a', 'b', 'c']);
  expect(ticket.requests.filter((path) => path === eventsOf('b'))).toHaveLength(1);
});

describe('a conversation that changes while the list loads', () => {
  const PAGE_2 = `${PLAIN_LIST}&page=2`;
  const next = `https://acme.zendesk.com${PAGE_2}`;

  it('is loaded again if page 2 has a newer version of it', async () => {
    const ticket = createTicket({
      [LIST]: list([conversation('a'), conversation('b')], [event('a'), event('b')]),
    });
    await ticket.refresh();
    ticket.account[PLAIN_LIST] = {
      side_conversations: [conversation('a'), conversation('b')],
      next_page: next,
    };
    ticket.account[PAGE_2] = { side_conversations: [conversation('a', 5)] };
    ticket.account[eventsOf('a')] = { events: [event('a'), event('a', 5)] };
    expect(await ticket.refresh(BACKGROUND)).toBe(true);
    expect(idsOf(ticket.now().events)).toEqual(['a-0', 'a-5', 'b-0']);
  });

  it('is loaded if page 2 has a newer version without all events', async () => {
    const secondPage = `${LIST}&page=2`;
    const ticket = createTicket({
      [LIST]: {
        ...list([conversation('a')], [event('a')]),
        next_page: `https://acme.zendesk.com${secondPage}`,
      },
      [secondPage]: list([conversation('a', 5)], []),
      [eventsOf('a')]: { events: [event('a'), event('a', 5)] },
    });
    await ticket.refresh();
    expect(idsOf(ticket.now().events)).toEqual(['a-0', 'a-5']);
  });
});

it('has no events of a conversation that was deleted while they were loaded again', async () => {
  const ticket = createTicket({
    [LIST]: list([conversation('a', 1), conversation('b')], [event('b')]),
    [eventsOf('a')]: refused,
  });
  await ticket.refresh();
  ticket.account[eventsOf('a')] = { events: [event('a'), event('a', 1)] };
  ticket.hold();
  const retry = ticket.retry('a');
  await Promise.resolve();
  ticket.store.dispatch({ type: 'list-loaded', ids: ['b'], requestedMs: Date.now() });
  ticket.release();
  await retry;
  expect(idsOf(ticket.now().events)).toEqual(['b-0']);
});

it('has no failure of a conversation that was deleted while its events failed to load', async () => {
  const ticket = createTicket({
    [LIST]: list([conversation('a', 1), conversation('b')], [event('b')]),
  });
  ticket.account[eventsOf('a')] = refused;
  await ticket.refresh();
  ticket.hold();
  const retry = ticket.retry('a');
  await Promise.resolve();
  ticket.store.dispatch({ type: 'list-loaded', ids: ['b'], requestedMs: Date.now() });
  ticket.release();
  await retry;
  expect(ticket.store.getState().failures).toEqual(new Map());
});

describe('awkward payloads, 13: page 2 of the list failing', () => {
  const PAGE_2 = `${LIST}&page=2`;
  const halfLoaded = () =>
    createTicket({ [LIST]: list([conversation('a')], [event('a')], PAGE_2), [PAGE_2]: offline });

  it('keeps page 1 and has a failure', async () => {
    const ticket = halfLoaded();
    await ticket.refresh();
    expect(ticket.now()).toMatchObject({
      sideConversations: [conversation('a')],
      events: [event('a')],
      listFailure: offline,
    });
  });

  it.each([
    ['links to itself', `https://acme.zendesk.com${LIST}`],
    ['links to another host', 'https://evil.example/api/v2/tickets/1/side_conversations'],
  ])('also if page 1 %s', async (_what, next) => {
    const ticket = createTicket({ [LIST]: list([conversation('a')], [event('a')], next) });
    await ticket.refresh();
    expect(ticket.requests).toEqual([LIST]);
    expect(ticket.now()).toMatchObject({
      events: [event('a')],
      listFailure: { kind: 'malformed' },
    });
  });

  it('also if page 2 is malformed', async () => {
    const ticket = halfLoaded();
    ticket.account[PAGE_2] = { next_page: null };
    await ticket.refresh();
    expect(ticket.now()).toMatchObject({
      events: [event('a')],
      listFailure: { kind: 'malformed' },
    });
  });

  it('requests the sideload again until the list was complete once', async () => {
    const ticket = halfLoaded();
    await ticket.refresh();
    ticket.account[PAGE_2] = list([conversation('b')], [event('b')]);
    await ticket.refresh();
    expect(ticket.requests).toEqual([LIST, PAGE_2, LIST, PAGE_2]);
    expect(idsOf(ticket.now().events)).toEqual(['a-0', 'b-0']);

    ticket.account[PLAIN_LIST] = list([conversation('a'), conversation('b')]);
    await ticket.refresh();
    expect(ticket.requests.at(-1)).toBe(PLAIN_LIST);
  });

  it('keeps events that are missing in a later incomplete sideload', async () => {
    const ticket = createTicket({
      [LIST]: list([conversation('a', 9)], [event('a')], PAGE_2),
      [PAGE_2]: offline,
      [eventsOf('a')]: { events: [event('a'), event('a', 9)] },
    });
    await ticket.refresh();
    expect(idsOf(ticket.now().events)).toEqual(['a-0', 'a-9']);

    ticket.account[LIST] = list([conversation('a', 10)], [event('a')], PAGE_2);
    ticket.account[eventsOf('a')] = offline;
    await ticket.refresh();
    expect(idsOf(ticket.now().events)).toContain('a-9');
    expect(ticket.now().failed).toHaveLength(1);
  });
});

describe('awkward payloads, 17: the ticket changed while a request runs', () => {
  it('aborts every request and dispatches nothing afterwards', async () => {
    const ticket = createTicket({ [LIST]: list([conversation('a')], [event('a')]) });
    ticket.hold();
    const refreshing = ticket.refresh();
    const before = ticket.statuses.length;
    ticket.stop();
    ticket.release();
    await refreshing;
    expect([...ticket.signals].map(({ aborted }) => aborted)).toEqual([true]);
    expect(ticket.statuses).toHaveLength(before);
  });

  it('dispatches nothing if the response arrives afterwards', async () => {
    const ticket = await loadTicket({
      [PLAIN_LIST]: list([conversation('a', 5), conversation('b', 5)]),
      [eventsOf('a')]: { events: [] },
    });
    const refreshing = ticket.refresh();
    ticket.stop();
    const before = ticket.statuses.length;
    await refreshing;
    expect(ticket.statuses).toHaveLength(before);
  });

  it('stays stopped', async () => {
    const ticket = await loadTicket();
    const before = ticket.statuses.length;
    ticket.stop();
    await ticket.refresh();
    await ticket.retry('a');
    expect(ticket.statuses).toHaveLength(before);
  });
});

describe('an answer that cannot be read', () => {
  const WRONG_ENTRIES = [null, 1, 'x', [], {}, true];
  const objectIds: { id: object }[] = [
    { id: { toString: 1 } },
    { id: [] },
    { id: ['a'] },
    { id: { id: 'a' } },
  ];

  it.each<[string, object]>([
    ['wrong entries', { side_conversations: WRONG_ENTRIES }],
    ['wrong entries in the sideload too', { side_conversations: WRONG_ENTRIES, events: [null] }],
    ['objects for ids', { side_conversations: objectIds }],
    ['no array', { side_conversations: { a: 1 } }],
    ['no list', {}],
    ['an array', []],
    ['one wrong entry among good ones', list([conversation('b'), { id: '' }])],
    [
      'a wrong type of id among good ones',
      { side_conversations: [conversation('a'), { id: true }] },
    ],
  ])('with %s keeps all that is known, and is over with the next good one', async (_what, body) => {
    for (const options of [undefined, BACKGROUND]) {
      const ticket = await loadTicket({ [PLAIN_LIST]: body });
      const before = ticket.store.getState().timeline;
      await ticket.refresh(options);
      expect(ticket.now()).toMatchObject({
        listFailure: { kind: 'malformed' },
        isListComplete: true,
      });
      expect(ticket.store.getState().timeline).toEqual(before);
      ticket.account[PLAIN_LIST] = list([conversation('b')]);
      expect(await ticket.refresh(BACKGROUND)).toBe(true);
      expect(ticket.now()).toMatchObject({
        listFailure: null,
        sideConversations: [conversation('b')],
        events: [event('b')],
      });
    }
  });

  it('adds what can be read', async () => {
    const ticket = await loadTicket({
      [PLAIN_LIST]: { side_conversations: [null, conversation('c')] },
      [eventsOf('c')]: { events: [event('c')] },
    });
    await ticket.refresh(BACKGROUND);
    expect(idsOf(ticket.now().events)).toEqual(['a-0', 'b-0', 'c-0']);
    expect(ticket.now().listFailure).toMatchObject({ kind: 'malformed' });
  });

  it.each<[string, unknown]>([
    ['wrong entries', WRONG_ENTRIES],
    ['one wrong entry', [event('b'), event('b', 7), null]],
    ['objects for ids', [event('b'), { ...event('b', 7), id: {} }]],
    ['objects for ids of conversations', [{ ...event('b', 7), side_conversation_id: {} }]],
    ['no array', { 0: event('b', 7) }],
  ])('of the events of one conversation with %s keeps them', async (_what, events) => {
    const ticket = await loadTicket({
      [PLAIN_LIST]: list([conversation('a'), conversation('b', 7)]),
      [eventsOf('b')]: { events },
    });
    await ticket.refresh(BACKGROUND);
    expect(ticket.now().failed).toMatchObject([{ failure: { kind: 'malformed' } }]);
    expect(idsOf(ticket.now().events)).toEqual(expect.arrayContaining(['a-0', 'b-0']));
    ticket.account[eventsOf('b')] = { events: [event('b'), event('b', 7)] };
    await ticket.refresh(BACKGROUND);
    expect(ticket.now().failed).toEqual([]);
    expect(idsOf(ticket.now().events)).toEqual(['a-0', 'b-0', 'b-7']);
  });
});

describe('the events of one conversation that fail during a poll', () => {
  afterEach(() => void vi.useRealTimers());

  async function failingTicket(error: RequestError) {
    vi.useFakeTimers();
    const ticket = await loadTicket({
      [PLAIN_LIST]: list([conversation('a'), conversation('b', 7)]),
      [eventsOf('b')]: error,
    });
    await ticket.refresh(BACKGROUND);
    return ticket;
  }

  it.each<[RequestErrorKind, number]>([
    ['not-signed-in', 401],
    ['malformed', 200],
    ['server', 500],
    ['timed-out', 0],
  ])('because of %s are loaded again by the next poll', async (kind, status) => {
    const ticket = await failingTicket(new RequestError(kind, { status, target: 'x' }));
    ticket.account[eventsOf('b')] = { events: [event('b'), event('b', 7)] };
    await ticket.refresh(BACKGROUND);
    expect(ticket.now().failed).toEqual([]);
    expect(idsOf(ticket.now().events)).toEqual(['a-0', 'b-0', 'b-7']);
  });

  it.each<[RequestErrorKind, number]>([
    ['not-in-plan', 402],
    ['not-allowed', 403],
    ['not-found', 404],
    ['rejected', 422],
  ])('because of %s are not, however long ago', async (kind, status) => {
    const ticket = await failingTicket(new RequestError(kind, { status, target: 'x' }));
    ticket.requests.length = 0;
    await vi.advanceTimersByTimeAsync(24 * 3_600_000);
    await ticket.refresh(BACKGROUND);
    expect(ticket.requests).toEqual([PLAIN_LIST]);
  });

  it('are loaded again with growing pauses', async () => {
    const ticket = await failingTicket(
      new RequestError('not-signed-in', { status: 401, target: 'x' }),
    );
    const minutes: number[] = [];
    for (let minute = 1; minute <= 60; minute += 1) {
      await vi.advanceTimersByTimeAsync(60_000);
      ticket.requests.length = 0;
      await ticket.refresh(BACKGROUND);
      if (ticket.requests.includes(eventsOf('b'))) minutes.push(minute);
    }
    expect(minutes).toEqual([1, 2, 4, 8, 16, 26, 36, 46, 56]);
  });
});

describe('events of a conversation that no list has', () => {
  it('are shown until a later list does not have it either', async () => {
    const ticket = createTicket({
      [LIST]: list([conversation('a')], [event('a'), event('ghost')]),
    });
    await ticket.refresh();
    expect(idsOf(ticket.now().events)).toEqual(['a-0', 'ghost-0']);
    ticket.account[PLAIN_LIST] = offline;
    await ticket.refresh(BACKGROUND);
    expect(idsOf(ticket.now().events)).toEqual(['a-0', 'ghost-0']);
    ticket.account[PLAIN_LIST] = list([conversation('a')]);
    expect(await ticket.refresh(BACKGROUND)).toBe(true);
    expect(idsOf(ticket.now().events)).toEqual(['a-0']);
  });

  it('stay if they name no conversation', async () => {
    const nameless = { id: 'x', type: 'reply', created_at: dateAt(1) };
    const ticket = createTicket({
      [LIST]: list([conversation('a')], [event('a'), nameless]),
      [PLAIN_LIST]: list([conversation('a')]),
    });
    await ticket.refresh();
    await ticket.refresh();
    expect(idsOf(ticket.now().events)).toEqual(['a-0', 'x']);
  });
});

describe('a sideload that stays incomplete', () => {
  const PAGE_2 = `${LIST}&page=2`;

  it('costs one request for the events, not one at each poll', async () => {
    const ticket = createTicket({
      [LIST]: list([conversation('a', 9)], [event('a')], PAGE_2),
      [PAGE_2]: offline,
      [eventsOf('a')]: { events: [event('a'), event('a', 5)] },
    });
    await ticket.refresh();
    expect(ticket.requests).toEqual([LIST, eventsOf('a'), PAGE_2]);
    ticket.requests.length = 0;
    await ticket.refresh(BACKGROUND);
    expect(ticket.requests).toEqual([LIST, PAGE_2]);
    expect(idsOf(ticket.now().events)).toEqual(['a-0', 'a-5']);

    ticket.account[LIST] = list([conversation('a', 12)], [event('a')], PAGE_2);
    await ticket.refresh(BACKGROUND);
    expect(ticket.requests).toEqual([LIST, PAGE_2, LIST, eventsOf('a'), PAGE_2]);
  });
});
