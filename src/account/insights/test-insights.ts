import type { AccountInsights } from './account-insights.ts';
import { firstReplyTimes } from './metrics/first-reply-times.ts';
import { neverAnswered } from './metrics/never-answered.ts';

const NO_TYPES = { create: 0, reply: 0, update: 0, other: 0 };
const NO_AGES = { fresh: 0, warning: 0, late: 0, overdue: 0, unknown: 0 };

/** For tests only: the insights of one reply by email. */
export const ONE_REPLY: AccountInsights = {
  eventCount: 1,
  conversationCount: 1,
  judgedCount: 1,
  overTime: {
    unit: 'day',
    buckets: [{ startMs: Date.UTC(2026, 10, 20), counts: { ...NO_TYPES, reply: 1 } }],
    outOfRange: NO_TYPES,
  },
  byChannel: new Map([['email', 1]]),
  partners: [],
  firstReplies: firstReplyTimes([]),
  openByAge: { ours: NO_AGES, theirs: NO_AGES },
  neverAnswered: neverAnswered([]),
};
