import type { AccountConversation } from '../conversations/account-conversations.ts';
import {
  type FormerInsights,
  formerInsightsBuilder,
  type InsightOptions,
} from './former-insights.ts';
import type { AgentRow } from './metrics/by-agent.ts';
import type { Arrivals } from './metrics/arrivals.ts';
import type { ChannelReplyTimes } from './metrics/first-reply-by-channel.ts';
import type { EventsOverTime } from './metrics/events-over-time.ts';
import type { FirstReplyOverTime } from './metrics/first-reply-over-time.ts';
import type { InsightsPeriod } from './metrics/period.ts';
import type { SlowPartners } from './metrics/slow-partners.ts';
import type { Tiles } from './metrics/tiles.ts';
import type { WaitingByAge } from './metrics/waiting-by-age.ts';

export type { InsightOptions } from './former-insights.ts';
export { userIdsOfConversation } from './former-insights.ts';

/**
 * Metrics of a period of an export, compared with the previous period of the same length. A conversation belongs to the
 * period in which it was created. What waits, and what was answered, is as of the end of the period, so that both periods
 * have had the same time. `FormerInsights` are of the whole export and go when their cards do.
 */
export interface AccountInsights extends FormerInsights, InsightsPeriod {
  /** Events of the period that pass the filters. */
  readonly eventCount: number;
  /** Conversations with an event that passes the filters, which began before the end of the period or before the export. */
  readonly conversationCount: number;
  /**
   * Those of them whose turn is known at the end of the period. The others began before the export, lack the author of a
   * message, or have people whose role could not be fetched.
   */
  readonly judgedCount: number;
  readonly tiles: Tiles;
  readonly slowPartners: SlowPartners;
  readonly firstReplyOverTime: FirstReplyOverTime;
  /** The channels with conversations created in the period, most conversations first. */
  readonly firstReplyByChannel: readonly ChannelReplyTimes[];
  readonly arrivals: Arrivals;
  /** Those who did anything in the period, or for whom something waits; most replies first. */
  readonly byAgent: readonly AgentRow[];
  readonly waitingByAge: WaitingByAge;
  /** Events of the period that pass the filters. */
  readonly overTime: EventsOverTime;
}

/** Computes the insights, one conversation at a time. */
export interface InsightsBuilder {
  add(conversation: AccountConversation): void;
  result(): AccountInsights;
}

export function insightsBuilder(options: InsightOptions): InsightsBuilder {
  const former = formerInsightsBuilder(options);
  return { add: former.add, result: () => ({ ...former.result(), ...NOTHING }) };
}

const NO_TILE = { value: null, comparable: null, previous: null, conversationIds: [] };
const NO_ROWS = { rows: [], leftOut: 0 };
const NO_AGES = { buckets: [], unknown: { count: 0, conversationIds: [] } };

const NOTHING: Omit<AccountInsights, keyof FormerInsights> = {
  period: { startMs: 0, endMs: 0 },
  previous: null,
  previousNeedsMs: null,
  tiles: {
    conversations: NO_TILE,
    replies: NO_TILE,
    medianFirstReplyMs: NO_TILE,
    p90FirstReplyMs: NO_TILE,
    waitingOnUs: NO_TILE,
    neverAnswered: NO_TILE,
    targetMetShare: NO_TILE,
  },
  slowPartners: { people: NO_ROWS, groups: NO_ROWS },
  firstReplyOverTime: { unit: 'day', buckets: [] },
  firstReplyByChannel: [],
  arrivals: { counts: [], days: [] },
  byAgent: [],
  waitingByAge: { ours: NO_AGES, theirs: NO_AGES, longestMs: 0 },
};
