const HOUR_MS = 3_600_000;

/** Durations that are easy to read on an axis, in milliseconds. */
const SHORT_STEPS = [
  ...[5, 15, 30].map((minutes) => minutes * 60_000),
  ...[1, 2, 4, 8, 16].map((hours) => hours * HOUR_MS),
];

/** Durations that are easy to read on an axis, in days. */
const DAYS = [1, 2, 4, 7, 14, 28, 56, 112, 224, 448];

/**
 * The ticks of an axis of durations whose scale is a square root, so that both short and long ones can be told apart.
 *
 * @param maxMs the end of the axis
 * @param minShare the least distance between two ticks, as a share of the axis
 * @param dayMs working milliseconds of a day
 * @returns 0 and some readable durations, ascending
 */
export function durationTicks(maxMs: number, minShare: number, dayMs: number): number[] {
  const steps = [
    ...SHORT_STEPS.filter((step) => step < dayMs),
    ...DAYS.map((days) => days * dayMs),
  ];
  const ticks = [0];
  const placeOf = (milliseconds: number) => Math.sqrt(milliseconds / maxMs);
  // From the largest down, so that the top of the axis has a label.
  let above = Number.POSITIVE_INFINITY;
  for (const step of steps.toReversed()) {
    const place = placeOf(step);
    if (place > 1 || place < minShare || above - place < minShare) continue;
    ticks.splice(1, 0, step);
    above = place;
  }
  return ticks;
}
