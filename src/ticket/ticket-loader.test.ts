import { describe, expect, it } from 'vitest';
import { RequestError, type RequestErrorKind } from '../zendesk/request-error.ts';
import { eventsPath, sideConversationsPath } from '../zendesk/endpoints.ts';
import type { RetryWait, FetchJson, FetchOptions } from '../zendesk/fetcher.ts';
import { loadedTicket } from './test-ticket.ts';
import type { WireEvent, WireSideConversation } from '../zendesk/wire-types.ts';

const LIST = sideConversationsPath('1', 'events');
const PLAIN_LIST = sideConversationsPath('1');
const eventsOf = (id: string) => eventsPath('1', id);

/**
 * Creates a loader whose requests are answered from `account`: by path, a response or an error. Unknown paths answer 404.
 * Tests may change `account` during loads.
 */
function createTicket(account: Record<string, unknown>) {
  const requests: string[] = [];
  const pending: (() => void)[] = [];
  let isHeld = false;
  const fetchOptions = new Map<string, FetchOptions>();
  const fetchJson: FetchJson = async (path, options) => {
    fetchOptions.set(path, options);
    requests.push(path);
    if (requests.length > 1000) throw new Error('the loader does not stop');
    if (isHeld) await new Promise<void>((resolve) => pending.push(resolve));
    options.signal.throwIfAborted();
    const answer = account[path] ?? failure('not-found', 404);
    if (answer instanceof Error) throw answer;
    return answer;
  };
  const loaded = loadedTicket(fetchJson);
  const { statuses } = loaded;
  function last() {
    const status = statuses.at(-1);
    if (!status) throw new Error('there is no status');
    return status;
  }
  return {
    ...loaded,
    requests,
    hold: () => (isHeld = true),
    release() {
      isHeld = false;
      for (const resolve of pending.splice(0)) resolve();
    },
    setRetryWait: (wait: RetryWait | null, path = LIST) =>
      fetchOptions.get(path)?.onRetryWait?.(wait),
    last,
    /** The last status, which must be loaded at least partly. */
    now() {
      const status = last();
      if (status.state !== 'loaded') throw new Error(`the state is ${status.state}`);
      return status;
    },
  };
}

const failure = (kind: RequestErrorKind, status: number) =>
  new RequestError(kind, { status, target: 'x' });

function conversation(id: string, second = 0): WireSideConversation {
  const date = `2026-11-20T10:00:${String(second).padStart(2, '0')}Z`;
  return { id, message_added_at: date, state_updated_at: date, updated_at: date };
}

function event(
  conversationId: string,
  second = 0,
  type = second === 0 ? 'create' : 'reply',
): WireEvent {
  return {
    id: `${conversationId}-${second}`,
    type,
    created_at: `2026-11-20T10:00:${String(second).padStart(2, '0')}.000+00:00`,
    side_conversation_id: conversationId,
  };
}

const list = (
  conversations: readonly (WireSideConversation | null)[],
  events?: readonly (WireEvent | null)[],
  next_page: string | null = null,
) => ({ side_conversations: conversations, ...(events && { events }), count: 1, next_page });

const idsOf = (events: readonly (WireEvent | null)[]) => events.map((item) => item?.id);

describe('loading a ticket', () => {
  it('needs one request if the sideload is complete', async () => {
    const events = [event('a'), event('a', 5), event('b')];
    const ticket = createTicket({
      [LIST]: list([conversation('a', 5), conversation('b')], events),
    });
    await ticket.refresh();
    expect(ticket.requests).toEqual([LIST]);
    expect(ticket.now()).toEqual({
      state: 'loaded',
      sideConversations: [conversation('a', 5), conversation('b')],
      events,
      isLoading: false,
      retryWait: null,
      isListComplete: true,
      listFailure: null,
      failed: [],
    });
  });

  it('has the status of loading until it is done', async () => {
    const ticket = createTicket({ [LIST]: list([], []) });
    const loading = ticket.refresh();
    expect(ticket.last()).toEqual({ state: 'loading', retryWait: null });
    await loading;
    expect(ticket.now().isLoading).toBe(false);
  });

  it('requests the events only of conversations with an incomplete sideload', async () => {
    const ticket = createTicket({
      [LIST]: list([conversation('a', 9), conversation('b')], [event('a'), event('b')]),
      [eventsOf('a')]: { events: [event('a'), event('a', 9)] },
    });
    await ticket.refresh();
    expect(ticket.requests).toEqual([LIST, eventsOf('a')]);
    expect(idsOf(ticket.now().events)).toEqual(['a-0', 'a-9', 'b-0']);
    expect(ticket.now().failed).toEqual([]);
  });

  it('shows loaded events while the rest is loading', async () => {
    const ticket = createTicket({
      [LIST]: list([conversation('a', 9)], [event('a')]),
      [eventsOf('a')]: { events: [event('a'), event('a', 9)] },
    });
    await ticket.refresh();
    const shown = ticket.statuses.map((status) =>
      status.state === 'loaded' ? `${status.events.length}, ${status.isLoading}` : status.state,
    );
    expect(shown[0]).toBe('loading');
    expect(shown).toContain('1, true');
    expect(shown.at(-1)).toBe('2, false');
  });

  it.each([{}, { events: null }, { events: 'none' }])(
    'requests the events of every conversation if the list has the sideload %j',
    async (sideload) => {
      const ticket = createTicket({
        [LIST]: { ...list([conversation('a'), conversation('b')]), ...sideload },
        [eventsOf('a')]: { events: [event('a')] },
        [eventsOf('b')]: { events: [event('b')] },
      });
      await ticket.refresh();
      expect(ticket.requests).toEqual([LIST, eventsOf('a'), eventsOf('b')]);
      expect(idsOf(ticket.now().events)).toEqual(['a-0', 'b-0']);
    },
  );

  it('loads the events of a conversation page by page', async () => {
    const page2 = `${eventsOf('a')}&page=2`;
    const ticket = createTicket({
      [LIST]: list([conversation('a', 9)]),
      [eventsOf('a')]: { events: [event('a')], next_page: page2 },
      [page2]: { events: [event('a', 9)] },
    });
    await ticket.refresh();
    expect(ticket.requests).toEqual([LIST, eventsOf('a'), page2]);
    expect(idsOf(ticket.now().events)).toEqual(['a-0', 'a-9']);
  });

  it('keeps page 1 of the events if page 2 fails, and lists the failed conversation', async () => {
    const error = failure('server', 500);
    const page2 = `${eventsOf('a')}&page=2`;
    const ticket = createTicket({
      [LIST]: list([conversation('a', 9)]),
      [eventsOf('a')]: { events: [event('a')], next_page: page2 },
      [page2]: error,
    });
    await ticket.refresh();
    expect(idsOf(ticket.now().events)).toEqual(['a-0']);
    expect(ticket.now().failed).toEqual([
      { sideConversation: conversation('a', 9), failure: error },
    ]);
  });

  it('has the status of loading, then of the failure if the list fails, and can load it again', async () => {
    const account: Record<string, unknown> = { [LIST]: failure('not-allowed', 403) };
    const ticket = createTicket(account);
    await ticket.refresh();
    expect(ticket.last()).toEqual({ state: 'failed', failure: account[LIST] });

    account[LIST] = list([conversation('a')], [event('a')]);
    const again = ticket.refresh();
    expect(ticket.last().state).toBe('loading');
    await again;
    expect(ticket.now()).toMatchObject({ listFailure: null, events: [event('a')] });
  });

  it.each([[{}], [{ side_conversations: null }], [{ failure: 'x' }], [[]]])(
    'treats the list %j as malformed, not as empty',
    async (answer) => {
      const ticket = createTicket({ [LIST]: answer });
      await ticket.refresh();
      expect(ticket.last()).toMatchObject({ state: 'failed', failure: { kind: 'malformed' } });
    },
  );

  it('treats events that are not an array as malformed, not as empty', async () => {
    const ticket = createTicket({
      [LIST]: list([conversation('a')]),
      [eventsOf('a')]: { events: null },
    });
    await ticket.refresh();
    expect(ticket.now().failed).toMatchObject([{ failure: { kind: 'malformed' } }]);
  });

  it('keeps the same lists until something in them changes', async () => {
    const ticket = createTicket({ [LIST]: list([conversation('a')], [event('a')]) });
    await ticket.refresh();
    const { events, sideConversations } = ticket.now();
    await ticket.retry('a');
    expect(ticket.now().failed).toHaveLength(1);
    expect(ticket.now().events).toBe(events);
    expect(ticket.now().sideConversations).toBe(sideConversations);
    await ticket.refresh();
    expect(ticket.now().listFailure).not.toBeNull();
  });

  it('keeps the status of a retry wait when another has ended', async () => {
    const ticket = createTicket({ [LIST]: list([conversation('a'), conversation('b')]) });
    const done = ticket.refresh();
    await expect.poll(() => ticket.requests).toContain(eventsOf('b'));
    ticket.hold();
    const again = ticket.retry('a');
    const wait: RetryWait = { kind: 'rate-limited', untilMs: 1 };
    ticket.setRetryWait(wait, eventsOf('a'));
    ticket.setRetryWait({ kind: 'offline', untilMs: null }, eventsOf('b'));
    ticket.setRetryWait(null, eventsOf('b'));
    expect(ticket.now().retryWait).toEqual(wait);
    ticket.setRetryWait(null, eventsOf('a'));
    expect(ticket.now().retryWait).toBeNull();
    ticket.release();
    await Promise.all([done, again]);
  });

  it('adds the conversation id of the request to events that have none', async () => {
    const { side_conversation_id: _none, ...withoutId } = event('a');
    const ticket = createTicket({
      [LIST]: list([conversation('a')]),
      [eventsOf('a')]: { events: [withoutId], next_page: null },
    });
    await ticket.refresh();
    expect(ticket.now().events).toEqual([event('a')]);
  });

  it('has the status of a retry wait until it has ended', async () => {
    const ticket = createTicket({ [LIST]: list([], []) });
    ticket.hold();
    const loading = ticket.refresh();
    const wait: RetryWait = { kind: 'rate-limited', untilMs: 1 };
    ticket.setRetryWait(wait);
    expect(ticket.last()).toEqual({ state: 'loading', retryWait: wait });
    ticket.setRetryWait(null);
    expect(ticket.last()).toEqual({ state: 'loading', retryWait: null });
    ticket.release();
    await loading;
  });

  it('does not treat a bug as a failed request', async () => {
    const bug = new TypeError('x is not a function');
    await expect(createTicket({ [LIST]: bug }).refresh()).rejects.toBe(bug);
  });
});

describe('a conversation that could not be loaded', () => {
  it('is listed with its failure, and can be loaded again', async () => {
    const account: Record<string, unknown> = {
      [LIST]: list([conversation('a'), conversation('b')]),
      [eventsOf('a')]: { events: [event('a')] },
      [eventsOf('b')]: failure('rate-limited', 429),
    };
    const ticket = createTicket(account);
    await ticket.refresh();
    expect(ticket.now().failed).toEqual([
      { sideConversation: conversation('b'), failure: account[eventsOf('b')] },
    ]);
    expect(idsOf(ticket.now().events)).toEqual(['a-0']);

    account[eventsOf('b')] = { events: [event('b')] };
    await ticket.retry('b');
    expect(ticket.requests.slice(3)).toEqual([eventsOf('b')]);
    expect(ticket.now().failed).toEqual([]);
    expect(idsOf(ticket.now().events)).toEqual(['a-0', 'b-0']);
  });

  it('stays listed with the new failure if it fails again', async () => {
    const account: Record<string, unknown> = {
      [LIST]: list([conversation('a')]),
      [eventsOf('a')]: failure('server', 500),
    };
    const ticket = createTicket(account);
    await ticket.refresh();
    account[eventsOf('a')] = failure('offline', 0);
    await ticket.retry('a');
    expect(ticket.now().failed).toMatchObject([{ failure: { kind: 'offline' } }]);
  });
});

describe('awkward payloads, 12: conversations and events that do not match', () => {
  it('includes events whose conversation is not in the list', async () => {
    const strays = [event('gone'), { id: 'x', type: 'reply' }];
    const ticket = createTicket({ [LIST]: list([conversation('a')], [event('a'), ...strays]) });
    await ticket.refresh();
    expect(ticket.now().events).toEqual([event('a'), ...strays]);
    expect(ticket.requests).toEqual([LIST]);
  });

  it('adds events to a conversation on a later page', async () => {
    const page2 = `${LIST}&page=2`;
    const ticket = createTicket({
      [LIST]: list([conversation('a')], [event('a'), event('b')], page2),
      [page2]: list([conversation('b', 5)], [event('b', 5)]),
    });
    await ticket.refresh();
    expect(ticket.requests).toEqual([LIST, page2]);
    expect(idsOf(ticket.now().events)).toEqual(['a-0', 'b-0', 'b-5']);
  });

  it('requests the events of a conversation once if its sideload is empty', async () => {
    const ticket = createTicket({
      [LIST]: list([conversation('a')], []),
      [eventsOf('a')]: { events: [] },
    });
    await ticket.refresh();
    expect(ticket.requests).toEqual([LIST, eventsOf('a')]);
    expect(ticket.now()).toMatchObject({
      sideConversations: [conversation('a')],
      events: [],
      failed: [],
    });
  });

  it('lists a conversation that is not found, and removes it with the next list', async () => {
    const account: Record<string, unknown> = { [LIST]: list([conversation('a')]) };
    const ticket = createTicket(account);
    await ticket.refresh();
    expect(ticket.now().failed).toMatchObject([{ failure: { kind: 'not-found', status: 404 } }]);

    account[PLAIN_LIST] = list([]);
    await ticket.refresh();
    expect(ticket.now()).toMatchObject({ sideConversations: [], failed: [] });
  });

  it('loads what can be read, and says that the list is incomplete', async () => {
    const invalid = [null, 'a', {}, { id: null }, { id: {} }] as unknown as WireSideConversation[];
    const ticket = createTicket({ [LIST]: list([...invalid, conversation('a')], [event('a')]) });
    await ticket.refresh();
    expect(ticket.now()).toMatchObject({
      sideConversations: [conversation('a')],
      listFailure: { kind: 'malformed' },
      isListComplete: false,
    });
    expect(ticket.requests).toEqual([LIST]);
  });

  it('has no row for an entry of the sideload that is no event', async () => {
    const invalid = [null, 1, 'x', [], {}, true, { id: {} }] as unknown as WireEvent[];
    const ticket = createTicket({ [LIST]: list([conversation('a')], [event('a'), ...invalid]) });
    await ticket.refresh();
    expect(ticket.now()).toMatchObject({
      events: [event('a')],
      listFailure: { kind: 'malformed' },
      isListComplete: false,
    });
  });

  it('has failed if nothing of the list can be read', async () => {
    const ticket = createTicket({ [LIST]: { side_conversations: [null, 1, 'x', [], {}, true] } });
    await ticket.refresh();
    expect(ticket.last()).toMatchObject({ state: 'failed', failure: { kind: 'malformed' } });
  });
});

describe('awkward payloads, 18: no conversation, one, and five hundred', () => {
  it.each([0, 1, 500])('loads %i conversations in pages of a hundred', async (total) => {
    const all = Array.from({ length: total }, (_, index) => conversation(`c${index}`));
    const account: Record<string, unknown> = {};
    for (let page = 1; page === 1 || (page - 1) * 100 < total; page += 1) {
      const part = all.slice((page - 1) * 100, page * 100);
      const next = page * 100 < total ? `${LIST}&page=${page + 1}` : null;
      const sideload = part.map(({ id }) => event(id ?? ''));
      account[page === 1 ? LIST : `${LIST}&page=${page}`] = list(part, sideload, next);
    }
    const ticket = createTicket(account);
    await ticket.refresh();
    expect(ticket.requests).toHaveLength(Math.max(1, total / 100));
    expect(ticket.now()).toMatchObject({ sideConversations: all, listFailure: null, failed: [] });
    expect(ticket.now().events).toHaveLength(total);
  });
});

describe('ids', () => {
  it('can be numbers', async () => {
    const raw = { ...conversation('12345'), id: 12345 } as unknown as WireSideConversation;
    const own = { ...event('12345'), id: 7, side_conversation_id: 12345 } as unknown as WireEvent;
    const ticket = createTicket({
      [LIST]: list([raw]),
      [eventsOf('12345')]: {
        events: [own, { ...event('12345', 5), side_conversation_id: '12345' }],
      },
    });
    await ticket.refresh();
    expect(ticket.requests).toEqual([LIST, eventsOf('12345')]);
    expect(ticket.now()).toMatchObject({ sideConversations: [raw], failed: [], listFailure: null });
    const { events, conversations } = ticket.store.getState().timeline;
    expect(events.map(({ conversation: of }) => of)).toEqual([conversations[0], conversations[0]]);
  });

  it.each(['\uD800', '.', '..'])('that no path can contain do not end the load: %j', async (id) => {
    const ticket = createTicket({
      [LIST]: list([{ ...conversation('x'), id }, conversation('b')]),
      [eventsOf('b')]: { events: [event('b')] },
    });
    await ticket.refresh();
    expect(ticket.requests).toEqual([LIST, eventsOf('b')]);
    expect(idsOf(ticket.now().events)).toEqual(['b-0']);
    expect(ticket.now().failed).toMatchObject([
      { sideConversation: { id }, failure: { kind: 'malformed' } },
    ]);
  });

  it('with different lone surrogates are different conversations', async () => {
    const ids = ['\uD800', '\uD801'];
    const ticket = createTicket({ [LIST]: list(ids.map((id) => ({ ...conversation('x'), id }))) });
    await ticket.refresh();
    expect(ticket.now().sideConversations.map(({ id }) => id)).toEqual(ids);
  });
});

it.each([null, '', undefined])(
  'events of a conversation that name %j belong to it',
  async (named) => {
    const own = { ...event('c1'), side_conversation_id: named } as WireEvent;
    const ticket = createTicket({
      [LIST]: list([conversation('c1')]),
      [eventsOf('c1')]: { events: [own], next_page: null },
    });
    await ticket.refresh();
    const [shown] = ticket.store.getState().timeline.events;
    expect(shown).toMatchObject({ conversationId: 'c1', conversation: { id: 'c1' } });
  },
);

it('loads the events if the sideload lacks a reply from the second of the create', async () => {
  const dateOf = (milliseconds: number) => `2026-11-25T10:00:00.${milliseconds}Z`;
  const create: WireEvent = {
    id: 'x',
    type: 'create',
    side_conversation_id: 'c1',
    created_at: dateOf(100),
  };
  const reply: WireEvent = { ...create, id: 'y', type: 'reply', created_at: dateOf(900) };
  const ticket = createTicket({
    [LIST]: list([{ id: 'c1', state: 'open', message_added_at: dateOf(900) }], [create]),
    [eventsOf('c1')]: { events: [create, reply] },
  });
  await ticket.refresh();
  expect(idsOf(ticket.now().events)).toEqual(['x', 'y']);
});
