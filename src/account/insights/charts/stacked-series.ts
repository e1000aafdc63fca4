import type { EventType } from '../../../events/event.ts';
import type { EventsOverTime } from '../metrics/events-over-time.ts';

/** uPlot's aligned data: the column indexes, followed by one array of heights per type. */
export type StackedSeries = [number[], ...(number | null)[][]];

/**
 * Stacks the counts. The height of a type is its count plus the counts of the types below it. The top type comes first,
 * so that the types drawn after it cover its lower part. A height of 0 becomes null, because uPlot would draw a line on
 * the axis for it.
 *
 * @param types in stacking order, from the bottom to the top
 */
export function stackedSeries(
  { buckets }: EventsOverTime,
  types: readonly EventType[],
): StackedSeries {
  const heights: (number | null)[][] = [];
  const sums = buckets.map(() => 0);
  for (const type of types) {
    for (const [index, { counts }] of buckets.entries()) {
      sums[index] = (sums[index] ?? 0) + counts[type];
    }
    heights.unshift(sums.map((sum) => sum || null));
  }
  return [buckets.map((_, index) => index), ...heights];
}
