import { describe, expect, it } from 'vitest';
import { RequestError, type RequestErrorKind } from '../zendesk/request-error.ts';
import { eventsPath, sideConversationsPath } from '../zendesk/endpoints.ts';
import type { RetryWait, FetchJson, FetchOptions } from '../zendesk/fetcher.ts';
import { loadedTicket } from './test-ticket.ts';
import type { WireEvent, WireSideConversation } from '../zendesk/wire-types.ts';

const LIST = sideConversationsPath('1', 'events');
const PLAIN_LIST = sideConversationsPath('1');
const eventsOf = (id: string) => eventsPath('1', id);

/** An account that can be changed while it is read; what it does not have it does not find. */
function ticketOf(account: Record<string, unknown>) {
  const asked: string[] = [];
  const waiting: (() => void)[] = [];
  let held = false;
  const given = new Map<string, FetchOptions>();
  const fetchJson: FetchJson = async (path, options) => {
    given.set(path, options);
    asked.push(path);
    if (asked.length > 1000) throw new Error('it reads for ever');
    if (held) await new Promise<void>((resolve) => waiting.push(resolve));
    options.signal.throwIfAborted();
    const answer = account[path] ?? failure('not-found', 404);
    if (answer instanceof Error) throw answer;
    return answer;
  };
  const loaded = loadedTicket(fetchJson);
  const { statuses } = loaded;
  function last() {
    const status = statuses.at(-1);
    if (!status) throw new Error('nothing was published');
    return status;
  }
  return {
    ...loaded,
    asked,
    hold: () => (held = true),
    release() {
      held = false;
      for (const go of waiting.splice(0)) go();
    },
    pause: (pause: RetryWait | null, path = LIST) => given.get(path)?.onRetryWait?.(pause),
    last,
    /** The last status, of which a part has come. */
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

const idsOf = (events: readonly (WireEvent | null)[]) => events.map((its) => its?.id);

describe('reading a ticket', () => {
  it('takes one request where the sideload is complete', async () => {
    const events = [event('a'), event('a', 5), event('b')];
    const ticket = ticketOf({ [LIST]: list([conversation('a', 5), conversation('b')], events) });
    await ticket.refresh();
    expect(ticket.asked).toEqual([LIST]);
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

  it('says that it reads until then', async () => {
    const ticket = ticketOf({ [LIST]: list([], []) });
    const reading = ticket.refresh();
    expect(ticket.last()).toEqual({ state: 'loading', retryWait: null });
    await reading;
    expect(ticket.now().isLoading).toBe(false);
  });

  it('asks for the events of the conversations that came incomplete, and only of those', async () => {
    const ticket = ticketOf({
      [LIST]: list([conversation('a', 9), conversation('b')], [event('a'), event('b')]),
      [eventsOf('a')]: { events: [event('a'), event('a', 9)] },
    });
    await ticket.refresh();
    expect(ticket.asked).toEqual([LIST, eventsOf('a')]);
    expect(idsOf(ticket.now().events)).toEqual(['a-0', 'a-9', 'b-0']);
    expect(ticket.now().failed).toEqual([]);
  });

  it('shows what came while the rest is read', async () => {
    const ticket = ticketOf({
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
    'asks for the events of every conversation where the list brings %j',
    async (sideload) => {
      const ticket = ticketOf({
        [LIST]: { ...list([conversation('a'), conversation('b')]), ...sideload },
        [eventsOf('a')]: { events: [event('a')] },
        [eventsOf('b')]: { events: [event('b')] },
      });
      await ticket.refresh();
      expect(ticket.asked).toEqual([LIST, eventsOf('a'), eventsOf('b')]);
      expect(idsOf(ticket.now().events)).toEqual(['a-0', 'b-0']);
    },
  );

  it('reads the events of a conversation page by page', async () => {
    const page2 = `${eventsOf('a')}&page=2`;
    const ticket = ticketOf({
      [LIST]: list([conversation('a', 9)]),
      [eventsOf('a')]: { events: [event('a')], next_page: page2 },
      [page2]: { events: [event('a', 9)] },
    });
    await ticket.refresh();
    expect(ticket.asked).toEqual([LIST, eventsOf('a'), page2]);
    expect(idsOf(ticket.now().events)).toEqual(['a-0', 'a-9']);
  });

  it('keeps page 1 of the events where page 2 fails, and names the conversation', async () => {
    const error = failure('server', 500);
    const page2 = `${eventsOf('a')}&page=2`;
    const ticket = ticketOf({
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

  it('says "reading", then why, where the list cannot be read; then reads it all the same', async () => {
    const account: Record<string, unknown> = { [LIST]: failure('not-allowed', 403) };
    const ticket = ticketOf(account);
    await ticket.refresh();
    expect(ticket.last()).toEqual({ state: 'failed', failure: account[LIST] });

    account[LIST] = list([conversation('a')], [event('a')]);
    const again = ticket.refresh();
    expect(ticket.last().state).toBe('loading');
    await again;
    expect(ticket.now()).toMatchObject({ listFailure: null, events: [event('a')] });
  });

  it.each([[{}], [{ side_conversations: null }], [{ failure: 'x' }], [[]]])(
    'takes the list %j for malformed, not for empty',
    async (answer) => {
      const ticket = ticketOf({ [LIST]: answer });
      await ticket.refresh();
      expect(ticket.last()).toMatchObject({ state: 'failed', failure: { kind: 'malformed' } });
    },
  );

  it('takes events that are no list for malformed, not for none', async () => {
    const ticket = ticketOf({
      [LIST]: list([conversation('a')]),
      [eventsOf('a')]: { events: null },
    });
    await ticket.refresh();
    expect(ticket.now().failed).toMatchObject([{ failure: { kind: 'malformed' } }]);
  });

  it('hands out the same lists until something in them changes', async () => {
    const ticket = ticketOf({ [LIST]: list([conversation('a')], [event('a')]) });
    await ticket.refresh();
    const { events, sideConversations } = ticket.now();
    await ticket.retry('a');
    expect(ticket.now().failed).toHaveLength(1);
    expect(ticket.now().events).toBe(events);
    expect(ticket.now().sideConversations).toBe(sideConversations);
    await ticket.refresh();
    expect(ticket.now().listFailure).not.toBeNull();
  });

  it('keeps telling of one pause when another is over', async () => {
    const ticket = ticketOf({ [LIST]: list([conversation('a'), conversation('b')]) });
    const done = ticket.refresh();
    await expect.poll(() => ticket.asked).toContain(eventsOf('b'));
    ticket.hold();
    const again = ticket.retry('a');
    const pause: RetryWait = { kind: 'rate-limited', untilMs: 1 };
    ticket.pause(pause, eventsOf('a'));
    ticket.pause({ kind: 'offline', untilMs: null }, eventsOf('b'));
    ticket.pause(null, eventsOf('b'));
    expect(ticket.now().retryWait).toEqual(pause);
    ticket.pause(null, eventsOf('a'));
    expect(ticket.now().retryWait).toBeNull();
    ticket.release();
    await Promise.all([done, again]);
  });

  it('gives events that do not name their conversation the one they were read from', async () => {
    const { side_conversation_id: _none, ...nameless } = event('a');
    const ticket = ticketOf({
      [LIST]: list([conversation('a')]),
      [eventsOf('a')]: { events: [nameless], next_page: null },
    });
    await ticket.refresh();
    expect(ticket.now().events).toEqual([event('a')]);
  });

  it('tells of a pause, and that it is over', async () => {
    const ticket = ticketOf({ [LIST]: list([], []) });
    ticket.hold();
    const reading = ticket.refresh();
    const pause: RetryWait = { kind: 'rate-limited', untilMs: 1 };
    ticket.pause(pause);
    expect(ticket.last()).toEqual({ state: 'loading', retryWait: pause });
    ticket.pause(null);
    expect(ticket.last()).toEqual({ state: 'loading', retryWait: null });
    ticket.release();
    await reading;
  });

  it('does not hide a mistake of the app behind a failed request', async () => {
    const mistake = new TypeError('x is not a function');
    await expect(ticketOf({ [LIST]: mistake }).refresh()).rejects.toBe(mistake);
  });
});

describe('a part that could not be read', () => {
  it('is listed with its reason, and read again on demand', async () => {
    const account: Record<string, unknown> = {
      [LIST]: list([conversation('a'), conversation('b')]),
      [eventsOf('a')]: { events: [event('a')] },
      [eventsOf('b')]: failure('rate-limited', 429),
    };
    const ticket = ticketOf(account);
    await ticket.refresh();
    expect(ticket.now().failed).toEqual([
      { sideConversation: conversation('b'), failure: account[eventsOf('b')] },
    ]);
    expect(idsOf(ticket.now().events)).toEqual(['a-0']);

    account[eventsOf('b')] = { events: [event('b')] };
    await ticket.retry('b');
    expect(ticket.asked.slice(3)).toEqual([eventsOf('b')]);
    expect(ticket.now().failed).toEqual([]);
    expect(idsOf(ticket.now().events)).toEqual(['a-0', 'b-0']);
  });

  it('stays listed, with the newest reason, where it fails again', async () => {
    const account: Record<string, unknown> = {
      [LIST]: list([conversation('a')]),
      [eventsOf('a')]: failure('server', 500),
    };
    const ticket = ticketOf(account);
    await ticket.refresh();
    account[eventsOf('a')] = failure('offline', 0);
    await ticket.retry('a');
    expect(ticket.now().failed).toMatchObject([{ failure: { kind: 'offline' } }]);
  });
});

describe('awkward payloads, 12: conversations and events that do not fit each other', () => {
  it('gives events whose conversation is in no list', async () => {
    const strays = [event('gone'), { id: 'x', type: 'reply' }, null];
    const ticket = ticketOf({ [LIST]: list([conversation('a')], [event('a'), ...strays]) });
    await ticket.refresh();
    expect(ticket.now().events).toEqual([event('a'), ...strays]);
    expect(ticket.asked).toEqual([LIST]);
  });

  it('joins events to a conversation that comes on a later page', async () => {
    const page2 = `${LIST}&page=2`;
    const ticket = ticketOf({
      [LIST]: list([conversation('a')], [event('a'), event('b')], page2),
      [page2]: list([conversation('b', 5)], [event('b', 5)]),
    });
    await ticket.refresh();
    expect(ticket.asked).toEqual([LIST, page2]);
    expect(idsOf(ticket.now().events)).toEqual(['a-0', 'b-0', 'b-5']);
  });

  it('asks once for the events of a conversation that came without any', async () => {
    const ticket = ticketOf({
      [LIST]: list([conversation('a')], []),
      [eventsOf('a')]: { events: [] },
    });
    await ticket.refresh();
    expect(ticket.asked).toEqual([LIST, eventsOf('a')]);
    expect(ticket.now()).toMatchObject({
      sideConversations: [conversation('a')],
      events: [],
      failed: [],
    });
  });

  it('names a conversation that is not found any more, and forgets it with the next list', async () => {
    const account: Record<string, unknown> = { [LIST]: list([conversation('a')]) };
    const ticket = ticketOf(account);
    await ticket.refresh();
    expect(ticket.now().failed).toMatchObject([{ failure: { kind: 'not-found', status: 404 } }]);

    account[PLAIN_LIST] = list([]);
    await ticket.refresh();
    expect(ticket.now()).toMatchObject({ sideConversations: [], failed: [] });
  });

  it('passes over what is no conversation', async () => {
    const rubbish = [null, 'a', 7, {}, { id: null }] as unknown as WireSideConversation[];
    const ticket = ticketOf({ [LIST]: list([...rubbish, conversation('a')], [event('a')]) });
    await ticket.refresh();
    expect(ticket.now().sideConversations).toEqual([conversation('a')]);
    expect(ticket.asked).toEqual([LIST]);
  });
});

describe('awkward payloads, 18: no conversation, one, and five hundred', () => {
  it.each([0, 1, 500])('reads %i conversations in pages of a hundred', async (total) => {
    const all = Array.from({ length: total }, (_, index) => conversation(`c${index}`));
    const account: Record<string, unknown> = {};
    for (let page = 1; page === 1 || (page - 1) * 100 < total; page += 1) {
      const part = all.slice((page - 1) * 100, page * 100);
      const next = page * 100 < total ? `${LIST}&page=${page + 1}` : null;
      const sideload = part.map(({ id }) => event(id ?? ''));
      account[page === 1 ? LIST : `${LIST}&page=${page}`] = list(part, sideload, next);
    }
    const ticket = ticketOf(account);
    await ticket.refresh();
    expect(ticket.asked).toHaveLength(Math.max(1, total / 100));
    expect(ticket.now()).toMatchObject({ sideConversations: all, listFailure: null, failed: [] });
    expect(ticket.now().events).toHaveLength(total);
  });
});
