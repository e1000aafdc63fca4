/** Number and date formats that only the insights use. */
export interface ChartFormats {
  /** `12,345`. */
  count(value: number): string;
  /** `12K`, for the axis of a chart. */
  shortCount(value: number): string;
  /** `45%`. Only 0 is `0%`, and only the whole is `100%`. Null if the share would round to 0%. */
  share(part: number, whole: number): string | null;
  /** `45%`, rounded, from a share between 0 and 1. */
  percent(share: number): string;
  /** `1%`, the smallest share that `share` returns besides 0%. */
  readonly leastShare: string;
  /** `20 Nov`, from a day key, see `Formats.dayKey`. */
  shortDay(dayKey: string): string;
  /** `Nov 2026`, from a day key. */
  month(dayKey: string): string;
  /** `Tuesday`, from its number; 0 is Sunday. */
  weekday(day: number): string;
  /** `Tue`. */
  shortWeekday(day: number): string;
  /** `14:00` or `2:00 PM`, from the number of an hour; 24 is midnight. */
  hour(hour: number): string;
  /** `14` or `2 PM`, for an axis. */
  shortHour(hour: number): string;
  /** The number of the day with which a week begins; 0 is Sunday. */
  readonly firstWeekday: number;
}

/** @param locale the agent's BCP 47 language tag */
export function createChartFormats(locale: string): ChartFormats {
  const count = new Intl.NumberFormat(locale);
  const shortCount = new Intl.NumberFormat(locale, { notation: 'compact' });
  const percent = new Intl.NumberFormat(locale, { style: 'percent' });
  // Day keys are already in the agent's time zone. UTC, as in `Date.parse`, keeps the day.
  const shortDay = new Intl.DateTimeFormat(locale, {
    timeZone: 'UTC',
    day: 'numeric',
    month: 'short',
  });
  const month = new Intl.DateTimeFormat(locale, {
    timeZone: 'UTC',
    month: 'short',
    year: 'numeric',
  });

  const weekdays = weekdayFormat(locale, 'long');
  const shortWeekdays = weekdayFormat(locale, 'short');
  const hours = new Intl.DateTimeFormat(locale, { timeZone: 'UTC', timeStyle: 'short' });
  const shortHours = new Intl.DateTimeFormat(locale, { timeZone: 'UTC', hour: 'numeric' });

  return {
    count: (value) => count.format(value),
    shortCount: (value) => shortCount.format(value),
    share(part, whole) {
      if (part === 0 || part === whole) return percent.format(part === 0 ? 0 : 1);
      const share = part / whole;
      return share < 0.005 ? null : percent.format(Math.min(share, 0.99));
    },
    percent: (share) => percent.format(share),
    leastShare: percent.format(0.01),
    shortDay: (dayKey) => shortDay.format(Date.parse(dayKey)),
    month: (dayKey) => month.format(Date.parse(dayKey)),
    weekday: (day) => weekdays.format(SUNDAY_MS + day * DAY_MS),
    shortWeekday: (day) => shortWeekdays.format(SUNDAY_MS + day * DAY_MS),
    hour: (value) => hours.format(SUNDAY_MS + value * HOUR_MS),
    shortHour: (value) => shortHours.format(SUNDAY_MS + value * HOUR_MS),
    firstWeekday: firstWeekdayOf(locale),
  };
}

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/** A Sunday in UTC. */
const SUNDAY_MS = Date.UTC(2026, 10, 22);

function weekdayFormat(locale: string, weekday: 'long' | 'short'): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(locale, { timeZone: 'UTC', weekday });
}

/** Not all browsers know the weeks of a locale; ISO 8601 begins them on Monday. */
function firstWeekdayOf(locale: string): number {
  const { getWeekInfo } = new Intl.Locale(locale) as { getWeekInfo?: () => { firstDay: number } };
  const firstDay = getWeekInfo?.call(new Intl.Locale(locale)).firstDay ?? 1;
  return firstDay % 7;
}
