/** The days of which events are wanted. */
export type DateChoice =
  | { readonly kind: 'last-days'; readonly days: 1 | 7 | 30 }
  /** Days such as `2026-11-20`, both inclusive; null leaves that end open. */
  | { readonly kind: 'range'; readonly from: string | null; readonly to: string | null };

/** Days by name, both inclusive, as `Formats.dayKey` names them: such names sort by time. */
export interface DayRange {
  readonly from: string | null;
  readonly to: string | null;
}

/** Whether days, or the choice that stands for them, leave out nothing. */
export function isAnyDay(days: DateChoice | DayRange): boolean {
  return 'from' in days && days.from === null && days.to === null;
}

/** The days of a range, the earlier first: who enters them the other way round means the same. */
export function inOrder({ from, to }: DayRange): DayRange {
  return from !== null && to !== null && from > to ? { from: to, to: from } : { from, to };
}

export const LAST_DAYS = [1, 7, 30] as const;

/**
 * The days that a choice stands for.
 *
 * @param today the name of the agent's day
 * @param dayBefore the name of the day before a day
 */
export function rangeOf(
  choice: DateChoice,
  today: string,
  dayBefore: (day: string) => string,
): DayRange {
  if (choice.kind === 'range') return inOrder(choice);
  let from = today;
  for (let day = 1; day < choice.days; day += 1) from = dayBefore(from);
  // Open at its end: clocks differ, and what is said to come from tomorrow is news too.
  return { from, to: null };
}

/** Whether a day, as `Formats.dayKey` names it, lies in a range; both ends belong to it, and null is no end. */
export function isWithin({ from, to }: DayRange, day: string): boolean {
  return (from === null || day >= from) && (to === null || day <= to);
}
