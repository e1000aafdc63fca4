import type { TimeUnit } from '../metrics/time-buckets.ts';

/** Distances between ticks at which people count: parts of a day, weeks, quarters. */
const STEPS: Readonly<Record<TimeUnit, readonly number[]>> = {
  hour: [1, 2, 3, 6, 12, 24],
  day: [1, 2, 7, 14, 28],
  week: [1, 2, 4, 13, 26, 52, 104, 208, 416],
};

/**
 * Which columns get a tick: as many as there is room for. Where hours are counted, one falls on midnight.
 *
 * @param dayKeys names the day on which each column begins
 * @param room how many labels fit beside each other
 */
export function timeTicks(unit: TimeUnit, dayKeys: readonly string[], room: number): number[] {
  const steps = STEPS[unit];
  const step = steps.find((one) => dayKeys.length / one <= room) ?? steps.at(-1) ?? 1;
  const midnight = unit === 'hour' ? dayKeys.findIndex((key) => key !== dayKeys[0]) : 0;
  const first = Math.max(midnight, 0) % step;
  return dayKeys.map((_, place) => place).filter((place) => (place - first) % step === 0);
}
