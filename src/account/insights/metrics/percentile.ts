/**
 * The value below which so many per cent of the values lie, drawn straight between the two nearest; so the median of an
 * even number of values is the mean of the middle two.
 *
 * @param sorted the values, the smallest first
 * @param percent from 0 (the smallest value) to 100 (the largest); 50 is the median
 * @returns null where there are no values: a made-up 0 would pass for a very good result
 */
export function percentileOf(sorted: ArrayLike<number>, percent: number): number | null {
  const place = ((sorted.length - 1) * percent) / 100;
  const below = sorted[Math.floor(place)];
  const above = sorted[Math.ceil(place)];
  if (below === undefined || above === undefined) return null;
  return below + (above - below) * (place - Math.floor(place));
}
