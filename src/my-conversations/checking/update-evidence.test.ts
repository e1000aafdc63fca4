import { expect, it } from 'vitest';
import { NO_EVIDENCE, type UpdateEvidence } from '../my-conversations-state.ts';
import { testConversation, testList, testRecord, testTicket } from './test-checks.ts';
import { isMovedByMessages, observeCheck, observeList } from './update-evidence.ts';

const MINUTE_MS = 60_000;
/** When the message arrives. */
const MESSAGE_MS = 1_000_000;
const OPEN: UpdateEvidence = {
  ...NO_EVIDENCE,
  open: [{ ticketId: '1', messageMs: MESSAGE_MS }],
};

const with_ = (...conversations: ReturnType<typeof testConversation>[]) =>
  testRecord('1', 5, { conversations });
const listAfter = (minutes: number, updatedMs: number | null) =>
  testList([testTicket('1', updatedMs)], MESSAGE_MS + minutes * MINUTE_MS);

it('waits for a list when a check finds a newer incoming message', () => {
  const found = observeCheck(
    NO_EVIDENCE,
    with_(testConversation(1)),
    with_(testConversation(MESSAGE_MS)),
  );
  expect(found).toEqual(OPEN);
  expect(observeCheck(found, with_(testConversation(1)), with_(testConversation(MESSAGE_MS)))).toBe(
    found,
  );
});

it.each([
  ['at the first check', undefined, with_(testConversation(MESSAGE_MS))],
  [
    'after a check that failed',
    testRecord('1', 0, { checkedMs: null, conversations: [] }),
    with_(testConversation(MESSAGE_MS)),
  ],
  ['after our message', with_(testConversation(1)), with_(testConversation(MESSAGE_MS, 'theirs'))],
  ['in a side conversation that was not known', with_(), with_(testConversation(MESSAGE_MS))],
  ['without a new message', with_(testConversation(1)), with_(testConversation(1))],
  ['without a date', with_(testConversation(1)), with_(testConversation(null))],
  [
    'if the turn is not known',
    with_(testConversation(1)),
    with_({ ...testConversation(1), turn: 'incomplete' }),
  ],
])('notes nothing %s', (_when, earlier, record) => {
  expect(observeCheck(NO_EVIDENCE, earlier, record)).toBe(NO_EVIDENCE);
});

it.each([
  ['at its moment', MESSAGE_MS + 5000, { moved: 1, notMoved: 0, open: [] }],
  ['before it', MESSAGE_MS - 5001, { moved: 0, notMoved: 1, open: [] }],
  ['after it', MESSAGE_MS + 5001, NO_EVIDENCE],
  ['at no known time', null, NO_EVIDENCE],
])('compares the message with a ticket that was last updated %s', (_when, updatedMs, expected) => {
  expect(observeList(OPEN, listAfter(5, updatedMs), true)).toEqual(expected);
});

it('waits until the index of the search must have the update', () => {
  expect(observeList(OPEN, listAfter(4.9, 1), true)).toBe(OPEN);
});

it('forgets a message if its ticket left the list, but not because the list is cut', () => {
  const list = testList([], MESSAGE_MS + 6 * MINUTE_MS);
  expect(observeList(OPEN, list, true)).toEqual(NO_EVIDENCE);
  expect(observeList(OPEN, list, false)).toBe(OPEN);
});

it('keeps the newest 50 messages', () => {
  let evidence = NO_EVIDENCE;
  for (let ms = 2; ms < 100; ms += 1)
    evidence = observeCheck(evidence, with_(testConversation(ms - 1)), with_(testConversation(ms)));
  expect(evidence.open.map(({ messageMs }) => messageMs)).toEqual(
    Array.from({ length: 50 }, (_none, index) => index + 50),
  );
});

it('relies on updates after ten messages that moved their tickets, and none that did not', () => {
  expect(isMovedByMessages({ ...NO_EVIDENCE, moved: 9 })).toBe(false);
  expect(isMovedByMessages({ ...NO_EVIDENCE, moved: 10 })).toBe(true);
  expect(isMovedByMessages({ ...NO_EVIDENCE, moved: 500, notMoved: 1 })).toBe(false);
});
