import { describe, expect, it } from 'vitest';
import type { WireEvent, WireSideConversation } from '../zendesk/wire-types.ts';
import { buildTimeline } from '../events/timeline.ts';
import {
  conversationUserIdsNeedingRoles,
  countMissingRoles,
  waitingConversations,
} from './waiting.ts';
import { CALENDAR_TIME, type WorkingTime } from './working-time.ts';
import { businessHours } from './business-hours.ts';

/** One day, three days, one week. */
const LIMITS = { warningMs: 86_400_000, lateMs: 259_200_000, overdueMs: 604_800_000 };

const JOHNNY = { name: 'Johnny', email: 'johnny@support.example', user_id: 1 };
const HANNA = { name: 'Hanna', email: 'hanna@support.example', user_id: 2 };
const MARIA = { name: 'Maria', email: 'maria@acme.example', user_id: 11 };

const NOW = Date.UTC(2026, 10, 20, 12);
const HOUR_MS = 3_600_000;

/** Creates the create event of a conversation; null leaves out the date. */
function started(id: string, hoursAgo: number | null, to: object[] = [MARIA]): WireEvent {
  const created_at = hoursAgo === null ? null : new Date(NOW - hoursAgo * HOUR_MS).toISOString();
  const message = { body: 'words', to };
  return { id, side_conversation_id: id, type: 'create', actor: JOHNNY, created_at, message };
}

const open = (id: string): WireSideConversation => ({ id, state: 'open' });

/** Returns the ID and the age band of each waiting conversation. */
function waiting(
  conversations: WireSideConversation[],
  events: WireEvent[],
  incomplete: readonly string[] = [],
  time: WorkingTime = CALENDAR_TIME,
) {
  const timeline = buildTimeline(conversations, events);
  return waitingConversations(
    timeline,
    new Map(),
    { limits: LIMITS, time },
    NOW,
    new Set(incomplete),
  ).map(({ conversation, age }) => [conversation.id, age]);
}

describe('waitingConversations', () => {
  it('sorts by wait, longest first, and puts those without a date last', () => {
    const events = [started('a', 1), started('b', null), started('c', 30)];
    expect(waiting([open('a'), open('b'), open('c')], events)).toEqual([
      ['c', 'warning'],
      ['a', 'fresh'],
      ['b', null],
    ]);
  });

  it.each<[number, string]>([
    [-1, 'fresh'],
    [23.9, 'fresh'],
    [24, 'warning'],
    [72, 'late'],
    [167.9, 'late'],
    [168, 'overdue'],
  ])('puts a wait of %d hours into the band %s', (hours, age) => {
    expect(waiting([open('a')], [started('a', hours)])).toEqual([['a', age]]);
  });

  it('judges waits by their business hours', () => {
    // The clock shows noon. One hour a day counts, from 11:00 on.
    const intervals = [0, 1, 2, 3, 4, 5, 6].map((day) => {
      const startMinute = day * 1440 + 660;
      return { startMinute, endMinute: startMinute + 60 };
    });
    const time = businessHours({ timeZone: 'UTC', intervals, holidays: [] });
    const events = [started('a', 24 * 25), started('b', 24 * 20)];
    expect(waiting([open('a'), open('b')], events, [], time)).toEqual([
      ['a', 'warning'],
      ['b', 'fresh'],
    ]);
  });

  it('leaves out conversations that are closed, in an undocumented state, or without events', () => {
    const others = [{ id: 'b', state: 'closed' }, { id: 'c', state: 'archived' }, open('d')];
    const events = ['a', 'b', 'c'].map((id) => started(id, 1));
    expect(waiting([open('a'), ...others], events)).toEqual([['a', 'fresh']]);
  });

  it('uses the last change of state if the conversation has no state', () => {
    const changed = (id: string, state: string): WireEvent => ({
      id: `${id}${state}`,
      side_conversation_id: id,
      type: 'update',
      created_at: new Date(NOW).toISOString(),
      updates: { state },
    });
    const events = [started('a', 1), started('b', 1), changed('b', 'closed')];
    expect(waiting([{ id: 'a' }, { id: 'b' }], events)).toEqual([['a', 'fresh']]);
  });

  it('leaves out conversations with incomplete events', () => {
    const events = [started('a', 1), started('b', 2)];
    expect(waiting([open('a'), open('b')], events, ['b'])).toEqual([['a', 'fresh']]);
  });
});

describe('conversationUserIdsNeedingRoles', () => {
  it('covers open conversations only', () => {
    const both = [MARIA, HANNA];
    const timeline = buildTimeline(
      [open('a'), open('b'), open('c'), { id: 'd', state: 'closed' }],
      [
        started('a', 1, both),
        started('b', 1, both),
        started('c', 1, [{ user_id: 12 }]),
        started('d', 1, [{ user_id: 13 }, MARIA]),
      ],
    );
    const userIds = timeline.conversations.map((one) =>
      conversationUserIdsNeedingRoles(one, timeline),
    );
    expect(userIds).toEqual([['1', '11', '2'], ['1', '11', '2'], [], []]);
  });
});

describe('a conversation in which roles decide whose turn it is', () => {
  /** Johnny asks Maria, and Hanna, who may be a colleague, writes last. */
  const events: WireEvent[] = [
    started('a', 5, [MARIA, HANNA]),
    {
      id: 'a2',
      side_conversation_id: 'a',
      type: 'reply',
      actor: HANNA,
      created_at: new Date(NOW - HOUR_MS).toISOString(),
      message: { body: 'words', to: [MARIA] },
    },
  ];
  const timeline = buildTimeline([open('a')], events);
  const NONE: ReadonlySet<string> = new Set();
  const turnsWith = (roles: ReadonlyMap<string, boolean | null>) => [
    waitingConversations(timeline, roles, { limits: LIMITS, time: CALENDAR_TIME }, NOW, NONE).map(
      ({ turn }) => turn.whose,
    ),
    countMissingRoles(timeline, roles, NONE),
  ];

  it.each<[string, [string, boolean | null][]]>([
    ['no role', []],
    ['only the role of the creator', [['1', true]]],
    [
      'not the role of the last author',
      [
        ['1', true],
        ['11', false],
      ],
    ],
  ])('has no turn, and counts as doubtful, if %s is known', (_what, roles) => {
    expect(turnsWith(new Map(roles))).toEqual([[], 1]);
  });

  it.each<[boolean | null, string]>([
    [true, 'theirs'],
    [false, 'ours'],
    // The account does not know the user, so the user is outside.
    [null, 'ours'],
  ])('has a turn if the role of the last author is %j', (role, whose) => {
    const roles = new Map<string, boolean | null>([
      ['1', true],
      ['11', false],
      ['2', role],
    ]);
    expect(turnsWith(roles)).toEqual([[whose], 0]);
  });

  it('is not doubtful if it is closed or incomplete', () => {
    const closed = buildTimeline([{ id: 'a', state: 'closed' }], events);
    expect(countMissingRoles(closed, new Map(), NONE)).toBe(0);
    expect(countMissingRoles(timeline, new Map(), new Set(['a']))).toBe(0);
  });
});
