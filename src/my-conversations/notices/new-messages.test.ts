import { describe, expect, it } from 'vitest';
import { readUntil } from '../../ticket/read-events.ts';
import { withDismissal } from '../../turns/dismissals.ts';
import {
  initialMyConversationsState,
  type MyConversationsState,
} from '../my-conversations-state.ts';
import { testConversation, testRecord, testTicket } from '../test-records.ts';
import type { TicketRecord } from '../ticket-record.ts';
import { myWaiting } from '../waiting-conversations.ts';
import {
  arrivedSince,
  isWanted,
  knownMessages,
  messageKey,
  NOTHING_KNOWN,
  unreadOf,
} from './new-messages.ts';

const HOUR = 3_600_000;
const SINCE = 100 * HOUR;
const NOW = 200 * HOUR;

function stateOf(...records: readonly TicketRecord[]): MyConversationsState {
  return {
    ...initialMyConversationsState({ kind: 'assigned' }),
    list: {
      tickets: records.map(({ ticketId }) => testTicket(ticketId)),
      requestedMs: NOW,
      isCutOff: false,
    },
    records: new Map(records.map((record) => [record.ticketId, record])),
    sinceMs: SINCE,
  };
}

function unreadIn(state: MyConversationsState, untilMs: number | null = null) {
  const readOf = () => (untilMs === null ? null : readUntil(untilMs));
  return unreadOf(myWaiting(state, [], { readOf, sinceMs: state.sinceMs }, NOW));
}

const message = (key: string, createdMs: number | null) => ({ lastMessage: { key, createdMs } });
const checked = (checkedMs: number, ...conversations: Parameters<typeof testRecord>[1]) => ({
  ...testRecord('1', conversations),
  checkedMs,
});

function arrivals(before: MyConversationsState | null, after: MyConversationsState) {
  const known = before ? knownMessages(before) : NOTHING_KNOWN;
  return arrivedSince(known, unreadIn(after), after, NOW).map(messageKey);
}

describe('what the icon counts', () => {
  it('is unread, ours, and not set aside', () => {
    const [ours, later] = ['a', 'b'].map((id) => testConversation(id, message(id, NOW)));
    const theirs = testConversation('c', { whose: 'theirs', ...message('c', NOW) });
    if (!ours || !later || typeof later.turn !== 'object') throw new Error('there are two');
    const state = stateOf(testRecord('1', [ours, later, theirs]));
    const dismissals = withDismissal([], 'b', later.turn, NOW + 1, NOW);
    const rules = { readOf: () => null, sinceMs: SINCE };
    const idsAt = (nowMs: number) =>
      unreadOf(myWaiting(state, dismissals, rules, nowMs)).map(
        ({ conversation }) => conversation.id,
      );
    expect(idsAt(NOW)).toEqual(['a']);
    expect(idsAt(NOW + 1)).toEqual(['a', 'b']);
    expect(unreadIn(state, NOW)).toEqual([]);
  });
});

describe('messages that have arrived', () => {
  it('are the changed last messages of known tickets, whenever the app looked last', () => {
    const before = stateOf(
      checked(NOW - 30 * HOUR, testConversation('a', message('m1', NOW - 50 * HOUR))),
    );
    const after = stateOf(checked(NOW, testConversation('a', message('m2', NOW - 20 * HOUR))));
    expect(arrivals(before, after)).toEqual(['a m2']);
    expect(arrivals(after, after)).toEqual([]);
  });

  it('are not the backlog of the first check', () => {
    const after = stateOf(checked(NOW, testConversation('a', message('m1', NOW - 2 * HOUR))));
    expect(arrivals(null, after)).toEqual([]);
  });

  it('are recent ones in a ticket that is checked for the first time', () => {
    const after = stateOf(checked(NOW, testConversation('a', message('m1', NOW - HOUR / 2))));
    expect(arrivals(null, after)).toEqual(['a m1']);
  });

  it('are not older ones that are the last after a newer one was deleted, or of reopened conversations', () => {
    const before = stateOf(checked(NOW - HOUR, testConversation('a', message('m2', NOW - HOUR))));
    const old = message('m1', NOW - 3 * HOUR);
    const after = stateOf(checked(NOW, testConversation('a', old), testConversation('b', old)));
    expect(arrivals(before, after)).toEqual([]);
  });

  it('are not those without a date, or from before the first check of all', () => {
    const before = stateOf(checked(NOW - HOUR));
    const undated = stateOf(checked(NOW, testConversation('a', message('m1', null))));
    expect(arrivals(before, undated)).toEqual([]);
    const fresh = stateOf(checked(NOW, testConversation('a', message('m1', NOW - 1))));
    expect(arrivals(before, { ...fresh, sinceMs: NOW })).toEqual([]);
    expect(arrivals(before, { ...fresh, sinceMs: null })).toEqual([]);
  });
});

it.each([
  ['all', '3', true],
  ['all', '4', true],
  ['mine', '3', true],
  ['mine', '4', false],
  ['none', '3', false],
] as const)('wants notices of %s for the agent %s of tickets of the agent 3: %s', (...row) => {
  const [choice, agentId, wanted] = row;
  expect(isWanted(choice, agentId, { ticket: testTicket('1') })).toBe(wanted);
});
