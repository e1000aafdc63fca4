import { describe, expect, it } from 'vitest';
import type { MyConversationsState } from '../my-conversations-state.ts';
import type { CheckFailure, TicketRecord } from '../ticket-record.ts';
import { type CheckMoment, nextStep } from './check-schedule.ts';
import { testList, testRecord, testState, testTicket } from './test-checks.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const NOW = Date.UTC(2026, 10, 26, 9);
const CLOSED: Partial<TicketRecord> = { conversations: [] };
const WITHOUT: Partial<TicketRecord> = { conversations: [], conversationCount: 0 };
const WITH_EVIDENCE = { evidence: { moved: 10, notMoved: 0, open: [] } };

const ago = (minutes: number) => NOW - minutes * MINUTE_MS;
const failed = (kind: CheckFailure['kind'], minutes: number, inRow = 1): CheckFailure => ({
  kind,
  status: 0,
  atMs: ago(minutes),
  inRow,
});
const step = (state: MyConversationsState, moment: Partial<CheckMoment> = {}) =>
  nextStep(state, {
    nowMs: NOW,
    isWatched: true,
    running: { isListing: false, ticketIds: new Set() },
    ...moment,
  });
const ticket = (id: string, isRequested = false) => ({ kind: 'ticket', id, isRequested });
const wait = (minutes: number) => ({ kind: 'wait', untilMs: NOW + minutes * MINUTE_MS });
/** A list that is not due. */
const listed = (...records: TicketRecord[]) => testState(records, NOW);
/** The order in which tickets are checked, if none of them ends. */
function order(state: MyConversationsState): string[] {
  const ids: string[] = [];
  for (;;) {
    const running = { isListing: true, ticketIds: new Set(ids) };
    const next = step(state, { running });
    if (next.kind !== 'ticket') return ids;
    ids.push(next.id);
  }
}

it('reads the list first', () => {
  const state = { ...listed(), list: null };
  expect(step(state)).toEqual({ kind: 'list' });
  expect(step(state, { running: { isListing: true, ticketIds: new Set() } })).toEqual({
    kind: 'wait',
    untilMs: Infinity,
  });
});

it('checks tickets that were asked for, then new ones in their order, then moved ones, then those due for longest', () => {
  const state = listed(
    testRecord('open', ago(3)),
    testRecord('closed', ago(20), CLOSED),
    testRecord('moved', ago(0.1), WITHOUT),
    testRecord('asked', NOW),
    testRecord('recent', NOW),
  );
  const tickets = (state.list?.tickets ?? []).map((one) =>
    one.id === 'moved' ? { ...one, updatedMs: 2 } : one,
  );
  const list = testList([testTicket('new 1'), ...tickets, testTicket('new 2')], NOW);
  expect(order({ ...state, list, requested: new Set(['asked']) })).toEqual([
    'asked',
    'new 1',
    'new 2',
    'moved',
    'closed',
    'open',
  ]);
});

it('does not keep tickets waiting for ever because others move all the time', () => {
  const state = listed(testRecord('moved', NOW), testRecord('waits', ago(32)));
  const list = testList([testTicket('moved', 2), testTicket('waits')], NOW);
  expect(order({ ...state, list })[0]).toBe('waits');
});

it.each([
  ['open side conversations', {}, 1, 2, 15],
  ['closed side conversations', CLOSED, 5, 10, 60],
  ['no side conversations', WITHOUT, 60, 60, 240],
  ['no access', { failure: failed('not-allowed', 0) }, 60, 60, 60],
])(
  'checks a ticket with %s at its interval',
  (_what, change: Partial<TicketRecord>, watched, background, slow) => {
    // Another ticket with a side conversation, which is being checked.
    const state = testState([testRecord('1', NOW, change), testRecord('other', NOW)], NOW);
    const running = { isListing: true, ticketIds: new Set(['other']) };
    const at = (one: MyConversationsState, nowMs: number, isWatched: boolean) =>
      step(one, { nowMs, isWatched, running });
    const expectDue = (minutes: number, one: MyConversationsState, isWatched: boolean) => {
      const dueMs = NOW + minutes * MINUTE_MS;
      expect(at(one, dueMs - 1, isWatched)).toEqual({ kind: 'wait', untilMs: dueMs });
      expect(at(one, dueMs, isWatched)).toEqual(ticket('1'));
    };
    expectDue(watched, state, true);
    expectDue(background, state, false);
    expectDue(slow, { ...state, ...WITH_EVIDENCE }, true);
  },
);

it('checks a ticket that has moved at once, also when updates are known to be reliable', () => {
  const state = { ...listed(testRecord('1', NOW)), list: testList([testTicket('1', 2)], NOW) };
  expect(step(state)).toEqual(ticket('1'));
  expect(step({ ...state, ...WITH_EVIDENCE })).toEqual(ticket('1'));
});

it('goes back to the usual intervals as soon as a message has not moved its ticket', () => {
  const state = { ...listed(testRecord('1', ago(2))), ...WITH_EVIDENCE };
  expect(step(state)).toEqual(wait(1));
  expect(step({ ...state, evidence: { moved: 90, notMoved: 1, open: [] } })).toEqual(ticket('1'));
});

it.each([
  [1, 1],
  [2, 2],
  [3, 4],
  [9, 10],
])('after %i failures in a row, waits %i minutes', (inRow, minutes) => {
  const at = (agoMinutes: number) =>
    step({
      ...listed(testRecord('1', ago(30), { failure: failed('server', agoMinutes, inRow) })),
      list: testList([testTicket('1', 2)], NOW),
    });
  expect(at(minutes - 0.1)).toMatchObject({ kind: 'wait' });
  expect(at(minutes)).toEqual(ticket('1'));
});

describe('the list', () => {
  it.each([
    [true, 1, 1],
    [false, 1, 2],
    [true, 401, 1.25],
    [false, 1000, 2.5],
  ])(
    'while watched is %s, with %i tickets, is read after %d minutes',
    (isWatched, count, minutes) => {
      const records = Array.from({ length: count }, (_none, index) => testRecord(`${index}`, NOW));
      const nowMs = NOW + minutes * MINUTE_MS;
      expect(step(testState(records, NOW), { nowMs, isWatched })).toEqual({ kind: 'list' });
      expect(step(testState(records, NOW), { nowMs: nowMs - 1, isWatched })).not.toEqual({
        kind: 'list',
      });
    },
  );

  it('waits longer after each failure', () => {
    const state = testState([], ago(9), { listFailure: failed('server', 3, 3) });
    expect(step(state)).toEqual(wait(1));
  });
});

describe('everything is asked for', () => {
  it('checks the list and each ticket once', () => {
    const all = { allRequestedMs: ago(1) };
    const state = testState(
      [testRecord('1', ago(2), WITHOUT), testRecord('2', ago(0.5), WITHOUT)],
      ago(0.5),
      all,
    );
    expect(order(state)).toEqual(['1']);
    expect(step(testState([], ago(1.1), all), { isWatched: false })).toEqual({ kind: 'list' });
  });

  it('also repeats what has failed', () => {
    const record = testRecord('1', ago(9), { failure: failed('not-allowed', 2) });
    expect(order(testState([record], NOW, { allRequestedMs: ago(1) }))).toEqual(['1']);
  });
});

describe('an agent without any side conversation, while nobody watches', () => {
  const background = { isWatched: false };
  const none = (minutes: number) => testRecord('1', ago(minutes), WITHOUT);

  it('reads the list once an hour', () => {
    const state = testState([none(10)], ago(10));
    expect(step(state, background)).toEqual(wait(50));
    expect(step(state, { ...background, nowMs: NOW + 50 * MINUTE_MS })).toEqual({ kind: 'list' });
    expect(step(state)).toEqual({ kind: 'list' });
    expect(step(testState([], ago(59)), background)).toEqual(wait(1));
  });

  it('then checks tickets that are new or have moved', () => {
    const moved = { ...testState([none(90)], NOW), list: testList([testTicket('1', 2)], NOW) };
    expect(step(moved, background)).toEqual(ticket('1'));
    expect(step(testState([none(90)], NOW), background)).toEqual(wait(60));
    const added = { ...moved, list: testList([testTicket('1'), testTicket('2')], NOW) };
    expect(step(added, background)).toEqual(ticket('2'));
  });

  it('checks each ticket once a day, right after the list', () => {
    expect(step(testState([none(24 * 60)], NOW), background)).toEqual(ticket('1'));
    expect(step(testState([none(24 * 60 + 30)], ago(31)), background)).toEqual(wait(29));
  });

  it('tries once an hour if the account does not answer', () => {
    const blocked = failed('offline', 59);
    expect(step(testState([none(90)], ago(90), { blocked }), background)).toEqual(wait(1));
  });
});

describe('a failure that concerns all tickets', () => {
  const offline = { blocked: failed('offline', 0.1) };
  const state = () => testState([testRecord('1', ago(5))], NOW, offline);

  it('pauses everything, then allows one try', () => {
    expect(step(state())).toEqual({ kind: 'wait', untilMs: ago(0.1) + 15_000 });
    const later = { nowMs: NOW + MINUTE_MS / 2 };
    expect(step(state(), later)).toEqual(ticket('1'));
    const running = { isListing: true, ticketIds: new Set<string>() };
    expect(step(state(), { ...later, running })).toEqual({ kind: 'wait', untilMs: Infinity });
  });

  it('is tried at once when the page comes to the front or the agent asks', () => {
    expect(step(state(), { wokenMs: NOW })).toEqual(ticket('1'));
    expect(step({ ...state(), allRequestedMs: NOW })).toEqual(ticket('1'));
  });

  it('is not tried before the account allows it', () => {
    const limited = {
      ...state(),
      blocked: failed('rate-limited', 0.01),
      waitsUntilMs: NOW + 30_000,
    };
    expect(step(limited, { wokenMs: NOW })).toEqual(wait(0.5));
  });
});

describe('a clock that was set back', () => {
  const future = NOW + 9 * HOUR_MS;

  it.each<[string, MyConversationsState, object]>([
    ['list', testState([], future), { kind: 'list' }],
    [
      'failed list',
      testState([], ago(9), { listFailure: failed('server', -500) }),
      { kind: 'list' },
    ],
    ['ticket', testState([testRecord('1', future)], NOW), ticket('1')],
    [
      'pause',
      testState([testRecord('1', ago(9))], NOW, { blocked: failed('offline', -500) }),
      ticket('1'),
    ],
    ['wait', testState([testRecord('1', ago(9))], NOW, { waitsUntilMs: future }), ticket('1')],
  ])('does not stop checks: %s', (_what, state, expected) => {
    expect(step(state)).toEqual(expected);
  });

  it('does not end the pause after a failure', () => {
    const record = testRecord('1', future, { failure: failed('server', 0) });
    expect(step(testState([record], NOW))).toEqual(wait(1));
  });

  it('does not check for ever what was asked for before', () => {
    const state = testState([testRecord('1', NOW)], NOW, { allRequestedMs: future });
    expect(step(state)).toEqual(wait(1));
  });
});
