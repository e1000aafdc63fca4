/**
 * Formats dates and lists in the agent's locale and time zone. All times are milliseconds since 1970. A *day key* is a
 * string such as `2026-11-20` that identifies a day.
 */
export interface Formats {
  /** BCP 47 tag of the agent, for formats that only one page uses. */
  readonly locale: string;
  /** IANA name of the agent's time zone. */
  readonly timeZone: string;
  /** `10:24`. */
  time(milliseconds: number): string;
  /** `20.11.26, 10:24`. */
  dayAndTime(milliseconds: number): string;
  /** The shortest form: `10:24` today, `20 Nov` in the year of today, otherwise `20.11.25`. `today` is a day key. */
  shortTime(milliseconds: number, today: string): string;
  /** `20 Nov 2026, 10:24:31`. */
  timeWithSeconds(milliseconds: number): string;
  /** `Friday, 20 November 2026 at 10:24:31 CET`. */
  exactTime(milliseconds: number): string;
  /** `Friday, 20 November`, or `20 November 2018` if the year differs from that of `nowMs`. */
  day(milliseconds: number, nowMs: number): string;
  /** `20 Nov 2026`, from a day key. */
  dayNamed(dayKey: string): string;
  /** The key of a time's day in the agent's time zone. Keys sort chronologically and are not for display. */
  dayKey(milliseconds: number): string;
  /** The key of the previous day. */
  dayBefore(dayKey: string): string;
  /** `a, b and c`. */
  list(items: readonly string[]): string;
}

const QUARTER_HOUR_MS = 900_000;

/**
 * @param locale BCP 47 tag of the agent
 * @param timeZone IANA name of the agent's time zone
 */
export function createFormats(locale: string, timeZone: string): Formats {
  const time = new Intl.DateTimeFormat(locale, { timeZone, timeStyle: 'short' });
  const dayAndTime = new Intl.DateTimeFormat(locale, {
    timeZone,
    dateStyle: 'short',
    timeStyle: 'short',
  });
  const shortDay = new Intl.DateTimeFormat(locale, { timeZone, day: 'numeric', month: 'short' });
  const shortDate = new Intl.DateTimeFormat(locale, { timeZone, dateStyle: 'short' });
  const exactTime = new Intl.DateTimeFormat(locale, {
    timeZone,
    dateStyle: 'full',
    timeStyle: 'long',
  });
  const timeWithSeconds = new Intl.DateTimeFormat(locale, {
    timeZone,
    dateStyle: 'medium',
    timeStyle: 'medium',
  });
  const day = new Intl.DateTimeFormat(locale, {
    timeZone,
    weekday: 'long',
    day: 'numeric',
    month: 'long',
  });
  const dayOfYear = new Intl.DateTimeFormat(locale, { timeZone, dateStyle: 'long' });
  // The numeric date format of Swedish is year-month-day.
  const dayKey = new Intl.DateTimeFormat('sv', { timeZone });
  const dateOnly = new Intl.DateTimeFormat(locale, { timeZone: 'UTC', dateStyle: 'medium' });
  const list = new Intl.ListFormat(locale, { type: 'conjunction' });

  /** A cache by quarter hour, because formatting is slow. In every time zone, days start on a quarter hour. */
  const days = new Map<number, string>();
  function dayOf(milliseconds: number): string {
    const quarter = Math.floor(milliseconds / QUARTER_HOUR_MS);
    const cached = days.get(quarter);
    if (cached !== undefined) return cached;
    const key = dayKey.format(milliseconds);
    days.set(quarter, key);
    return key;
  }

  return {
    locale,
    timeZone,
    time: (milliseconds) => time.format(milliseconds),
    dayAndTime: (milliseconds) => dayAndTime.format(milliseconds),
    shortTime(milliseconds, today) {
      const key = dayOf(milliseconds);
      if (key === today) return time.format(milliseconds);
      return (key.slice(0, 4) === today.slice(0, 4) ? shortDay : shortDate).format(milliseconds);
    },
    timeWithSeconds: (milliseconds) => timeWithSeconds.format(milliseconds),
    exactTime: (milliseconds) => exactTime.format(milliseconds),
    day(milliseconds, nowMs) {
      const sameYear = dayOf(milliseconds).slice(0, 4) === dayOf(nowMs).slice(0, 4);
      return (sameYear ? day : dayOfYear).format(milliseconds);
    },
    // A key is parsed as UTC and formatted as UTC, so that the day does not change.
    dayNamed: (key) => dateOnly.format(Date.parse(key)),
    dayKey: (milliseconds) => dayOf(milliseconds),
    dayBefore(key) {
      const noon = new Date(`${key}T12:00:00Z`);
      noon.setUTCDate(noon.getUTCDate() - 1);
      return noon.toISOString().slice(0, 10);
    },
    list: (items) => list.format(items),
  };
}
