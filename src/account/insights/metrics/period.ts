import { type DayRange, isAnyDay } from '../../../timeline/facets/date-range.ts';
import { dayAfter, dayCount, type DayOf, daysBefore, startOfDay } from './local-days.ts';

/** A time range in milliseconds since 1970; `endMs` is exclusive. */
export interface TimeSpan {
  readonly startMs: number;
  readonly endMs: number;
}

/** What the figures are of, and what they are compared with. */
export interface InsightsPeriod {
  readonly period: TimeSpan;
  /**
   * The time range of the same length before it; null if there is no comparison. It has the same number of days and ends
   * at the same time of the day: a day that is not over is compared with the same part of an earlier day.
   */
  readonly previous: TimeSpan | null;
  /**
   * When the export would have to begin to hold the previous period, in milliseconds since 1970. Null if it does hold it,
   * or if there is nothing to compare: the whole export was chosen, or the period is empty.
   */
  readonly previousNeedsMs: number | null;
}

/** Fewer whole days than these are too coarse to divide an export by: it is cut in the middle instead. */
const MIN_DAYS = 2;

/**
 * The period of the insights and the one before it. With a date filter, the period is its days; otherwise the newest half
 * of the export, in whole days of the agent's time zone, of which the last one may not be over.
 *
 * @param exported what the export holds
 * @param days the date filter; null if there is none
 * @param wantsWhole whether the admin chose the whole export. A date filter takes precedence.
 * @param dayOf the day of a time in the agent's time zone
 */
export function periodOf(
  exported: TimeSpan,
  days: DayRange | null,
  wantsWhole: boolean,
  dayOf: DayOf,
): InsightsPeriod {
  if (days && !isAnyDay(days)) return filteredPeriod(exported, days, dayOf);
  if (wantsWhole) return { period: exported, previous: null, previousNeedsMs: null };
  return newestHalf(exported, dayOf);
}

function filteredPeriod(exported: TimeSpan, { from, to }: DayRange, dayOf: DayOf): InsightsPeriod {
  const { startMs, endMs } = exported;
  const fromMs = from === null ? startMs : startOfDay(from, dayOf);
  const untilMs = to === null ? endMs : startOfDay(dayAfter(to, 1), dayOf);
  const period = { startMs: clamp(fromMs, exported), endMs: clamp(untilMs, exported) };
  if (period.startMs >= period.endMs) return emptyPeriod(period.startMs);

  const count = dayCount(period.startMs, period.endMs, dayOf);
  const previous = {
    startMs: daysBefore(period.startMs, count, dayOf),
    endMs: daysBefore(period.endMs, count, dayOf),
  };
  const isHeld = previous.startMs >= startMs;
  return {
    period,
    previous: isHeld ? previous : null,
    previousNeedsMs: isHeld ? null : previous.startMs,
  };
}

function newestHalf({ startMs, endMs }: TimeSpan, dayOf: DayOf): InsightsPeriod {
  if (startMs >= endMs) return emptyPeriod(startMs);
  const lastDay = dayOf(endMs - 1);
  const isFirstWhole = startOfDay(dayOf(startMs), dayOf) >= startMs;
  const count = (dayCount(startMs, endMs, dayOf) - (isFirstWhole ? 0 : 1)) >> 1;
  if (count >= MIN_DAYS) {
    const exported = { startMs, endMs };
    return filteredPeriod(exported, { from: dayAfter(lastDay, 1 - count), to: null }, dayOf);
  }
  const halfMs = Math.floor((endMs - startMs) / 2);
  const middleMs = endMs - halfMs;
  return {
    period: { startMs: middleMs, endMs },
    previous: { startMs: middleMs - halfMs, endMs: middleMs },
    previousNeedsMs: null,
  };
}

function emptyPeriod(atMs: number): InsightsPeriod {
  return { period: { startMs: atMs, endMs: atMs }, previous: null, previousNeedsMs: null };
}

function clamp(milliseconds: number, { startMs, endMs }: TimeSpan): number {
  return Math.min(Math.max(milliseconds, startMs), endMs);
}

/** Whether a time is in a range. */
export function isIn({ startMs, endMs }: TimeSpan, milliseconds: number | null): boolean {
  return milliseconds !== null && milliseconds >= startMs && milliseconds < endMs;
}
