const QUARTER_MS = 900_000;
const HOUR_MS = 3_600_000;
const DAY_MS = 86_400_000;

/** Formats the day of a time in milliseconds since 1970 in some time zone, for example `2026-11-20`. */
export type DayOf = (milliseconds: number) => string;

/** The day so many days after a day such as `2026-11-20`; before it if the number is negative. */
export function dayAfter(day: string, days: number): string {
  return new Date(Date.parse(day) + days * DAY_MS).toISOString().slice(0, 10);
}

/**
 * When a day begins, in milliseconds since 1970. A day that the time zone skips begins with the next one.
 *
 * It steps by 15 minutes, because in every time zone days begin at a multiple of 15 minutes in UTC, and none is more than
 * 14 hours ahead of UTC.
 */
export function startOfDay(day: string, dayOf: DayOf): number {
  let milliseconds = Date.parse(day) - 15 * HOUR_MS;
  while (dayOf(milliseconds) < day) milliseconds += QUARTER_MS;
  return milliseconds;
}

/** The same time of the day so many days earlier, in milliseconds since 1970; the end of that day if it is shorter. */
export function daysBefore(milliseconds: number, days: number, dayOf: DayOf): number {
  const day = dayOf(milliseconds);
  const sinceStartMs = milliseconds - startOfDay(day, dayOf);
  const [start, end] = [-days, 1 - days].map((by) => startOfDay(dayAfter(day, by), dayOf));
  return Math.min((start ?? 0) + sinceStartMs, end ?? 0);
}

/** How many days a time range touches. It has at least one millisecond. */
export function dayCount(startMs: number, endMs: number, dayOf: DayOf): number {
  return Math.round((Date.parse(dayOf(endMs - 1)) - Date.parse(dayOf(startMs))) / DAY_MS) + 1;
}

/** The weekday of a day such as `2026-11-20`, from 1 for Monday to 7 for Sunday (ISO 8601). */
export function isoWeekday(day: string): number {
  return new Date(day).getUTCDay() || 7;
}
