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
  /** The hours that count, for display; not set if every hour counts. */
  readonly week?: WorkingWeek;
}

/** The hours of a week that count. */
export interface WorkingWeek {
  /** IANA name. */
  readonly timeZone: string;
  /** Minutes since Sunday 00:00 on the clock of the zone. May go beyond the end of the week. */
  readonly intervals: readonly { readonly startMinute: number; readonly endMinute: number }[];
}

/** Every hour counts. */
export const CALENDAR_TIME: WorkingTime = {
  elapsedMs: (fromMs, toMs) => Math.max(0, toMs - fromMs),
  dayMs: 86_400_000,
  isCalendar: true,
};
