import { percentileOf } from './percentile.ts';

const HOUR_MS = 3_600_000;

/** Boundaries between the ranges of the distribution, in milliseconds, ascending. A last range is open-ended. */
export const FIRST_REPLY_LIMITS_MS = [1, 4, 8, 24, 72, 168].map((hours) => hours * HOUR_MS);

/** How long partners take to reply first. Times are in milliseconds, and null if nobody replied. */
export interface FirstReplyTimes {
  /** Conversations with a first reply. */
  readonly count: number;
  /** Both are interpolated linearly, see `percentileOf`. */
  readonly medianMs: number | null;
  readonly p90Ms: number | null;
  /**
   * Conversations per range: below the first limit, from the first limit to below the second, and so on. It has one
   * entry more than `FIRST_REPLY_LIMITS_MS`.
   */
  readonly distribution: readonly number[];
}

/** @param times durations from the create to the first reply, in milliseconds, in any order */
export function firstReplyTimes(times: readonly number[]): FirstReplyTimes {
  const sorted = Float64Array.from(times).toSorted();
  const distribution = [...FIRST_REPLY_LIMITS_MS, 0].map(() => 0);
  for (const time of sorted) {
    const limitIndex = FIRST_REPLY_LIMITS_MS.findIndex((limit) => time < limit);
    const range = limitIndex < 0 ? FIRST_REPLY_LIMITS_MS.length : limitIndex;
    distribution[range] = (distribution[range] ?? 0) + 1;
  }
  return {
    count: sorted.length,
    medianMs: percentileOf(sorted, 50),
    p90Ms: percentileOf(sorted, 90),
    distribution,
  };
}
