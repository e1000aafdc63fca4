/** Which days the agent has chosen. */
export type DateChoice =
  | { readonly kind: 'last-days'; readonly days: 1 | 7 | 30 }
  /** Days such as `2026-11-20`, both inclusive; null leaves that end open. */
  | { readonly kind: 'range'; readonly from: string | null; readonly to: string | null };

/** Days as `Formats.dayKey` formats them, both inclusive; null leaves that end open. These strings sort by time. */
export interface DayRange {
  readonly from: string | null;
  readonly to: string | null;
}

/** Whether a range or a choice has no ends, and so accepts all days. */
export function isAnyDay(days: DateChoice | DayRange): boolean {
  return 'from' in days && days.from === null && days.to === null;
}

/** The range with its earlier day first. Agents may enter the days in any order. */
export function inOrder({ from, to }: DayRange): DayRange {
  return from !== null && to !== null && from > to ? { from: to, to: from } : { from, to };
}

/** The choices of `last-days`. */
export const LAST_DAYS = [1, 7, 30] as const;

/**
 * The days that a choice means today.
 *
 * @param today the current day in the agent's time zone, as `Formats.dayKey` formats it
 * @param dayBefore returns the day before a day
 */
export function rangeOf(
  choice: DateChoice,
  today: string,
  dayBefore: (day: string) => string,
): DayRange {
  if (choice.kind === 'range') return inOrder(choice);
  let from = today;
  for (let day = 1; day < choice.days; day += 1) from = dayBefore(from);
  // Open at its end: clocks differ, so a new event may be dated tomorrow.
  return { from, to: null };
}

/** Whether a day, as `Formats.dayKey` formats it, is in a range. */
export function isWithin({ from, to }: DayRange, day: string): boolean {
  return (from === null || day >= from) && (to === null || day <= to);
}
