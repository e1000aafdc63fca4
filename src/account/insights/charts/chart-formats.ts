/** Numbers and days as only figures write them. */
export interface ChartFormats {
  /** `12,345`. */
  count(value: number): string;
  /** `12K`, for the narrow room beside a chart. */
  shortCount(value: number): string;
  /** `45%`, of a whole. Only nothing is `0%` and only all is `100%`; null where it is too little to name. */
  share(part: number, whole: number): string | null;
  /** `1%`, the least that `share` names. */
  readonly leastShare: string;
  /** `20 Nov`, from the name of a day, see `Formats.dayKey`. */
  shortDay(dayKey: string): string;
  /** `Nov 2026`, from the name of a day. */
  month(dayKey: string): string;
  /** `1–4 hours`, `3 days`: in the largest unit in which all the limits are whole; from milliseconds. */
  span(fromMs: number, toMs?: number): string;
}

const UNITS = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
] as const;

/** @param locale BCP 47 tag of the agent */
export function createChartFormats(locale: string): ChartFormats {
  const count = new Intl.NumberFormat(locale);
  const shortCount = new Intl.NumberFormat(locale, { notation: 'compact' });
  const percent = new Intl.NumberFormat(locale, { style: 'percent' });
  // A day's name says which day it is; no time zone may turn it.
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
