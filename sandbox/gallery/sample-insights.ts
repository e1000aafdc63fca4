import type { AccountInsights } from '../../src/account/insights/account-insights.ts';
import { firstReplyTimes } from '../../src/account/insights/metrics/first-reply-times.ts';
import { neverAnswered } from '../../src/account/insights/metrics/never-answered.ts';
import { NOW_MS, sampleEvent } from './sample-events.ts';
import { SAMPLE_FIGURES, SHORT_FIGURES } from './sample-figures.ts';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const DAYS = 30;

const NO_TYPES = { create: 0, reply: 0, update: 0, other: 0 };
const NO_AGES = { fresh: 0, warning: 0, late: 0, overdue: 0, unknown: 0 };

const BUCKETS = Array.from({ length: DAYS }, (_, index) => {
  const isWeekend = index % 7 > 4;
  const base = isWeekend ? 2 : 20 + ((index * 7) % 13);
  return {
    startMs: NOW_MS - (DAYS - index) * DAY_MS,
    counts: { create: base, reply: 2 * base, update: base >> 1, other: index === 9 ? 4 : 0 },
  };
});

const { actor } = sampleEvent('reply');

export const SAMPLE_INSIGHTS: AccountInsights = {
  ...SAMPLE_FIGURES,
  eventCount: 1800,
  conversationCount: 420,
  judgedCount: 400,
  overTime: { unit: 'day', buckets: BUCKETS, outOfRange: { ...NO_TYPES, other: 1 } },
  byChannel: new Map([
    ['email', 1200],
    ['slack', 300],
    ['teams', 180],
    ['child-ticket', 100],
    [null, 20],
  ]),
  partners: actor
    ? [
        {
          key: 'maria',
          participant: actor,
          conversations: 40,
          messages: 120,
          medianFirstReplyMs: 3 * HOUR_MS,
        },
        {
          key: 'other',
          participant: { ...actor, name: 'A partner without a reply' },
          conversations: 3,
          messages: 0,
          medianFirstReplyMs: null,
        },
      ]
    : [],
  firstReplies: firstReplyTimes(
    Array.from({ length: 200 }, (_, index) => (index % 40) ** 2 * 400_000),
  ),
  openByAge: {
    ours: { fresh: 12, warning: 8, late: 5, overdue: 3, unknown: 1 },
    theirs: { fresh: 30, warning: 20, late: 12, overdue: 25, unknown: 0 },
  },
  neverAnswered: neverAnswered([
    {
      conversationId: 'a',
      ticketId: '1',
      subject: 'Help, my printer is on fire!',
      sinceMs: NOW_MS - 9 * DAY_MS,
    },
    { conversationId: 'b', ticketId: '2', subject: null, sinceMs: null },
  ]),
};

/** Of two days, without a comparison, and without events for the cards of the former insights. */
export const EMPTY_INSIGHTS: AccountInsights = {
  ...SHORT_FIGURES,
  eventCount: 0,
  conversationCount: 0,
  judgedCount: 0,
  overTime: {
    unit: 'day',
    buckets: BUCKETS.map(({ startMs }) => ({ startMs, counts: NO_TYPES })),
    outOfRange: { ...NO_TYPES, reply: 3 },
  },
  byChannel: new Map(),
  partners: [],
  firstReplies: firstReplyTimes([]),
  openByAge: { ours: NO_AGES, theirs: NO_AGES },
  neverAnswered: neverAnswered([]),
};

/** Of an export of two days, which is too short for a comparison. */
export const SHORT_INSIGHTS: AccountInsights = {
  ...SAMPLE_INSIGHTS,
  ...SHORT_FIGURES,
  conversationCount: 18,
  judgedCount: 15,
};
