/** Measures waits: in hours of the calendar, or in business hours only. */
export interface WorkingTime {
  /**
   * Working milliseconds between two times in milliseconds since 1970. 0 if `toMs` is not after `fromMs`. Times between
   * `a` and `b` add up with those between `b` and `c`, and never exceed calendar time.
   */
  elapsedMs(fromMs: number, toMs: number): number;
  /** Working milliseconds of a usual working day, for ages in days. More than 0, at most 24 hours. */
  readonly dayMs: number;
  /** Whether every hour counts. */
  readonly isCalendar: boolean;
}

/** Every hour counts. */
export const CALENDAR_TIME: WorkingTime = {
  elapsedMs: (fromMs, toMs) => Math.max(0, toMs - fromMs),
  dayMs: 86_400_000,
  isCalendar: true,
};
