export type TimeUnit = 'hour' | 'day' | 'week';

/** Consecutive hours, days or weeks in the agent's time zone. Times are in milliseconds since 1970. */
export interface TimeBuckets {
  readonly unit: TimeUnit;
  /** When each bucket begins, in ascending order. */
  readonly starts: readonly number[];
  /** When the last bucket ends; exclusive. */
  readonly endMs: number;
}

const QUARTER_MS = 900_000;
const HOUR_MS = 3_600_000;
const DAY_MS = 86_400_000;

/** The unit for a time range: hours up to two days, days up to ninety days, weeks beyond that. */
export function timeUnitFor(startMs: number, endMs: number): TimeUnit {
  const spanMs = endMs - startMs;
  if (spanMs <= 2 * DAY_MS) return 'hour';
  return spanMs <= 90 * DAY_MS ? 'day' : 'week';
}

/**
 * The hours, days or weeks that overlap a time range. Weeks begin on Monday (ISO 8601). All buckets are whole, so the
 * first may begin before the range and the last may end after it.
 *
 * @param startMs milliseconds since 1970
 * @param endMs milliseconds since 1970, exclusive
 * @param dayOf formats the day of a time in the agent's time zone, for example `2026-11-20`
 * @param unit the unit of the buckets; that of `timeUnitFor` if it is not set
 */
export function timeBuckets(
  startMs: number,
  endMs: number,
  dayOf: (milliseconds: number) => string,
  unit = timeUnitFor(startMs, endMs),
): TimeBuckets {
  const next = (bucketMs: number) => {
    if (unit === 'hour') return bucketMs + HOUR_MS;
    return unit === 'day' ? nextDay(bucketMs, dayOf) : nextMonday(bucketMs, dayOf);
  };

  const starts: number[] = [];
  let ms = firstStart(startMs, unit, dayOf);
  do {
    starts.push(ms);
    ms = next(ms);
  } while (ms < endMs);
  return { unit, starts, endMs: ms };
}

/** The index of the bucket that contains a time; null if none does. */
export function bucketIndexAt({ starts, endMs }: TimeBuckets, milliseconds: number): number | null {
  let low = 0;
  let high = starts.length;
  if (milliseconds >= endMs) return null;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) <= milliseconds) low = middle + 1;
    else high = middle;
  }
  return low === 0 ? null : low - 1;
}

function firstStart(
  startMs: number,
  unit: TimeUnit,
  dayOf: (milliseconds: number) => string,
): number {
  const dayMs = dayStart(startMs, dayOf);
  // Counted from local midnight: some time zones are offset from UTC by 30 or 45 minutes.
  if (unit === 'hour') return dayMs + Math.floor((startMs - dayMs) / HOUR_MS) * HOUR_MS;
  return unit === 'day' ? dayMs : lastMonday(dayMs, dayOf);
}

/** The start of the latest Monday that is not after the day that begins at `startMs`. */
function lastMonday(startMs: number, dayOf: (milliseconds: number) => string): number {
  let dayMs = startMs;
  while (!isMonday(dayOf(dayMs))) dayMs = dayStart(dayMs - 1, dayOf);
  return dayMs;
}

function nextMonday(startMs: number, dayOf: (milliseconds: number) => string): number {
  let dayMs = nextDay(startMs, dayOf);
  while (!isMonday(dayOf(dayMs))) dayMs = nextDay(dayMs, dayOf);
  return dayMs;
}

/** Steps by 15 minutes, because in every time zone days begin at a multiple of 15 minutes in UTC. */
function dayStart(milliseconds: number, dayOf: (milliseconds: number) => string): number {
  const day = dayOf(milliseconds);
  let startMs = Math.floor(milliseconds / QUARTER_MS) * QUARTER_MS;
  while (dayOf(startMs - QUARTER_MS) === day) startMs -= QUARTER_MS;
  return startMs;
}

/** A day usually has 23 to 25 hours; stepping also finds the end of a shorter or longer one. */
function nextDay(startMs: number, dayOf: (milliseconds: number) => string): number {
  const day = dayOf(startMs);
  let nextMs = startMs + QUARTER_MS;
  const earliestMs = startMs + 22 * HOUR_MS;
  if (dayOf(earliestMs) === day) nextMs = earliestMs;
  while (dayOf(nextMs) === day) nextMs += QUARTER_MS;
  return nextMs;
}

function isMonday(day: string): boolean {
  return new Date(day).getUTCDay() === 1;
}
