import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { initialMyConversationsState } from '../my-conversations-state.ts';
import { type FakeAccount, fakeAccount, requestsPerMinute, startFakeFrame } from './fake-checks.ts';
import { testRecord, testState } from './test-checks.ts';
import type { TicketChecks } from './ticket-checks.ts';

const START = Date.UTC(2026, 10, 26, 9);
const MINUTE_MS = 60_000;

const frames: TicketChecks[] = [];

beforeEach(() => void vi.useFakeTimers({ now: START }));
afterEach(() => {
  for (const frame of frames.splice(0)) frame.stop();
  vi.useRealTimers();
});

function start(...args: Parameters<typeof startFakeFrame>) {
  const frame = startFakeFrame(...args);
  frames.push(frame);
  return frame;
}
const pass = (minutes: number) => vi.advanceTimersByTimeAsync(minutes * MINUTE_MS);
const most = ({ requests }: FakeAccount) => Math.max(...requestsPerMinute(requests));
const checkedIds = ({ checks }: FakeAccount) => new Set(checks.map(({ ticketId }) => ticketId));

it('checks 40 tickets in a few seconds, then again every minute', async () => {
  const account = fakeAccount(40);
  start(account);
  await pass(1 / 6);
  expect(checkedIds(account).size).toBe(40);
  await pass(10);
  expect(account.checks.length).toBeGreaterThanOrEqual(40 * 9);
  expect(most(account)).toBeLessThanOrEqual(60);
});

it('has checked 400 tickets as soon as its limit allows, eight at a time', async () => {
  const account = fakeAccount(400);
  start(account);
  await pass(7.5);
  expect(checkedIds(account).size).toBe(400);
  expect(most(account)).toBeLessThanOrEqual(60);
});

it('goes on with 400 tickets all the time, and does not stand still when the limit of a minute comes close', async () => {
  const account = fakeAccount(400);
  start(account);
  for (let before = 0, parts = 0; parts < 12; parts += 1) {
    await pass(1 / 6);
    const checked = checkedIds(account).size;
    expect(checked, `after ${parts + 1} times 10 s`).toBeGreaterThan(before);
    before = checked;
  }
});

it('makes 20 requests a minute while nobody watches, and more as soon as the page comes to the front', async () => {
  const account = { ...fakeAccount(400), isWatched: false };
  const frame = start(account);
  await pass(3);
  expect(most(account)).toBeLessThanOrEqual(20);
  const before = account.requests.length;
  account.isWatched = true;
  frame.wake();
  await pass(0.1);
  expect(account.requests.length - before).toBeGreaterThan(30);
});

it('checks a requested ticket at once, although its limit leaves no room for others', async () => {
  const account = fakeAccount(400);
  const frame = start(account);
  await pass(0.5);
  const before = account.requests.length;
  frame.act({ type: 'ticket-requested', ticketId: '7' });
  await pass(0.01);
  expect(account.requests.slice(before).map(({ ticketId }) => ticketId)).toEqual(['7']);
  expect(frame.store.getState().requested.size).toBe(0);
});

it('reads the list of other tickets at once, although its limit leaves no room for checks', async () => {
  const account = fakeAccount(400);
  const frame = start(account);
  await pass(0.5);
  account.tickets.length = 5;
  frame.act({ type: 'source-chosen', source: { kind: 'view', id: '7', title: 'Returns' } });
  await pass(0.01);
  expect(frame.store.getState().list?.tickets).toHaveLength(5);
  expect(most(account)).toBeLessThanOrEqual(60);
});

it('checks a ticket once more that is requested while it is being checked', async () => {
  const account = fakeAccount(1);
  const frame = start(account);
  await vi.advanceTimersByTimeAsync(260);
  frame.act({ type: 'ticket-requested', ticketId: '1' });
  frame.act({ type: 'ticket-requested', ticketId: '1' });
  await pass(0.1);
  expect(account.checks).toHaveLength(2);
});

it('does not check a ticket because it is not in the list', async () => {
  const account = fakeAccount(0);
  const frame = start(account);
  frame.act({ type: 'ticket-requested', ticketId: '9' });
  await pass(0.5);
  expect(checkedIds(account).size).toBe(0);
});

it('drops a list of a source that is no longer chosen', async () => {
  const account = fakeAccount(1);
  const frame = start(account);
  await vi.advanceTimersByTimeAsync(100);
  const source = { kind: 'view', id: '7', title: 'Returns' } as const;
  frame.act({ type: 'source-chosen', source });
  await pass(0.1);
  const loaded = frame.actions.filter(({ type }) => type === 'list-loaded');
  expect(loaded).toMatchObject([{ source }]);
});

it('counts whether messages move their tickets', async () => {
  const account = fakeAccount(2);
  const [moved, notMoved] = account.tickets;
  const frame = start(account);
  await pass(2);
  Object.assign(moved ?? {}, { messageMs: Date.now(), updatedMs: Date.now() });
  Object.assign(notMoved ?? {}, { messageMs: Date.now() });
  await pass(7);
  expect(frame.store.getState().evidence).toEqual({ moved: 1, notMoved: 1, open: [] });
});

describe('a failure', () => {
  it('of one ticket is repeated with growing pauses, and does not stop the others', async () => {
    const account = fakeAccount(3);
    Object.assign(account.tickets[1] ?? {}, { failure: 'server' });
    const frame = start(account);
    await pass(16);
    const tries = account.requests.filter(({ ticketId }) => ticketId === '2');
    expect(tries).toHaveLength(5);
    expect(frame.store.getState().records.get('2')?.failure).toMatchObject({ inRow: 5 });
    expect(frame.store.getState().blocked).toBeNull();
    expect(account.checks.length).toBeGreaterThan(25);
  });

  it('of all tickets is shown once, and tried rarely', async () => {
    const account: FakeAccount = { ...fakeAccount(40), fault: { kind: 'not-signed-in' } };
    const stored = testState(
      account.tickets.map(({ id }) => testRecord(id, START - 5 * MINUTE_MS)),
      START,
    );
    const frame = start(account, stored);
    await pass(6);
    expect(account.requests.length).toBeLessThanOrEqual(8 + 3);
    expect(frame.actions.filter(({ type }) => type.endsWith('failed'))).toEqual([]);
    expect(frame.store.getState().blocked).toMatchObject({ kind: 'not-signed-in', inRow: 3 });

    account.fault = null;
    await pass(2);
    expect(frame.store.getState().blocked).toBeNull();
    expect(checkedIds(account).size).toBe(40);
  });

  it('because of the plan is tried again once an hour, with one ticket', async () => {
    const account = { ...fakeAccount(40, { failure: 'not-in-plan' }), isWatched: false };
    const frame = start(account);
    await pass(30);
    const before = account.requests.length;
    await pass(3 * 60);
    expect(account.requests.slice(before).map(({ ticketId }) => ticketId)).toEqual(
      [1, 2, 3].flatMap(() => [null, '1']),
    );
    expect(frame.store.getState().blocked).toMatchObject({ kind: 'not-in-plan' });

    for (const one of account.tickets) delete one.failure;
    await pass(2 * 60);
    expect(frame.store.getState().blocked).toBeNull();
    expect(checkedIds(account).size).toBe(40);
  });

  it('of an account that answers nothing useful does not ask for each ticket', async () => {
    const account: FakeAccount = { ...fakeAccount(400) };
    const frame = start(account);
    await vi.advanceTimersByTimeAsync(1100);
    const before = account.requests.length;
    account.fault = { kind: 'server' };
    await pass(10);
    expect(account.requests.length - before).toBeLessThan(30);
    expect(frame.store.getState().blocked).toMatchObject({ kind: 'server' });
  });

  it('without a connection ends when the browser is online again', async () => {
    const account: FakeAccount = { ...fakeAccount(5), fault: { kind: 'offline' } };
    const frame = start(account);
    await pass(20);
    expect(account.requests.length).toBeLessThan(12);
    account.fault = null;
    frame.wake();
    await pass(0.1);
    expect(checkedIds(account).size).toBe(5);
  });
});

describe('a refusal because of too many requests', () => {
  it('pauses everything as long as the account asks, says so, and goes on slower', async () => {
    const account: FakeAccount = fakeAccount(400);
    const frame = start(account);
    await vi.advanceTimersByTimeAsync(1000);
    account.fault = { kind: 'rate-limited', retryAfterSeconds: 90 };
    await vi.advanceTimersByTimeAsync(500);
    const before = account.requests.length;
    const { waitsUntilMs } = frame.store.getState();
    expect((waitsUntilMs ?? 0) - Date.now()).toBeGreaterThan(89_000);
    account.fault = null;
    frame.wake();
    await pass(1.45);
    expect(account.requests.length).toBe(before);
    await pass(3);
    expect(frame.store.getState().waitsUntilMs).toBeNull();
    expect(Math.max(...requestsPerMinute(account.requests.slice(before)))).toBeLessThanOrEqual(30);
    expect(account.requests.length).toBeGreaterThan(before + 60);
  });

  it('waits longer each time if the account does not say how long', async () => {
    const account: FakeAccount = { ...fakeAccount(40), fault: { kind: 'rate-limited' } };
    start(account);
    await pass(10);
    expect(account.requests.length).toBeLessThan(9);
  });

  it('is respected by the frame that takes over', async () => {
    const account = fakeAccount(1);
    const waitsUntilMs = START + MINUTE_MS;
    start(account, { ...initialMyConversationsState({ kind: 'assigned' }), waitsUntilMs });
    await pass(0.9);
    expect(account.requests).toEqual([]);
    await pass(0.2);
    expect(account.checks).toHaveLength(1);
  });
});

it('goes on after the clock was set back', async () => {
  const account = fakeAccount(3);
  start(account);
  await pass(2);
  vi.setSystemTime(START - 5 * 60 * MINUTE_MS);
  const before = account.checks.length;
  await pass(3);
  expect(account.checks.length).toBeGreaterThan(before + 6);
});

it('has one round an hour for an agent without side conversations', async () => {
  const account = { ...fakeAccount(40, { has: 'none' }), isWatched: false };
  start(account);
  await pass(10);
  const before = account.requests.length;
  await pass(5 * 60);
  expect(account.requests.length - before).toBe(5);
});

it('dispatches nothing after it was stopped', async () => {
  const account = fakeAccount(40);
  const frame = start(account);
  await vi.advanceTimersByTimeAsync(600);
  frame.stop();
  const before = frame.actions.length;
  frame.wake('1');
  await pass(5);
  expect(frame.actions).toHaveLength(before);
  expect(vi.getTimerCount()).toBe(0);
});
