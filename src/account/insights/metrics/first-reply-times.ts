import { percentileOf } from './percentile.ts';

const HOUR_MS = 3_600_000;

/** Where each span of first reply times ends and the next begins, in milliseconds; above the last there is one more. */
export const FIRST_REPLY_LIMITS_MS = [1, 4, 8, 24, 72, 168].map((hours) => hours * HOUR_MS);

/** How fast partners answer first. Times in milliseconds; null where nobody answered. */
export interface FirstReplyTimes {
  /** Conversations with a first reply. */
  readonly count: number;
  /** Both drawn straight between the two nearest, see `percentile.ts`. */
  readonly medianMs: number | null;
  readonly p90Ms: number | null;
  /** How many took less than the first limit, from there to less than the second, and so on: one more than limits. */
  readonly distribution: readonly number[];
}

/** @param times from the create to the first reply, in milliseconds, in any order */
export function firstReplyTimes(times: readonly number[]): FirstReplyTimes {
  const sorted = Float64Array.from(times).toSorted();
  const distribution = [...FIRST_REPLY_LIMITS_MS, 0].map(() => 0);
  for (const time of sorted) {
    const above = FIRST_REPLY_LIMITS_MS.findIndex((limit) => time < limit);
    const place = above < 0 ? FIRST_REPLY_LIMITS_MS.length : above;
    distribution[place] = (distribution[place] ?? 0) + 1;
  }
  return {
    count: sorted.length,
    medianMs: percentileOf(sorted, 50),
    p90Ms: percentileOf(sorted, 90),
    distribution,
  };
}
