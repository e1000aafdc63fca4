import { expect, it } from 'vitest';
import {
  initialMyConversationsState,
  type MyConversationsAction,
  reduceMyConversations,
  type TicketList,
} from './my-conversations-state.ts';
import type { CheckFailure, TicketRecord, TicketSummary } from './ticket-record.ts';

const ASSIGNED = { kind: 'assigned' } as const;
const VIEW = { kind: 'view', id: '7', title: 'Returns' } as const;
const FAILURE: CheckFailure = { kind: 'server', status: 500, atMs: 9 };

const ticket = (id: string): TicketSummary => ({
  id,
  subject: `Ticket ${id}`,
  status: 'open',
  updatedMs: 1,
  assigneeId: '3',
});
const listOf = (...ids: string[]): TicketList => ({
  tickets: ids.map(ticket),
  requestedMs: 5,
  isCutOff: false,
});
const record = (ticketId: string): TicketRecord => ({
  ticketId,
  checkedMs: 6,
  checkedUpdatedMs: 1,
  failure: null,
  conversationCount: 0,
  conversations: [],
});
const loaded = (...ids: string[]): MyConversationsAction => ({
  type: 'list-loaded',
  source: ASSIGNED,
  list: listOf(...ids),
  failure: null,
});
const after = (...actions: MyConversationsAction[]) =>
  actions.reduce(reduceMyConversations, initialMyConversationsState(ASSIGNED));
const idsOf = ({ list }: ReturnType<typeof after>) => list?.tickets.map(({ id }) => id);

it('drops the records of tickets that left the list', () => {
  const checked = ['1', '2'].map((id): MyConversationsAction => ({
    type: 'ticket-checked',
    record: record(id),
  }));
  const state = after(loaded('1', '2'), ...checked, loaded('2', '3'));
  expect([...state.records.keys()]).toEqual(['2']);
});

it('keeps the tickets that a part of the list does not have, with their records', () => {
  const state = after(loaded('1', '2'), { type: 'ticket-checked', record: record('2') }, {
    ...loaded('3', '1'),
    failure: FAILURE,
  } as MyConversationsAction);
  expect(idsOf(state)).toEqual(['3', '1', '2']);
  expect(state.listFailure).toBe(FAILURE);
  expect(state.records.has('2')).toBe(true);
});

it('ignores a list of another source', () => {
  const chosen: MyConversationsAction = { type: 'source-chosen', source: VIEW };
  expect(after(loaded('1'), chosen, loaded('2')).list).toBeNull();
});

it('keeps what was known of a ticket whose check fails', () => {
  const state = after(
    loaded('1'),
    { type: 'ticket-checked', record: record('1') },
    { type: 'ticket-failed', ticketId: '1', failure: FAILURE },
  );
  expect(state.records.get('1')).toEqual({ ...record('1'), failure: FAILURE });
});

it.each<MyConversationsAction>([
  { type: 'ticket-checked', record: record('1') },
  { type: 'ticket-failed', ticketId: '1', failure: FAILURE },
])('ends a request for a ticket: $type', (action) => {
  const state = after(loaded('1', '2'), { type: 'ticket-requested', ticketId: '1' }, action);
  expect(state.requested.size).toBe(0);
});

it('keeps the first time for good', () => {
  const later = { ...listOf('1'), requestedMs: 50 };
  const state = after(loaded('1'), {
    type: 'list-loaded',
    source: ASSIGNED,
    list: later,
    failure: null,
  });
  expect(state.sinceMs).toBe(5);
});

it('knows nothing after everything was deleted', () => {
  expect(after(loaded('1'), { type: 'deleted' })).toEqual(initialMyConversationsState(ASSIGNED));
});

it('takes records, but no list, from what is stored about another source', () => {
  const { source: _none, ...known } = after(loaded('1'), {
    type: 'ticket-checked',
    record: record('1'),
  });
  const state = after({ type: 'loaded', stored: { ...known, source: VIEW } });
  expect(state.list).toBeNull();
  expect(state.records.has('1')).toBe(true);
});

it('counts failures in a row, until an answer comes', () => {
  const failed: MyConversationsAction = { type: 'ticket-failed', ticketId: '1', failure: FAILURE };
  const state = after(loaded('1'), failed, failed, failed);
  expect(state.records.get('1')?.failure).toEqual({ ...FAILURE, inRow: 3 });
  const answered = reduceMyConversations(state, { type: 'ticket-checked', record: record('1') });
  expect(reduceMyConversations(answered, failed).records.get('1')?.failure).toEqual(FAILURE);
});

it.each<MyConversationsAction>([loaded('1'), { type: 'ticket-checked', record: record('1') }])(
  'is no longer blocked when the account has answered: $type',
  (answer) => {
    const offline: CheckFailure = { kind: 'offline', status: 0, atMs: 9 };
    const blocked: MyConversationsAction = { type: 'checks-blocked', failure: offline };
    const state = after(loaded('1'), blocked, blocked);
    expect(state.blocked).toEqual({ ...offline, inRow: 2 });
    expect(reduceMyConversations(state, answer).blocked).toBeNull();
  },
);
