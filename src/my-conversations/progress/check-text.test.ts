import { expect, it } from 'vitest';
import {
  initialMyConversationsState,
  type MyConversationsState,
} from '../my-conversations-state.ts';
import { stateWith } from '../test-my-conversations.ts';
import { testRecord, testTicket } from '../test-records.ts';
import { checkProgress } from './check-progress.ts';
import { passProgress } from './check-text.ts';

const NOW = Date.UTC(2026, 10, 27, 9);
const HOUR_MS = 3_600_000;

/** Two tickets that were checked half an hour ago. */
function passAt(allRequestedMs: number | null, nowMs = NOW) {
  const records = ['1', '2'].map((id) => ({ ...testRecord(id, []), checkedMs: NOW - HOUR_MS / 2 }));
  const state: MyConversationsState = {
    ...initialMyConversationsState({ kind: 'assigned' }),
    ...stateWith([testTicket('1'), testTicket('2')], records),
    allRequestedMs,
  };
  return passProgress(state, checkProgress(state), nowMs);
}

it('is that of the checks that the agent asked for, until they are done', () => {
  const pass = { checked: 0, total: 2, isRepeated: true };
  expect(passAt(NOW)).toEqual(pass);
  // The page learns the time every few seconds.
  expect(passAt(NOW, NOW - 5000)).toEqual(pass);
  expect(passAt(NOW - HOUR_MS)).toBeNull();
  expect(passAt(null)).toBeNull();
});

it('ends if the clock was set back since', () => {
  expect(passAt(NOW + HOUR_MS)).toBeNull();
});
