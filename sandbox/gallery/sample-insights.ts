import type { AccountInsights } from '../../src/account/insights/account-insights.ts';
import { SAMPLE_FIGURES, SHORT_FIGURES } from './sample-figures.ts';

const NO_TYPES = { create: 0, reply: 0, update: 0, other: 0 };

export const SAMPLE_INSIGHTS: AccountInsights = SAMPLE_FIGURES;

/** Of two days, without a comparison, and without events. */
export const EMPTY_INSIGHTS: AccountInsights = {
  ...SHORT_FIGURES,
  eventCount: 0,
  conversationCount: 0,
  judgedCount: 0,
  overTime: {
    unit: 'day',
    buckets: SHORT_FIGURES.overTime.buckets.map(({ startMs }) => ({ startMs, counts: NO_TYPES })),
    outOfRange: { ...NO_TYPES, reply: 3 },
  },
};

/** Of an export of two days, which is too short for a comparison. */
export const SHORT_INSIGHTS: AccountInsights = {
  ...SHORT_FIGURES,
  conversationCount: 18,
  judgedCount: 15,
};
