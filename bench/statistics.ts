/** Statistics of a series of measurements. */
export interface Summary {
  readonly median: number;
  readonly p95: number;
  /** The number of measurements. Below 20, the 95th percentile is close to the maximum. */
  readonly count: number;
}

/** Computes the statistics of a series. */
export function summaryOf(values: readonly number[]): Summary {
  return { median: median(values), p95: percentile(values, 95), count: values.length };
}

/** The median: the middle value, or the mean of the middle two. */
export function median(values: readonly number[]): number {
  return percentile(values, 50);
}

/**
 * A percentile, linearly interpolated between the two nearest values.
 *
 * @param percent from 0 (the minimum) to 100 (the maximum)
 * @throws RangeError if there are no values: 0 would look like a very good result
 */
export function percentile(values: readonly number[], percent: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  const rank = ((sorted.length - 1) * percent) / 100;
  const below = sorted[Math.floor(rank)];
  const above = sorted[Math.ceil(rank)];
  if (below === undefined || above === undefined) {
    throw new RangeError(`no ${percent}th percentile of ${values.length} values`);
  }
  return below + (above - below) * (rank - Math.floor(rank));
}
