/**
 * A percentile, interpolated linearly between the two nearest values. The median of an even number of values is the
 * mean of the middle two.
 *
 * @param sorted the values in ascending order
 * @param percent from 0 (the smallest value) to 100 (the largest); 50 is the median
 * @returns null if there are no values, because 0 would look like a very good result
 */
export function percentileOf(sorted: ArrayLike<number>, percent: number): number | null {
  const position = ((sorted.length - 1) * percent) / 100;
  const below = sorted[Math.floor(position)];
  const above = sorted[Math.ceil(position)];
  if (below === undefined || above === undefined) return null;
  return below + (above - below) * (position - Math.floor(position));
}

/** Several percentiles of values in any order. */
export function percentilesOf(
  values: readonly number[],
  percents: readonly number[],
): (number | null)[] {
  const sorted = Float64Array.from(values).sort();
  return percents.map((percent) => percentileOf(sorted, percent));
}

/** The median of values in any order; null if there are none. */
export function medianOf(values: readonly number[]): number | null {
  return percentilesOf(values, [50])[0] ?? null;
}
