import type { Participant } from '../../../events/participant.ts';

/**
 * A person, channel, or group on the other side. Reply times are in working milliseconds and null if there are none.
 * Lists of conversations name each once, in no particular order.
 */
export interface PartnerRow {
  /** Unique per partner: the email address, otherwise the user id, Slack or Teams channel, or group. */
  readonly key: string;
  readonly participant: Participant;
  /** Conversations created in the period in which the partner sent or received a message. */
  readonly conversations: number;
  readonly conversationIds: readonly string[];
  /**
   * The first replies behind the median: for a person, those that the person sent; for a channel or group, those of
   * anybody in a conversation with it.
   */
  readonly answered: number;
  readonly medianMs: number | null;
  readonly p90Ms: number | null;
  /** The same of the previous period, as of its end. */
  readonly previousAnswered: number;
  readonly previousMedianMs: number | null;
  /** Open conversations that have no reply of their side at the end of the period, whenever they were created. */
  readonly unanswered: number;
  readonly unansweredIds: readonly string[];
  /** Open conversations whose next answer is due from this partner at the end of the period. */
  readonly waitingNow: number;
  readonly waitingIds: readonly string[];
}

/** At most {@link MAX_PARTNERS} rows, those with the most conversations first. */
export interface PartnerRows {
  readonly rows: readonly PartnerRow[];
  /** How many partners have no row, because there are too many. */
  readonly leftOut: number;
}

export interface SlowPartners {
  readonly people: PartnerRows;
  /** Slack and Teams channels and groups of child tickets: who answers there differs. */
  readonly groups: PartnerRows;
}

/** The most rows of people, and of groups. */
export const MAX_PARTNERS = 500;
