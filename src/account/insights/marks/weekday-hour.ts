const QUARTER_HOUR_MS = 900_000;

/** A time of the week. */
export interface WeekdayHour {
  /** 0 is Monday (ISO 8601). */
  readonly day: number;
  /** From 0 to 23. */
  readonly hour: number;
}

const DAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];

/**
 * Returns a function that gives the weekday and hour of a time, in milliseconds since 1970.
 *
 * @param timeZone IANA name
 */
export function weekdayHours(timeZone: string): (milliseconds: number) => WeekdayHour {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone,
    weekday: 'short',
    hour: 'numeric',
    hourCycle: 'h23',
  });
  // Formatting is slow. In every time zone, hours start on a quarter hour.
  const known = new Map<number, WeekdayHour>();
  return (milliseconds) => {
    const quarter = Math.floor(milliseconds / QUARTER_HOUR_MS);
    const cached = known.get(quarter);
    if (cached) return cached;
    const parts = new Map(
      format.formatToParts(milliseconds).map(({ type, value }) => [type, value]),
    );
    const value = {
      day: Math.max(0, DAYS.indexOf(parts.get('weekday') ?? '')),
      hour: Number(parts.get('hour')),
    };
    known.set(quarter, value);
    return value;
  };
}
