// @vitest-environment happy-dom
import { IDBFactory } from 'fake-indexeddb';
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeLocks } from '../../storage/fake-locks.ts';
import { choicesItem, loadChoices, saveChoices } from '../choices.ts';
import type { StartChecks } from './leading.ts';
import type { MyConversationsAction } from '../my-conversations-state.ts';
import { openMyConversations } from './open-my-conversations.ts';
import { type TestFrame, testFrames } from './test-frames.ts';
import { storedRecord, testStored } from '../stored/test-stored.ts';

const KEY = 'https://acme.example 1 7';
const VIEW = { kind: 'view', id: '7', title: 'Returns' } as const;

let browser = testFrames();
let opened: TestFrame[] = [];

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('indexedDB', new IDBFactory());
  localStorage.clear();
  browser = testFrames();
});
afterEach(() => {
  for (const frame of opened) frame.stop();
  opened = [];
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const settle = (milliseconds = 1000) => vi.advanceTimersByTimeAsync(milliseconds);

async function open(isActive = false, key = KEY): Promise<TestFrame> {
  const opening = browser.open(key, isActive);
  await settle();
  const frame = await opening;
  await settle();
  opened.push(frame);
  return frame;
}

const { list } = testStored('1', '2');
const listLoaded: MyConversationsAction = {
  type: 'list-loaded',
  source: { kind: 'assigned' },
  list: list ?? { tickets: [], requestedMs: 0, isCutOff: false },
  failure: null,
};
const checked = (id: string): MyConversationsAction => ({
  type: 'ticket-checked',
  record: storedRecord(id),
});

/** Lets the leader find the tickets and check the first one. */
async function find(leader: TestFrame, ...actions: readonly MyConversationsAction[]) {
  for (const action of actions.length > 0 ? actions : [listLoaded, checked('1')])
    leader.checks()?.dispatch(action);
  await settle();
}

const recordsOf = (frame: TestFrame) => [...frame.store.getState().records.keys()];

describe('what the leader finds', () => {
  it('is known to all frames, and to those that open later, before anything is checked', async () => {
    const leader = await open();
    const follower = await open();
    expect([leader.checks(), follower.checks()].map(Boolean)).toEqual([true, false]);
    await find(leader);
    expect(follower.store.getState()).toEqual(leader.store.getState());
    leader.crash();
    follower.crash();
    browser = testFrames();
    const later = await open();
    expect(recordsOf(later)).toEqual(['1']);
    expect(later.store.getState()).toMatchObject({ list, sinceMs: 800 });
  });

  it('is known to a frame that opens, also what is not stored', async () => {
    const leader = await open();
    await find(leader, { type: 'wait-changed', untilMs: 99 });
    expect((await open()).store.getState().waitsUntilMs).toBe(99);
  });

  it('stays known when another frame takes over', async () => {
    const background = await open();
    await find(background);
    const page = await open(true);
    expect(page.checks()?.isWatched()).toBe(true);
    expect(background.checks()).toBeNull();
    await find(page, checked('2'));
    expect(recordsOf(background)).toEqual(['1', '2']);
    page.crash();
    await settle();
    await find(background, {
      type: 'ticket-failed',
      ticketId: '9',
      failure: { kind: 'server', status: 500, atMs: 1 },
    });
    expect(recordsOf(background)).toEqual(['1', '2', '9']);
  });

  it('stays known in a browser that refuses storage, as long as a frame is open', async () => {
    vi.stubGlobal('indexedDB', undefined);
    const background = await open();
    await find(background);
    const page = await open(true);
    expect(page.checks()).not.toBeNull();
    expect(recordsOf(page)).toEqual(['1']);
    expect(page.isPersistent).toBe(false);
  });

  it('is no other agent’s', async () => {
    const one = await open();
    const other = await open(false, 'https://acme.example 1 8');
    await find(one);
    one.checkTicket('1');
    await settle();
    expect(other.checks()).not.toBeNull();
    expect(recordsOf(other)).toEqual([]);
    expect(other.store.getState().requested.size).toBe(0);
  });
});

describe('a frame that does not lead', () => {
  it('asks the leader to check', async () => {
    const leader = await open();
    const follower = await open();
    await find(leader);
    follower.checkTicket('2');
    follower.checkAll();
    expect(follower.store.getState().requested).toEqual(new Set(['2']));
    await settle();
    expect(leader.wakes).toEqual(['2', undefined]);
    expect(leader.store.getState().allRequestedMs).not.toBeNull();
    expect(leader.store.getState()).toEqual(follower.store.getState());
  });

  it('takes over in front once no other frame in front leads', async () => {
    await open();
    const one = await open(true);
    const other = await open(true);
    expect(other.checks()).not.toBeNull();
    other.setActive(false);
    await settle();
    expect(one.checks()?.isWatched()).toBe(true);
    expect(browser.leaders()).toBe(1);
  });
});

describe('the choice of tickets', () => {
  it('is stored, and is that of all frames', async () => {
    const [leader, follower] = [await open(), await open()];
    await find(leader);
    follower.chooseSource(VIEW);
    await settle();
    expect(loadChoices(KEY).source).toEqual(VIEW);
    expect(leader.store.getState()).toMatchObject({ source: VIEW, list: null });
    expect(leader.store.getState()).toEqual(follower.store.getState());
    expect((await open()).store.getState().source).toEqual(VIEW);
  });

  it('is followed when a page without these frames has stored it', async () => {
    const leader = await open();
    saveChoices(KEY, { source: VIEW, notices: 'all' });
    window.dispatchEvent(new StorageEvent('storage', { key: choicesItem(KEY) }));
    expect(leader.store.getState().source).toEqual(VIEW);
    expect(leader.wakes).toEqual([undefined]);
  });
});

it('what is stored is deleted by any frame, and is not known any more', async () => {
  const [leader, follower] = [await open(), await open()];
  await find(leader);
  const deleting = follower.deleteStored();
  await settle();
  await deleting;
  for (const frame of [leader, follower])
    expect(frame.store.getState()).toMatchObject({ list: null, sinceMs: null });
  expect(leader.wakes).toEqual([undefined]);
  leader.crash();
  follower.crash();
  browser = testFrames();
  expect(recordsOf(await open())).toEqual([]);
});

it('a ticket is checked in which another page has found a change', async () => {
  const leader = await open();
  await find(leader);
  const answers = (path: string) => [[path, {}]] as const;
  const page = browser.openChannel();
  const list2 = answers('/api/v2/tickets/2/side_conversations?per_page=100');
  const events = answers('/api/v2/tickets/2/side_conversations/x/events?per_page=100');
  page.send({ kind: 'refreshed', ticketId: '2', askedMs: 0, answers: list2 });
  page.send({ kind: 'refreshed', ticketId: '3', askedMs: 0, answers: events });
  await settle();
  expect(leader.wakes).toEqual([]);
  page.send({ kind: 'refreshed', ticketId: '2', askedMs: 0, answers: events });
  await settle();
  expect(leader.wakes).toEqual(['2']);
});

it('a failing write is told to all frames, until writing succeeds, and loses nothing', async () => {
  const [leader, follower] = [await open(), await open()];
  expect([leader.isPersistent, follower.isPersistent]).toEqual([true, true]);
  const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
    throw new DOMException('full', 'QuotaExceededError');
  });
  await find(leader);
  expect([leader.isPersistent, follower.isPersistent]).toEqual([false, false]);
  leader.crash();
  await settle();
  expect(recordsOf(follower)).toEqual(['1']);
  put.mockRestore();
  await find(follower, checked('2'));
  expect(follower.isPersistent).toBe(true);
  follower.crash();
  browser = testFrames();
  expect(recordsOf(await open())).toEqual(['1', '2']);
});

it('notices are claimed once by all frames', async () => {
  const [one, other] = [await open(), await open()];
  const claims = Promise.all([one.claimNotices(['a', 'b']), other.claimNotices(['b', 'c'])]);
  await settle();
  expect((await claims).flat()).toEqual(['a', 'b', 'c']);
});

it('the page opens in a browser that never opens the database', async () => {
  const hanging = { open: () => new EventTarget(), databases: async () => [] };
  vi.stubGlobal('indexedDB', hanging);
  const opening = browser.open(KEY);
  await settle(10_000);
  const frame = await opening;
  opened.push(frame);
  expect(frame.isPersistent).toBe(false);
  await find(frame);
  expect(recordsOf(frame)).toEqual(['1']);
});

it('the code of the checks is loaded again if that failed, unless another frame leads by then', async () => {
  const startChecks = vi
    .fn<StartChecks>()
    .mockRejectedValueOnce(new Error('offline'))
    .mockResolvedValueOnce({ wake: () => undefined, stop: () => undefined })
    .mockRejectedValue(new Error('offline'));
  const options = { channel: browser.openChannel(), storageKey: KEY, isActive: false, startChecks };
  const { locks } = fakeLocks().open();
  const opening = openMyConversations({ ...options, locks });
  await settle(20_000);
  expect(startChecks).toHaveBeenCalledOnce();
  await settle(20_000);
  expect(startChecks).toHaveBeenCalledTimes(2);
  const frame = await opening;
  frame.setActive(true);
  frame.setActive(false);
  await settle();
  expect(startChecks).toHaveBeenCalledTimes(3);
  frame.stop();
  await settle(60_000);
  expect(startChecks).toHaveBeenCalledTimes(3);
});
