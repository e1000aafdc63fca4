import type { EventType } from '../../../events/event.ts';
import type { EventsOverTime, TypeCounts } from '../metrics/events-over-time.ts';

/** uPlot's aligned data: the column indexes, followed by one array of heights per type. */
export type StackedSeries = [number[], ...(number | null)[][]];

/** The least height of a column as a share of the highest one: 3 px of a chart of 224 px, without its separators 2 px. */
const LEAST_SHARE = 1 / 64;

/**
 * Stacks the counts. The height of a type is its count plus the counts of the types below it. The top type comes first,
 * so that the types drawn after it cover its lower part. A height of 0 becomes null, because uPlot would draw a line on
 * the axis for it. A column that would be too low to be seen has its most frequent type only, at the least height.
 *
 * @param types in stacking order, from the bottom to the top
 */
export function stackedSeries(
  { buckets }: EventsOverTime,
  types: readonly EventType[],
): StackedSeries {
  const heights: (number | null)[][] = [];
  const totals = buckets.map(({ counts }) => types.reduce((sum, type) => sum + counts[type], 0));
  const least = Math.max(0, ...totals) * LEAST_SHARE;
  const sums = buckets.map(() => 0);
  for (const type of types) {
    for (const [index, { counts }] of buckets.entries()) {
      sums[index] = (sums[index] ?? 0) + counts[type];
    }
    heights.unshift(
      sums.map((sum, index) => {
        const counts = buckets[index]?.counts;
        if (!counts || (totals[index] ?? 0) >= least) return sum || null;
        return mostFrequent(counts, types) === type ? least : null;
      }),
    );
  }
  return [buckets.map((_, index) => index), ...heights];
}

/** Null without events. */
function mostFrequent(counts: TypeCounts, types: readonly EventType[]): EventType | null {
  const most = Math.max(...types.map((type) => counts[type]));
  return most > 0 ? (types.find((type) => counts[type] === most) ?? null) : null;
}
