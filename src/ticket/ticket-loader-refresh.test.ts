import { describe, expect, it } from 'vitest';
import { RequestError } from '../zendesk/request-error.ts';
import { eventsPath, sideConversationsPath } from '../zendesk/endpoints.ts';
import type { FetchJson, FetchOptions } from '../zendesk/fetcher.ts';
import { loadedTicket } from './test-ticket.ts';
import type { WireEvent, WireSideConversation } from '../zendesk/wire-types.ts';

const LIST = sideConversationsPath('1', 'events');
const PLAIN_LIST = sideConversationsPath('1');
const eventsOf = (id: string) => eventsPath('1', id);

/** An account that can be changed between and during readings; what it does not have it does not find. */
function ticketOf(account: Record<string, unknown>) {
  const asked: string[] = [];
  const signals = new Set<AbortSignal>();
  const onPauses: FetchOptions['onRetryWait'][] = [];
  let waiting: (() => void)[] = [];
  let held = false;
  const fetchJson: FetchJson = async (path, { signal, onRetryWait }) => {
    asked.push(path);
    onPauses.push(onRetryWait);
    if (asked.length > 1000) throw new Error('it reads for ever');
    signals.add(signal);
    if (held) await new Promise<void>((resolve) => waiting.push(resolve));
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
    asked,
    signals,
    onPauses,
    hold: () => (held = true),
    release() {
      held = false;
      for (const go of waiting) go();
      waiting = [];
    },
    /** The last status, of which a part has come. */
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

const idsOf = (events: readonly (WireEvent | null)[]) => events.map((its) => its?.id);
const offline = new RequestError('offline', { target: 'x' });

/** A ticket with the conversations a and b, read completely; the later list is what the test says. */
async function readTicket(later: Record<string, unknown> = {}) {
  const ticket = ticketOf({
    [LIST]: list([conversation('a'), conversation('b')], [event('a'), event('b')]),
    ...later,
  });
  await ticket.refresh();
  ticket.asked.length = 0;
  return ticket;
}

describe('a refresh', () => {
  it('takes one request, without the sideload, where nothing moved', async () => {
    const ticket = await readTicket({ [PLAIN_LIST]: list([conversation('a'), conversation('b')]) });
    await ticket.refresh();
    expect(ticket.asked).toEqual([PLAIN_LIST]);
    expect(idsOf(ticket.now().events)).toEqual(['a-0', 'b-0']);
  });

  it('reads only the conversations that moved or are new', async () => {
    const ticket = await readTicket({
      [PLAIN_LIST]: list([conversation('a'), conversation('b', 7), conversation('c')]),
      [eventsOf('b')]: { events: [event('b'), event('b', 7)] },
      [eventsOf('c')]: { events: [event('c')] },
    });
    await ticket.refresh();
    expect(ticket.asked).toEqual([PLAIN_LIST, eventsOf('b'), eventsOf('c')]);
    expect(idsOf(ticket.now().events)).toEqual(['a-0', 'b-0', 'b-7', 'c-0']);
    expect(ticket.now().sideConversations[1]).toEqual(conversation('b', 7));
  });

  it('reads again what could not be read, though it did not move', async () => {
    const ticket = await readTicket({
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

  it('keeps showing what is known while a conversation is read again, and drops what it lost', async () => {
    const page2 = `${eventsOf('a')}&page=2`;
    const ticket = await readTicket({
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

  it('forgets a conversation that left the complete list, with its events', async () => {
    const ticket = await readTicket({ [PLAIN_LIST]: list([conversation('b')]) });
    await ticket.refresh();
    expect(ticket.now().sideConversations).toEqual([conversation('b')]);
    expect(idsOf(ticket.now().events)).toEqual(['b-0']);
  });

  it('that finds the ticket empty shows it empty, and read', async () => {
    const ticket = await readTicket({ [PLAIN_LIST]: list([]) });
    await ticket.refresh();
    expect(ticket.now()).toMatchObject({ sideConversations: [], events: [], listFailure: null });
  });

  it('that fails keeps everything and says why', async () => {
    const ticket = await readTicket({ [PLAIN_LIST]: offline });
    await ticket.refresh();
    expect(ticket.now().listFailure).toBe(offline);
    expect(idsOf(ticket.now().events)).toEqual(['a-0', 'b-0']);

    ticket.account[PLAIN_LIST] = list([conversation('a'), conversation('b')]);
    await ticket.refresh();
    expect(ticket.now().listFailure).toBeNull();
  });

  it('whose page 2 fails forgets nothing', async () => {
    const page2 = `${PLAIN_LIST}&page=2`;
    const ticket = await readTicket({
      [PLAIN_LIST]: list([conversation('a')], undefined, page2),
      [page2]: offline,
    });
    await ticket.refresh();
    expect(ticket.now()).toMatchObject({ listFailure: offline });
    expect(idsOf(ticket.now().events)).toEqual(['a-0', 'b-0']);
  });

  it('does nothing but wait while another is under way', async () => {
    const ticket = await readTicket({ [PLAIN_LIST]: list([conversation('a'), conversation('b')]) });
    ticket.hold();
    const both = Promise.all([ticket.refresh(), ticket.refresh()]);
    await Promise.resolve();
    expect(ticket.now().isLoading).toBe(true);
    ticket.release();
    await both;
    expect(ticket.asked).toEqual([PLAIN_LIST]);
    expect(ticket.now().isLoading).toBe(false);
    await ticket.refresh();
    expect(ticket.asked).toEqual([PLAIN_LIST, PLAIN_LIST]);
  });
});

const refused = new RequestError('not-allowed', { status: 403, target: 'x' });
const BACKGROUND = { isBackground: true } as const;

describe('a quiet refresh', () => {
  it('never says that it reads, nor that it waits', async () => {
    const ticket = await readTicket({
      [PLAIN_LIST]: list([conversation('a', 7), conversation('b')]),
      [eventsOf('a')]: { events: [event('a'), event('a', 7)] },
    });
    ticket.statuses.length = 0;
    ticket.onPauses.length = 0;
    await ticket.refresh(BACKGROUND);
    expect(idsOf(ticket.now().events)).toEqual(['a-0', 'a-7', 'b-0']);
    expect(ticket.statuses.length).toBeGreaterThan(1);
    for (const status of ticket.statuses)
      expect(status).toMatchObject({ isLoading: false, retryWait: null });
    for (const pause of ticket.onPauses) pause?.({ kind: 'rate-limited', untilMs: 1 });
    expect(ticket.now()).toMatchObject({ isLoading: false, retryWait: null });
  });

  it('lets one that was asked for say both', async () => {
    const ticket = await readTicket({ [PLAIN_LIST]: list([conversation('a'), conversation('b')]) });
    ticket.hold();
    const reading = ticket.refresh();
    const pause = { kind: 'rate-limited', untilMs: 7 } as const;
    ticket.onPauses.at(-1)?.(pause);
    expect(ticket.now()).toMatchObject({ isLoading: true, retryWait: pause });
    ticket.onPauses.at(-1)?.(null);
    ticket.release();
    await reading;
    expect(ticket.now()).toMatchObject({ isLoading: false, retryWait: null });
  });

  it('keeps the very same lists where nothing moved, and says that there was no news', async () => {
    const ticket = await readTicket({ [PLAIN_LIST]: list([conversation('a'), conversation('b')]) });
    const before = ticket.now();
    ticket.statuses.length = 0;
    expect(await ticket.refresh(BACKGROUND)).toBe(false);
    expect(ticket.statuses.length).toBeGreaterThan(0);
    expect(ticket.now().sideConversations).toBe(before.sideConversations);
    expect(ticket.now().events).toBe(before.events);
  });

  it('has no news where it fails, and keeps the very same lists', async () => {
    const ticket = await readTicket({ [PLAIN_LIST]: offline });
    const before = ticket.now();
    expect(await ticket.refresh(BACKGROUND)).toBe(false);
    expect(ticket.now().listFailure).toBe(offline);
    expect(ticket.now().events).toBe(before.events);
  });

  it.each([
    ['moved', [conversation('a', 7), conversation('b')]],
    ['is new', [conversation('a'), conversation('b'), conversation('c')]],
    ['is gone', [conversation('b')]],
    [
      'has another subject but the same dates',
      [{ ...conversation('a'), subject: 'Delivery' }, conversation('b')],
    ],
  ])('has news where a conversation %s', async (_what, conversations) => {
    const ticket = await readTicket({
      [PLAIN_LIST]: list(conversations),
      [eventsOf('a')]: { events: [event('a'), event('a', 7)] },
      [eventsOf('c')]: { events: [event('c')] },
    });
    expect(await ticket.refresh(BACKGROUND)).toBe(true);
    expect(ticket.now().sideConversations).toEqual(conversations);
    expect(ticket.now().listFailure).toBeNull();
    expect(await ticket.refresh(BACKGROUND)).toBe(false);
  });

  it('asks for no events where only the subject is another', async () => {
    const ticket = await readTicket({
      [PLAIN_LIST]: list([{ ...conversation('a'), subject: 'Delivery' }, conversation('b')]),
    });
    await ticket.refresh(BACKGROUND);
    expect(ticket.asked).toEqual([PLAIN_LIST]);
  });

  it.each([
    ['is offline', offline],
    ['did not answer', new RequestError('timed-out', { target: 'x' })],
    ['had a limit', new RequestError('rate-limited', { status: 429, target: 'x' })],
    ['broke', new RequestError('server', { status: 500, target: 'x' })],
  ])('reads again what could not be read because the account %s', async (_what, error) => {
    const ticket = await readTicket({
      [PLAIN_LIST]: list([conversation('a'), conversation('b', 7)]),
      [eventsOf('b')]: error,
    });
    expect(await ticket.refresh(BACKGROUND)).toBe(true);
    expect(ticket.now().failed).toHaveLength(1);
    ticket.account[eventsOf('b')] = { events: [event('b'), event('b', 7)] };
    expect(await ticket.refresh(BACKGROUND)).toBe(true);
    expect(ticket.now().failed).toEqual([]);
    expect(ticket.asked).toEqual([PLAIN_LIST, eventsOf('b'), PLAIN_LIST, eventsOf('b')]);
  });

  it('does not ask again for what was refused, but lets the agent do so', async () => {
    const ticket = await readTicket({
      [PLAIN_LIST]: list([conversation('a'), conversation('b', 7)]),
      [eventsOf('b')]: refused,
    });
    await ticket.refresh(BACKGROUND);
    ticket.asked.length = 0;
    expect(await ticket.refresh(BACKGROUND)).toBe(false);
    expect(ticket.asked).toEqual([PLAIN_LIST]);
    expect(ticket.now().failed).toMatchObject([{ failure: refused }]);
    await ticket.refresh();
    expect(ticket.asked).toEqual([PLAIN_LIST, PLAIN_LIST, eventsOf('b')]);
  });

  it('asks once more for what was refused where it has moved since', async () => {
    const ticket = await readTicket({
      [PLAIN_LIST]: list([conversation('a'), conversation('b', 7)]),
      [eventsOf('b')]: refused,
    });
    await ticket.refresh(BACKGROUND);
    ticket.account[PLAIN_LIST] = list([conversation('a'), conversation('b', 9)]);
    ticket.asked.length = 0;
    await ticket.refresh(BACKGROUND);
    expect(ticket.asked).toEqual([PLAIN_LIST, eventsOf('b')]);
  });

  it('is waited for by one that the agent asks for, which shows that it reads, and why it waits', async () => {
    const ticket = await readTicket({ [PLAIN_LIST]: list([conversation('b')]) });
    ticket.hold();
    const quiet = ticket.refresh(BACKGROUND);
    expect(ticket.now().isLoading).toBe(false);
    const byHand = ticket.refresh();
    const pause = { kind: 'rate-limited', untilMs: 1 } as const;
    ticket.onPauses.at(-1)?.(pause);
    expect(ticket.now()).toMatchObject({ isLoading: true, retryWait: pause });
    ticket.onPauses.at(-1)?.(null);
    ticket.release();
    expect(await Promise.all([quiet, byHand])).toEqual([true, false]);
    expect(ticket.asked).toEqual([PLAIN_LIST, PLAIN_LIST]);
    expect(ticket.now()).toMatchObject({
      isLoading: false,
      sideConversations: [conversation('b')],
    });
  });

  it('waits for one that the agent asked for, and reads then: it may be about something later', async () => {
    const ticket = await readTicket({ [PLAIN_LIST]: list([conversation('a'), conversation('b')]) });
    ticket.hold();
    const byHand = ticket.refresh();
    ticket.asked.length = 0;
    const quiet = ticket.refresh(BACKGROUND);
    expect(ticket.asked).toEqual([]);
    ticket.release();
    expect(await Promise.all([byHand, quiet])).toEqual([false, false]);
    expect(ticket.asked).toEqual([PLAIN_LIST]);
  });

  it('asks for nothing after one that has failed', async () => {
    const ticket = await readTicket({ [PLAIN_LIST]: list([conversation('a'), conversation('b')]) });
    ticket.account[PLAIN_LIST] = refused;
    ticket.hold();
    const byHand = ticket.refresh();
    const quiet = ticket.refresh(BACKGROUND);
    ticket.release();
    expect(await Promise.all([byHand, quiet])).toEqual([false, false]);
    expect(ticket.asked).toEqual([PLAIN_LIST]);
  });

  it('takes nothing over that was asked for before what is known', async () => {
    const ticket = await readTicket({ [PLAIN_LIST]: list([conversation('a'), conversation('b')]) });
    await ticket.refresh();
    ticket.account[PLAIN_LIST] = list([conversation('a')]);
    expect(await ticket.refresh({ ...BACKGROUND, requestedMs: Date.now() - 60_000 })).toBe(false);
    expect(ticket.now()).toMatchObject({
      sideConversations: [conversation('a'), conversation('b')],
    });
    expect(await ticket.refresh({ ...BACKGROUND, requestedMs: Date.now() + 1 })).toBe(true);
  });

  it('reads with what it is given, and the next time as usual', async () => {
    const ticket = await readTicket({ [PLAIN_LIST]: list([conversation('a'), conversation('b')]) });
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
    expect(ticket.asked).toEqual([]);
    expect(idsOf(ticket.now().events)).toEqual(['a-0', 'b-0', 'c-0']);
    await ticket.refresh(BACKGROUND);
    expect(ticket.asked).toEqual([PLAIN_LIST]);
    expect(others).toHaveLength(2);
  });
});

describe('a conversation whose page 2 keeps failing', () => {
  const PAGE_2 = `${eventsOf('b')}&page=2`;

  async function ticketWithFailingPage() {
    const ticket = await readTicket({
      [PLAIN_LIST]: list([conversation('a'), conversation('b', 9)]),
      [eventsOf('b')]: { events: [event('b'), event('b', 7)], next_page: PAGE_2 },
      [PAGE_2]: offline,
    });
    await ticket.refresh(BACKGROUND);
    return ticket;
  }

  it('has each event once, however often page 1 loads again', async () => {
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
  const ticket = ticketOf({
    [LIST]: { side_conversations: [a, b], next_page: next },
    [`${LIST}&page=2`]: { side_conversations: [b, c] },
    ...Object.fromEntries(['a', 'b', 'c'].map((id) => [eventsOf(id), { events: [event(id)] }])),
  });
  await ticket.refresh();
  const { conversations } = ticket.store.getState().timeline;
  expect(conversations.map(({ id }) => id)).toEqual(['a', 'b', 'c']);
  expect(ticket.asked.filter((path) => path === eventsOf('b'))).toHaveLength(1);
});

describe('awkward payloads, 13: page 2 of the list failing', () => {
  const PAGE_2 = `${LIST}&page=2`;
  const halfRead = () =>
    ticketOf({ [LIST]: list([conversation('a')], [event('a')], PAGE_2), [PAGE_2]: offline });

  it('keeps page 1 and says that the list is cut short', async () => {
    const ticket = halfRead();
    await ticket.refresh();
    expect(ticket.now()).toMatchObject({
      sideConversations: [conversation('a')],
      events: [event('a')],
      listFailure: offline,
    });
  });

  it.each([
    ['leads to itself', `https://acme.zendesk.com${LIST}`],
    ['leads to another host', 'https://evil.example/api/v2/tickets/1/side_conversations'],
  ])('also where page 1 %s', async (_what, next) => {
    const ticket = ticketOf({ [LIST]: list([conversation('a')], [event('a')], next) });
    await ticket.refresh();
    expect(ticket.asked).toEqual([LIST]);
    expect(ticket.now()).toMatchObject({
      events: [event('a')],
      listFailure: { kind: 'malformed' },
    });
  });

  it('also where page 2 is malformed', async () => {
    const ticket = halfRead();
    ticket.account[PAGE_2] = { next_page: null };
    await ticket.refresh();
    expect(ticket.now()).toMatchObject({
      events: [event('a')],
      listFailure: { kind: 'malformed' },
    });
  });

  it('brings the sideload again with the next refresh, until the list was complete once', async () => {
    const ticket = halfRead();
    await ticket.refresh();
    ticket.account[PAGE_2] = list([conversation('b')], [event('b')]);
    await ticket.refresh();
    expect(ticket.asked).toEqual([LIST, PAGE_2, LIST, PAGE_2]);
    expect(idsOf(ticket.now().events)).toEqual(['a-0', 'b-0']);

    ticket.account[PLAIN_LIST] = list([conversation('a'), conversation('b')]);
    await ticket.refresh();
    expect(ticket.asked.at(-1)).toBe(PLAIN_LIST);
  });

  it('takes nothing away that an incomplete sideload does not bring again', async () => {
    const ticket = ticketOf({
      [LIST]: list([conversation('a', 9)], [event('a')], PAGE_2),
      [PAGE_2]: offline,
      [eventsOf('a')]: { events: [event('a'), event('a', 9)] },
    });
    await ticket.refresh();
    expect(idsOf(ticket.now().events)).toEqual(['a-0', 'a-9']);

    ticket.account[eventsOf('a')] = offline;
    await ticket.refresh();
    expect(idsOf(ticket.now().events)).toContain('a-9');
    expect(ticket.now().failed).toHaveLength(1);
  });
});

describe('awkward payloads, 17: the ticket changed while a request runs', () => {
  it('aborts every request and publishes nothing more', async () => {
    const ticket = ticketOf({ [LIST]: list([conversation('a')], [event('a')]) });
    ticket.hold();
    const reading = ticket.refresh();
    const before = ticket.statuses.length;
    ticket.stop();
    ticket.release();
    await reading;
    expect([...ticket.signals].map(({ aborted }) => aborted)).toEqual([true]);
    expect(ticket.statuses).toHaveLength(before);
  });

  it('publishes nothing where the answer had been on its way already', async () => {
    const ticket = await readTicket({
      [PLAIN_LIST]: list([conversation('a', 5), conversation('b', 5)]),
      [eventsOf('a')]: { events: [] },
    });
    const reading = ticket.refresh();
    ticket.stop();
    const before = ticket.statuses.length;
    await reading;
    expect(ticket.statuses).toHaveLength(before);
  });

  it('stays stopped', async () => {
    const ticket = await readTicket();
    const before = ticket.statuses.length;
    ticket.stop();
    await ticket.refresh();
    await ticket.retry('a');
    expect(ticket.statuses).toHaveLength(before);
  });
});
