import { dayAfter, dayCount, type DayOf, isoWeekday } from './local-days.ts';
import type { TimeSpan } from './period.ts';

/** When the messages of the period came that pass the filters, in the agent's time zone. */
export interface Arrivals {
  /** Seven lists of 24 counts: Monday first (ISO 8601), then by hour of the day from 0 to 23. */
  readonly counts: readonly (readonly number[])[];
  /** How many days of each weekday the period touches, Monday first: a period of 15 days has one weekday more often. */
  readonly days: readonly number[];
}

/** Counts messages, one at a time. */
export function arrivals({ startMs, endMs }: TimeSpan, dayOf: DayOf, timeZone: string) {
  const counts = Array.from({ length: 7 }, () => zeros(24));
  const hourOf = cachedHours(timeZone);
  return {
    /** @param createdMs when a message of the period was sent, in milliseconds since 1970 */
    add: (createdMs: number): void => {
      const day = counts[isoWeekday(dayOf(createdMs)) - 1];
      const hour = hourOf(createdMs);
      if (day) day[hour] = (day[hour] ?? 0) + 1;
    },
    result: (): Arrivals => ({ counts, days: weekdayCounts(startMs, endMs, dayOf) }),
  };
}

function weekdayCounts(startMs: number, endMs: number, dayOf: DayOf): number[] {
  const days = zeros(7);
  if (startMs >= endMs) return days;
  const first = dayOf(startMs);
  for (let index = 0; index < dayCount(startMs, endMs, dayOf); index += 1) {
    const weekday = isoWeekday(dayAfter(first, index)) - 1;
    days[weekday] = (days[weekday] ?? 0) + 1;
  }
  return days;
}

function zeros(length: number): number[] {
  return Array.from({ length }, () => 0);
}

const QUARTER_MS = 900_000;

/** The hour of the day, by quarter hour: formatting is slow, and all time zones are offset by multiples of 15 minutes. */
function cachedHours(timeZone: string): (milliseconds: number) => number {
  const format = new Intl.DateTimeFormat('en', { timeZone, hour: 'numeric', hourCycle: 'h23' });
  const hours = new Map<number, number>();
  return (milliseconds) => {
    const quarter = Math.floor(milliseconds / QUARTER_MS);
    const known = hours.get(quarter);
    if (known !== undefined) return known;
    const hour = Number(format.format(quarter * QUARTER_MS));
    hours.set(quarter, hour);
    return hour;
  };
}
