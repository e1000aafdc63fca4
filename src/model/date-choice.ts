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
  if (choice.kind === 'range') return choice;
  let from = today;
  for (let day = 1; day < choice.days; day += 1) from = dayBefore(from);
  // Open at its end: clocks differ, and what is said to come from tomorrow is news too.
  return { from, to: null };
}

export function isWithin({ from, to }: DayRange, day: string): boolean {
  return (from === null || day >= from) && (to === null || day <= to);
}
