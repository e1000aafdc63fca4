/** Dates and sizes as the agent writes them. All times are milliseconds since 1970. */
export interface Formats {
  /** BCP 47 tag, for what only one page writes. */
  readonly locale: string;
  /** IANA name of the agent's time zone. */
  readonly timeZone: string;
  /** `10:24`. */
  time(milliseconds: number): string;
  /** `20.11.26, 10:24`. */
  dayAndTime(milliseconds: number): string;
  /** `Friday, 20 November 2026 at 10:24:31 CET`. */
  exactTime(milliseconds: number): string;
  /** `Friday, 20 November`; in other years than that of `nowMs` `20 November 2018`. */
  day(milliseconds: number, nowMs: number): string;
  /** `20 Nov 2026`, from the name of a day. */
  dayNamed(dayKey: string): string;
  /** Names a day in the agent's time zone: two moments of one day have one name. Not for eyes. */
  dayKey(milliseconds: number): string;
  /** The name of the day before a day so named. */
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
  const exactTime = new Intl.DateTimeFormat(locale, {
    timeZone,
    dateStyle: 'full',
    timeStyle: 'long',
  });
  const day = new Intl.DateTimeFormat(locale, {
    timeZone,
    weekday: 'long',
    day: 'numeric',
    month: 'long',
  });
  const dayOfYear = new Intl.DateTimeFormat(locale, { timeZone, dateStyle: 'long' });
  // The one locale whose numeric date is year, month, day.
  const dayKey = new Intl.DateTimeFormat('sv', { timeZone });
  const named = new Intl.DateTimeFormat(locale, { timeZone: 'UTC', dateStyle: 'medium' });
  const list = new Intl.ListFormat(locale, { type: 'conjunction' });

  /** Formatting is slow and a long list asks for each of its events; no time zone turns the day within a quarter hour. */
  const days = new Map<number, string>();
  function dayOf(milliseconds: number): string {
    const quarter = Math.floor(milliseconds / QUARTER_HOUR_MS);
    const known = days.get(quarter) ?? dayKey.format(milliseconds);
    days.set(quarter, known);
    return known;
  }

  return {
    locale,
    timeZone,
    time: (milliseconds) => time.format(milliseconds),
    dayAndTime: (milliseconds) => dayAndTime.format(milliseconds),
    exactTime: (milliseconds) => exactTime.format(milliseconds),
    day(milliseconds, nowMs) {
      const sameYear = dayOf(milliseconds).slice(0, 4) === dayOf(nowMs).slice(0, 4);
      return (sameYear ? day : dayOfYear).format(milliseconds);
    },
    // The name says which day it is; no time zone may turn it.
    dayNamed: (key) => named.format(Date.parse(key)),
    dayKey: (milliseconds) => dayOf(milliseconds),
    dayBefore(key) {
      const noon = new Date(`${key}T12:00:00Z`);
      noon.setUTCDate(noon.getUTCDate() - 1);
      return noon.toISOString().slice(0, 10);
    },
    list: (items) => list.format(items),
  };
}
