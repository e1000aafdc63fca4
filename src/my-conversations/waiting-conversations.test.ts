import { expect, it } from 'vitest';
import { readUntil } from '../ticket/read-events.ts';
import { withDismissal } from '../turns/dismissals.ts';
import { initialMyConversationsState } from './my-conversations-state.ts';
import { checkProgress } from './progress/check-progress.ts';
import { testConversation, testRecord, testTicket } from './test-records.ts';
import { myWaiting } from './waiting-conversations.ts';

const NOW = 1000;
const NEVER_OPENED = { readOf: () => null, sinceMs: 500 };

function stateOf(...records: ReturnType<typeof testRecord>[]) {
  const tickets = records.map(({ ticketId }) => testTicket(ticketId));
  return {
    ...initialMyConversationsState({ kind: 'assigned' }),
    list: { tickets, requestedMs: 1, isCutOff: false },
    records: new Map(records.map((record) => [record.ticketId, record])),
  };
}

const STATE = stateOf(
  testRecord('1', [
    testConversation('a', { whose: 'ours', sinceMs: 700 }),
    testConversation('b', { whose: 'theirs', sinceMs: 100 }),
  ]),
  testRecord('2', [
    testConversation('c', { whose: 'ours', sinceMs: 200 }),
    testConversation('d', { whose: 'ours', sinceMs: null }),
    { ...testConversation('e'), turn: 'unknown-role' },
  ]),
);
const idsOf = (rows: readonly { conversation: { id: string } }[]) =>
  rows.map(({ conversation }) => conversation.id);

it('has the longest wait first, and those without a date last', () => {
  const { ours, theirs, unknown } = myWaiting(STATE, [], NEVER_OPENED, NOW);
  expect([idsOf(ours), idsOf(theirs), idsOf(unknown)]).toEqual([['c', 'a', 'd'], ['b'], ['e']]);
});

it('has what the agent set aside apart', () => {
  const a = STATE.records.get('1')?.conversations[0]?.turn;
  if (typeof a !== 'object') throw new Error('it has a turn');
  const dismissals = withDismissal([], 'a', a, NOW + 1, NOW);
  const during = myWaiting(STATE, dismissals, NEVER_OPENED, NOW);
  expect([idsOf(during.ours), idsOf(during.setAside)]).toEqual([['c', 'd'], ['a']]);
  expect(idsOf(myWaiting(STATE, dismissals, NEVER_OPENED, NOW + 1).setAside)).toEqual([]);
});

it('takes messages after the first check for unread in tickets that were never opened', () => {
  const { ours, theirs } = myWaiting(STATE, [], NEVER_OPENED, NOW);
  expect([...ours, ...theirs].filter(({ isUnread }) => isUnread)).toHaveLength(1);
  expect(ours[1]?.isUnread).toBe(true);
});

it('follows what the agent has read of a ticket', () => {
  const rules = { readOf: () => readUntil(150), sinceMs: null };
  const { ours } = myWaiting(STATE, [], rules, NOW);
  expect(ours.map(({ isUnread }) => isUnread)).toEqual([true, true, false]);
});

it('counts what is known, what failed, and what may not be read', () => {
  const failure = (status: number) => ({
    kind: status === 403 ? ('not-allowed' as const) : ('server' as const),
    status,
    atMs: 3,
  });
  const state = stateOf(
    { ...testRecord('1', []), checkedMs: 40 },
    { ...testRecord('2', []), checkedMs: null, failure: failure(403) },
    { ...testRecord('3', []), checkedMs: null, failure: failure(500) },
    { ...testRecord('4', []), checkedMs: 20, failure: failure(500) },
  );
  const { skipped, failed, ...progress } = checkProgress(state);
  expect(progress).toEqual({ total: 4, checked: 3, oldestMs: 20 });
  expect(skipped.map(({ ticket }) => ticket.id)).toEqual(['2']);
  expect(failed.map(({ ticket }) => ticket.id)).toEqual(['3', '4']);
});
