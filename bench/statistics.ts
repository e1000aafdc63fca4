/** What many measurements of one thing come to. */
export interface Summary {
  readonly median: number;
  readonly p95: number;
  /** How many measurements there were. Below 20 the 95th percentile is little more than the largest. */
  readonly count: number;
}

/** The two numbers that the tables show of a series. */
export function summaryOf(values: readonly number[]): Summary {
  return { median: median(values), p95: percentile(values, 95), count: values.length };
}

/** The middle value; of an even number of values the mean of the middle two. */
export function median(values: readonly number[]): number {
  return percentile(values, 50);
}

/**
 * The value below which so many per cent of the values lie, drawn straight between the two nearest.
 *
 * @param percent from 0 (the smallest value) to 100 (the largest)
 * @throws RangeError where there are no values: a made-up 0 would pass for a very good result
 */
export function percentile(values: readonly number[], percent: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  const place = ((sorted.length - 1) * percent) / 100;
  const below = sorted[Math.floor(place)];
  const above = sorted[Math.ceil(place)];
  if (below === undefined || above === undefined) {
    throw new RangeError(`no ${percent}th percentile of ${values.length} values`);
  }
  return below + (above - below) * (place - Math.floor(place));
}
