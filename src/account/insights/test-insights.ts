import type { AccountInsights } from './account-insights.ts';
import type { Tile } from './metrics/tiles.ts';

const DAY_MS = 86_400_000;
const START_MS = Date.UTC(2026, 10, 20);
const END_MS = START_MS + DAY_MS;

const NO_TYPES = { create: 0, reply: 0, update: 0, other: 0 };
const NO_ROWS = { rows: [], leftOut: 0 };

/** For tests only: a tile without conversations, whose value can be compared. */
export function tileOf(value: number | null, previous: number | null = null): Tile {
  return { value, comparable: value, previous, conversationIds: [] };
}

const NOTHING_WAITS = {
  buckets: [
    { band: 'fresh', fromMs: 0, toMs: DAY_MS, count: 0, conversationIds: [], isPossible: true },
    {
      band: 'warning',
      fromMs: DAY_MS,
      toMs: 3 * DAY_MS,
      count: 0,
      conversationIds: [],
      isPossible: false,
    },
    {
      band: 'late',
      fromMs: 3 * DAY_MS,
      toMs: 7 * DAY_MS,
      count: 0,
      conversationIds: [],
      isPossible: false,
    },
    {
      band: 'overdue',
      fromMs: 7 * DAY_MS,
      toMs: null,
      count: 0,
      conversationIds: [],
      isPossible: false,
    },
  ],
  unknown: { count: 0, conversationIds: [] },
} as const;

/** For tests only: the insights of one reply by email, in a conversation that began before the export of one day. */
export const ONE_REPLY: AccountInsights = {
  period: { startMs: START_MS, endMs: END_MS },
  previous: null,
  previousNeedsMs: START_MS - DAY_MS,
  eventCount: 1,
  conversationCount: 1,
  judgedCount: 1,
  tiles: {
    conversations: tileOf(0),
    replies: tileOf(1),
    medianFirstReplyMs: tileOf(null),
    p90FirstReplyMs: tileOf(null),
    waitingOnUs: tileOf(0),
    neverAnswered: tileOf(0),
    targetMetShare: tileOf(null),
  },
  slowPartners: { people: NO_ROWS, groups: NO_ROWS },
  firstReplyOverTime: {
    unit: 'day',
    buckets: [
      {
        startMs: START_MS,
        endMs: END_MS,
        answered: 0,
        pending: 0,
        medianMs: null,
        p90Ms: null,
        conversationIds: [],
      },
    ],
  },
  firstReplyByChannel: [],
  arrivals: {
    // A Friday, 10 o'clock.
    counts: Array.from({ length: 7 }, (_, day) =>
      Array.from({ length: 24 }, (__, hour) => Number(day === 4 && hour === 10)),
    ),
    days: [0, 0, 0, 0, 1, 0, 0],
  },
  byAgent: [],
  waitingByAge: { ours: NOTHING_WAITS, theirs: NOTHING_WAITS, longestMs: DAY_MS },
  overTime: {
    unit: 'day',
    buckets: [{ startMs: START_MS, counts: { ...NO_TYPES, reply: 1 } }],
    outOfRange: NO_TYPES,
  },
};
