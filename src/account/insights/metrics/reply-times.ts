/** How long first replies took, of some conversations created in the period. In working milliseconds. */
export interface ReplyTimes {
  /** Conversations whose first reply came by the end of the period. Percentiles of few replies say little. */
  readonly answered: number;
  /** Open conversations that still wait for their first reply then. Recent replies look fast as long as slow ones are missing. */
  readonly pending: number;
  /** Both are null if nobody replied, and interpolated linearly, see `percentileOf`. */
  readonly medianMs: number | null;
  readonly p90Ms: number | null;
}
