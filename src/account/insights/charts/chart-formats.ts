/** Number and date formats that only the insights use. */
export interface ChartFormats {
  /** `12,345`. */
  count(value: number): string;
  /** `12K`, for the axis of a chart. */
  shortCount(value: number): string;
  /** `45%`. Only 0 is `0%`, and only the whole is `100%`. Null if the share would round to 0%. */
  share(part: number, whole: number): string | null;
  /** `1%`, the smallest share that `share` returns besides 0%. */
  readonly leastShare: string;
  /** `20 Nov`, from a day key, see `Formats.dayKey`. */
  shortDay(dayKey: string): string;
  /** `Nov 2026`, from a day key. */
  month(dayKey: string): string;
  /**
   * `1–4 hours`, or `3 days` without `toMs`. Uses the largest unit in which both values are whole numbers.
   *
   * @param fromMs milliseconds, as is `toMs`
   */
  span(fromMs: number, toMs?: number): string;
}

const UNITS = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
] as const;

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

  return {
    count: (value) => count.format(value),
    shortCount: (value) => shortCount.format(value),
    share(part, whole) {
      if (part === 0 || part === whole) return percent.format(part === 0 ? 0 : 1);
      const share = part / whole;
      return share < 0.005 ? null : percent.format(Math.min(share, 0.99));
    },
    leastShare: percent.format(0.01),
    shortDay: (dayKey) => shortDay.format(Date.parse(dayKey)),
    month: (dayKey) => month.format(Date.parse(dayKey)),
    span(fromMs, toMs = fromMs) {
      const [unit, unitMs] =
        UNITS.find(([, ms]) => fromMs % ms === 0 && toMs % ms === 0) ?? UNITS[2];
      const format = new Intl.NumberFormat(locale, {
        style: 'unit',
        unit,
        unitDisplay: 'long',
        maximumFractionDigits: 1,
      });
      const [from, to] = [fromMs / unitMs, toMs / unitMs];
      return from === to ? format.format(from) : format.formatRange(from, to);
    },
  };
}
