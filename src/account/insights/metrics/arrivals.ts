import { weekdayHours } from '../marks/weekday-hour.ts';
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
  const weekdayHourOf = weekdayHours(timeZone);
  return {
    /** @param createdMs when a message of the period was sent, in milliseconds since 1970 */
    add: (createdMs: number): void => {
      const { day, hour } = weekdayHourOf(createdMs);
      const hours = counts[day];
      if (hours) hours[hour] = (hours[hour] ?? 0) + 1;
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
