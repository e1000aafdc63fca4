// @vitest-environment happy-dom
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createStore } from '../../app/store.ts';
import { createTranslator, type Translator } from '../../i18n/translator.ts';
import { createReadEventsStore } from '../../ticket/read-events-store.ts';
import { readUntil } from '../../ticket/read-events.ts';
import { dismissalsItem } from '../../timeline/waiting/stored-dismissals.ts';
import { withDismissal } from '../../turns/dismissals.ts';
import { DEFAULT_CHOICES, type NoticeChoice, saveChoices, type TicketSource } from '../choices.ts';
import {
  initialMyConversationsState,
  type MyConversationsAction,
  reduceMyConversations,
} from '../my-conversations-state.ts';
import { claimed } from '../stored/record-store.ts';
import { testConversation, testTicket } from '../test-records.ts';
import type { ConversationRecord, TicketRecord } from '../ticket-record.ts';
import { NOTICE_DELAY_MS, NOTICE_PAUSE_MS, watchNewMessages } from './watch-new-messages.ts';

const KEY = 'acme 1 3';
const TICKETS = ['1', '2', '3'];
const START = Date.UTC(2026, 10, 27);
const t = createTranslator({}, 'en');
/** End the frames of a test. */
const stops: (() => void)[] = [];
const after = (milliseconds: number) => vi.advanceTimersByTimeAsync(milliseconds);

beforeEach(() => {
  vi.useFakeTimers({ now: START });
  localStorage.clear();
});
afterEach(() => {
  for (const stop of stops.splice(0)) stop();
  vi.useRealTimers();
});

/** An account with a conversation in each ticket, and the frames of one agent. */
function fakeWorld() {
  let state = initialMyConversationsState({ kind: 'assigned' });
  let claims: readonly string[] = [];
  let messageCount = 0;
  const frames: Frame[] = [];
  /** Every claim that was granted is told in a notice. */
  const noticed: string[] = [];

  interface Frame {
    store: ReturnType<typeof openStore>;
    stop: () => void;
    count: number;
    notices: number;
  }

  function openStore() {
    return createStore(reduceMyConversations, state);
  }

  function open(loadTexts = () => Promise.resolve(t)): Frame {
    const frame: Frame = { store: openStore(), stop: () => undefined, count: -1, notices: 0 };
    frame.stop = watchNewMessages({
      store: frame.store,
      agentId: '3',
      storageKey: KEY,
      loadTexts,
      claimNotices(keys) {
        const { fresh, all } = claimed(claims, keys);
        claims = all;
        noticed.push(...fresh);
        return Promise.resolve(fresh);
      },
      showCount: (count) => void (frame.count = count),
      showNotice: () => void (frame.notices += 1),
    });
    frames.push(frame);
    stops.push(frame.stop);
    return frame;
  }

  function dispatch(action: MyConversationsAction): void {
    state = reduceMyConversations(state, action);
    for (const { store } of frames) store.dispatch(action);
  }

  function list(): void {
    dispatch({
      type: 'list-loaded',
      source: state.source,
      list: {
        tickets: TICKETS.map((id) => testTicket(id)),
        requestedMs: Date.now(),
        isCutOff: false,
      },
      failure: null,
    });
  }

  function check(ticketId: string, conversations: readonly ConversationRecord[]): void {
    const record: TicketRecord = {
      ticketId,
      checkedMs: Date.now(),
      checkedUpdatedMs: null,
      failure: null,
      conversationCount: conversations.length,
      conversations,
    };
    dispatch({ type: 'ticket-checked', record });
  }

  return {
    frames,
    noticed,
    open,
    list,
    check,
    /** A partner or an agent writes, and the leader finds it. @returns the message's key */
    write(ticketId: string, whose: 'ours' | 'theirs' = 'ours'): string {
      messageCount += 1;
      const lastMessage = { key: `m${messageCount}`, createdMs: Date.now() };
      check(ticketId, [testConversation(`c${ticketId}`, { whose, messageCount, lastMessage })]);
      return `c${ticketId} ${lastMessage.key}`;
    },
    choose(source: TicketSource): void {
      dispatch({ type: 'source-chosen', source });
    },
    /** The agent reads a ticket on another page. */
    read(ticketId: string): void {
      createReadEventsStore(KEY, ticketId).update(() => readUntil(Date.now()));
    },
    reload(index: number): void {
      frames.splice(index, 1)[0]?.stop();
      open();
    },
    /** The last message of a ticket's conversation is dismissed on another page. */
    dismiss(ticketId: string, untilMs: number | null): void {
      const turn = state.records.get(ticketId)?.conversations[0]?.turn;
      if (typeof turn !== 'object') return;
      const dismissals = withDismissal([], `c${ticketId}`, turn, untilMs, Date.now());
      const key = dismissalsItem(KEY);
      localStorage.setItem(key, JSON.stringify(dismissals));
      window.dispatchEvent(new StorageEvent('storage', { key }));
    },
  };
}

/** A world whose tickets were checked before. */
function watchedWorld() {
  const world = fakeWorld();
  const frame = world.open();
  world.list();
  for (const id of TICKETS) world.check(id, []);
  return { ...world, frame };
}

function choose(notices: NoticeChoice): void {
  saveChoices(KEY, { ...DEFAULT_CHOICES, notices });
}

function setHidden(isHidden: boolean): void {
  vi.spyOn(document, 'visibilityState', 'get').mockReturnValue(isHidden ? 'hidden' : 'visible');
  document.dispatchEvent(new Event('visibilitychange'));
}

describe('the icon', () => {
  it('counts what is new, until it is read, answered, or set aside', async () => {
    const { frame, write, read, dismiss } = watchedWorld();
    expect(frame.count).toBe(0);
    await after(1);
    for (const id of TICKETS) write(id);
    expect(frame.count).toBe(3);
    read('1');
    expect(frame.count).toBe(2);
    write('2', 'theirs');
    expect(frame.count).toBe(1);
    dismiss('3', Date.now() + 60_000);
    expect(frame.count).toBe(0);
    await after(60_000);
    expect(frame.count).toBe(1);
  });
});

describe('a notice', () => {
  it('comes once for a message, after a moment', async () => {
    const { frame, write, noticed } = watchedWorld();
    await after(1);
    const key = write('1');
    await after(NOTICE_DELAY_MS - 1);
    expect(noticed).toEqual([]);
    await after(1);
    expect([noticed, frame.notices]).toEqual([[key], 1]);
    write('1', 'theirs');
    await after(NOTICE_PAUSE_MS);
    expect(frame.notices).toBe(1);
  });

  it('does not come for what waited in other tickets when they were chosen, also after a reload', async () => {
    const world = watchedWorld();
    const message = (id: string, createdMs: number) => {
      const lastMessage = { key: `m${id}`, createdMs };
      world.check(id, [testConversation(`c${id}`, { whose: 'ours', lastMessage })]);
    };
    await after(3_600_000);
    world.choose({ kind: 'view', id: '7', title: 'Returns' });
    TICKETS.push('8', '9');
    world.list();
    TICKETS.splice(-2);
    await after(1000);
    message('8', Date.now() - 60_000);
    message('9', Date.now());
    await after(NOTICE_DELAY_MS);
    expect(world.frame.notices).toBe(1);
    world.reload(0);
    await after(NOTICE_PAUSE_MS * 2);
    expect(world.frames[0]).toMatchObject({ notices: 0, count: 2 });
  });

  it('does not come for what was read meanwhile, nor for own messages', async () => {
    const { frame, write, read } = watchedWorld();
    await after(1);
    write('1');
    read('1');
    write('2', 'theirs');
    await after(NOTICE_PAUSE_MS * 2);
    expect(frame.notices).toBe(0);
  });

  it('does not come for the backlog of the first check', async () => {
    const world = fakeWorld();
    const frame = world.open();
    world.write('1');
    await after(1);
    world.list();
    world.check('1', [testConversation('c1', { sinceMs: START })]);
    await after(NOTICE_PAUSE_MS);
    expect([frame.count, frame.notices]).toEqual([0, 0]);
  });

  it('leaves a pause to the one before', async () => {
    const { noticed, write } = watchedWorld();
    await after(1);
    write('1');
    await after(NOTICE_DELAY_MS);
    write('2');
    await after(NOTICE_PAUSE_MS - 1);
    expect(noticed).toHaveLength(1);
    await after(1);
    expect(noticed).toHaveLength(2);
  });

  it.each([
    ['all', 2],
    ['mine', 2],
    ['none', 0],
  ] as const)('follows the choice %s', async (choice, count) => {
    const { noticed, write } = watchedWorld();
    await after(1);
    choose(choice);
    write('1');
    write('2');
    await after(NOTICE_DELAY_MS);
    expect(noticed).toHaveLength(count);
  });

  it('waits in a tab that nobody sees', async () => {
    const { noticed, write } = watchedWorld();
    await after(1);
    setHidden(true);
    const key = write('1');
    await after(NOTICE_PAUSE_MS * 10);
    expect(noticed).toEqual([]);
    setHidden(false);
    await after(NOTICE_DELAY_MS);
    expect(noticed).toEqual([key]);
    vi.restoreAllMocks();
  });

  it('is tried again if its texts could not be loaded', async () => {
    const world = fakeWorld();
    const loadTexts = vi.fn<() => Promise<Translator>>(() => Promise.reject(new Error('offline')));
    world.open(loadTexts);
    world.list();
    world.check('1', []);
    await after(1);
    const key = world.write('1');
    await after(NOTICE_DELAY_MS);
    expect(world.noticed).toEqual([]);
    loadTexts.mockResolvedValue(t);
    world.check('2', []);
    await after(NOTICE_DELAY_MS);
    expect(world.noticed).toEqual([key]);
  });
});

it('ends with everything it has started', async () => {
  const { frame, write, dismiss } = watchedWorld();
  await after(1);
  write('1');
  write('2');
  dismiss('2', Date.now() + 60_000);
  frame.stop();
  expect(vi.getTimerCount()).toBe(0);
});

describe('any history of messages, reads, and reloads in several tabs', () => {
  type Step = readonly [
    what: 'write' | 'answer' | 'read' | 'reload' | 'open' | 'wait',
    ticket: number,
    milliseconds: number,
  ];
  const step: fc.Arbitrary<Step> = fc.tuple(
    fc.constantFrom('write', 'write', 'answer', 'read', 'reload', 'open', 'wait'),
    fc.nat({ max: TICKETS.length - 1 }),
    fc.nat({ max: 2 * NOTICE_PAUSE_MS }),
  );

  it('has a notice for each message at most once, for each unread one in the end, and the right count', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 40 }), async (steps) => {
        localStorage.clear();
        vi.setSystemTime(START);
        const world = watchedWorld();
        const { frames, noticed } = world;
        world.open();
        /** The unread message of each ticket, and when it came. */
        const unread = new Map<string, string>();
        await after(1);
        for (const [what, index, milliseconds] of steps) {
          const ticket = TICKETS[index] ?? '1';
          if (what === 'write') unread.set(ticket, world.write(ticket));
          if (what === 'answer' || what === 'read') unread.delete(ticket);
          if (what === 'answer') world.write(ticket, 'theirs');
          if (what === 'read') world.read(ticket);
          if (what === 'reload') world.reload(index % frames.length);
          if (what === 'open' && frames.length < 4) world.open();
          await after(milliseconds + 1);
          expect(frames.map(({ count }) => count)).toEqual(frames.map(() => unread.size));
        }
        await after(NOTICE_PAUSE_MS);
        expect(new Set(noticed).size).toBe(noticed.length);
        expect(noticed).toEqual(expect.arrayContaining([...unread.values()]));
        for (const { stop } of frames) stop();
        expect(vi.getTimerCount()).toBe(0);
      }),
      { numRuns: 200 },
    );
  });
});
