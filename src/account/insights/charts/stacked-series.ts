import type { EventType } from '../../../events/event.ts';
import type { EventsOverTime } from '../metrics/events-over-time.ts';

/** What uPlot draws: the places of the columns, then their heights for one type after the other. */
export type StackedSeries = [number[], ...(number | null)[][]];

/**
 * Each type's height is its count and those below it. The last type comes first: it is the highest, and what is drawn
 * later covers its lower part. Null where a column has nothing of a type or below it, so that no line is drawn on the axis.
 *
 * @param types from the bottom of the columns to their top
 */
export function stackedSeries(
  { buckets }: EventsOverTime,
  types: readonly EventType[],
): StackedSeries {
  const heights: (number | null)[][] = [];
  const sums = buckets.map(() => 0);
  for (const type of types) {
    for (const [place, { counts }] of buckets.entries()) {
      sums[place] = (sums[place] ?? 0) + counts[type];
    }
    heights.unshift(sums.map((sum) => sum || null));
  }
  return [buckets.map((_, place) => place), ...heights];
}
