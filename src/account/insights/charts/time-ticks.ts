import type { TimeUnit } from '../metrics/time-buckets.ts';

/** Distances between ticks, in columns: parts of a day, weeks, quarters, years. */
const STEPS: Readonly<Record<TimeUnit, readonly number[]>> = {
  hour: [1, 2, 3, 6, 12, 24],
  day: [1, 2, 7, 14, 28],
  week: [1, 2, 4, 13, 26, 52, 104, 208, 416],
};

/**
 * Picks the columns that get a tick, as many as fit. With hours, one of the ticks is at midnight.
 *
 * @param dayKeys the day key of each column
 * @param maxLabels how many labels fit next to each other; may be fractional
 * @returns the indexes of the columns
 */
export function timeTicks(unit: TimeUnit, dayKeys: readonly string[], maxLabels: number): number[] {
  const steps = STEPS[unit];
  const step = steps.find((columns) => dayKeys.length / columns <= maxLabels) ?? steps.at(-1) ?? 1;
  const midnight = unit === 'hour' ? dayKeys.findIndex((key) => key !== dayKeys[0]) : 0;
  const first = Math.max(midnight, 0) % step;
  return dayKeys.map((_, index) => index).filter((index) => (index - first) % step === 0);
}
