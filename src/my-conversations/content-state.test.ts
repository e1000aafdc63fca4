import { expect, it } from 'vitest';
import { type ContentState, contentState } from './content-state.ts';
import {
  initialMyConversationsState,
  type MyConversationsState,
} from './my-conversations-state.ts';
import { checkProgress } from './progress/check-progress.ts';
import { stateWith } from './test-my-conversations.ts';
import { testRecord, testTicket } from './test-records.ts';
import type { CheckFailure, TicketRecord } from './ticket-record.ts';

const NO_ROWS = { ours: [], theirs: [], 'set-aside': [] };
const OFFLINE: CheckFailure = { kind: 'offline', status: 0, atMs: 2 };
const NOT_ALLOWED: CheckFailure = { kind: 'not-allowed', status: 403, atMs: 2 };

const failed = (id: string, failure: CheckFailure): TicketRecord => ({
  ...testRecord(id, []),
  checkedMs: null,
  failure,
});

/** What is shown without rows. There are two tickets. */
function contentWith(records: readonly TicketRecord[]): ContentState {
  const state: MyConversationsState = {
    ...initialMyConversationsState({ kind: 'assigned' }),
    ...stateWith([testTicket('1'), testTicket('2')], records),
  };
  const progress = checkProgress(state);
  return contentState({ state, progress, groups: NO_ROWS, shownGroups: NO_ROWS });
}

it('loads until each ticket was checked or failed', () => {
  expect(contentWith([testRecord('1', [])])).toEqual({ kind: 'loading' });
  expect(contentWith([testRecord('1', []), failed('2', OFFLINE)]).kind).toBe('no-conversations');
});

it('says that nothing was checked only if nothing is known of any ticket', () => {
  const [one, two] = [failed('1', OFFLINE), failed('2', NOT_ALLOWED)];
  expect(contentWith([one, two])).toEqual({ kind: 'nothing-checked', count: 2 });
  const known = { ...testRecord('1', []), conversationCount: 1, failure: OFFLINE };
  expect(contentWith([known, two])).toEqual({ kind: 'nothing-waits' });
});

it('counts only the tickets that were checked as tickets without side conversations', () => {
  expect(contentWith([testRecord('1', []), failed('2', NOT_ALLOWED)])).toEqual({
    kind: 'no-conversations',
    count: 1,
  });
});

it('has no tickets only if the list is known to be empty', () => {
  const contentAfter = (listFailure: CheckFailure | null) => {
    const state: MyConversationsState = {
      ...initialMyConversationsState({ kind: 'assigned' }),
      ...stateWith([], []),
      listFailure,
    };
    const progress = checkProgress(state);
    return contentState({ state, progress, groups: NO_ROWS, shownGroups: NO_ROWS });
  };
  const unreadable: CheckFailure = { kind: 'malformed', status: 200, atMs: 2 };
  expect(contentAfter(unreadable)).toEqual({ kind: 'failed', failure: unreadable });
  // The empty list was read before.
  expect([contentAfter(null).kind, contentAfter(OFFLINE).kind]).toEqual([
    'no-tickets',
    'no-tickets',
  ]);
});
