export type TimeUnit = 'hour' | 'day' | 'week';

/** Spans of the agent's clock, one after the other without a gap. Times are milliseconds since 1970. */
export interface TimeBuckets {
  readonly unit: TimeUnit;
  /** When each begins, the first one first. */
  readonly starts: readonly number[];
  /** When the last one is over. */
  readonly endMs: number;
}

const QUARTER_MS = 900_000;
const HOUR_MS = 3_600_000;
const DAY_MS = 86_400_000;

/** What a chart of a span counts by: up to two days hours, up to ninety days days, else weeks. */
export function bucketFor(startMs: number, endMs: number): TimeUnit {
  const spanMs = endMs - startMs;
  if (spanMs <= 2 * DAY_MS) return 'hour';
  return spanMs <= 90 * DAY_MS ? 'day' : 'week';
}

/**
 * The hours, days or weeks that a span touches; weeks begin on Mondays (ISO 8601). The first and last are whole, so they
 * may reach beyond the span.
 *
 * @param startMs milliseconds since 1970, as is `endMs`, which is no longer in the span
 * @param dayOf names the day of a moment, in the agent's time zone, such as `2026-11-20`
 */
export function timeBuckets(
  startMs: number,
  endMs: number,
  dayOf: (milliseconds: number) => string,
): TimeBuckets {
  const unit = bucketFor(startMs, endMs);
  const next = (begunMs: number) => {
    if (unit === 'hour') return begunMs + HOUR_MS;
    return unit === 'day' ? nextDay(begunMs, dayOf) : nextMonday(begunMs, dayOf);
  };

  const starts: number[] = [];
  let ms = firstStart(startMs, unit, dayOf);
  do {
    starts.push(ms);
    ms = next(ms);
  } while (ms < endMs);
  return { unit, starts, endMs: ms };
}

/** The place of the bucket that a moment falls into; null where it falls into none. */
export function bucketAt({ starts, endMs }: TimeBuckets, milliseconds: number): number | null {
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
  // In some time zones the clock's hours begin at half past or at a quarter to the world's.
  if (unit === 'hour') return dayMs + Math.floor((startMs - dayMs) / HOUR_MS) * HOUR_MS;
  return unit === 'day' ? dayMs : lastMonday(dayMs, dayOf);
}

/** The start of the day itself where it is a Monday. */
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

/** Days begin at a quarter of an hour everywhere, so looking at quarters is enough. */
function dayStart(milliseconds: number, dayOf: (milliseconds: number) => string): number {
  const day = dayOf(milliseconds);
  let startMs = Math.floor(milliseconds / QUARTER_MS) * QUARTER_MS;
  while (dayOf(startMs - QUARTER_MS) === day) startMs -= QUARTER_MS;
  return startMs;
}

/** Days take 23 to 25 hours, and rarely another number. */
function nextDay(startMs: number, dayOf: (milliseconds: number) => string): number {
  const day = dayOf(startMs);
  let nextMs = startMs + QUARTER_MS;
  const soonMs = startMs + 22 * HOUR_MS;
  if (dayOf(soonMs) === day) nextMs = soonMs;
  while (dayOf(nextMs) === day) nextMs += QUARTER_MS;
  return nextMs;
}

function isMonday(day: string): boolean {
  return new Date(day).getUTCDay() === 1;
}
