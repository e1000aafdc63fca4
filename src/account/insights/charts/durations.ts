import type { I18n } from '../../../i18n/i18n-context.tsx';
import { isolate } from '../../../i18n/isolate.ts';
import type { WorkingTime } from '../../../turns/working-time.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 3_600_000;

/** Texts of reply times and ages, which can be in business hours. Days are as long as those of their working time. */
export interface Durations {
  /** Working milliseconds of a day. */
  readonly dayMs: number;
  /**
   * `4.2 hours`, or `4.2 business hours` if only those count: minutes below one hour, hours below one day, otherwise days, with
   * one decimal below 10.
   *
   * @param milliseconds at least 0; less than a minute counts as a minute, or as `0 business hours` as in `waitText`
   */
  duration(milliseconds: number): string;
  /** `4.2 hr`, as `duration`. The page says whether these are business hours. */
  shortDuration(milliseconds: number): string;
  /**
   * `1–4 hours`, or `3 days` without `toMs`. Uses the largest unit in which both values are whole numbers.
   *
   * @param fromMs milliseconds, as is `toMs`
   */
  span(fromMs: number, toMs?: number): string;
  /** The name of a column of hours in a file: `Median (hours)`. */
  inHours(label: string): string;
}

type Unit = 'minute' | 'hour' | 'day';

/** @param time measures the durations */
export function createDurations(
  { dayMs, isCalendar }: Pick<WorkingTime, 'dayMs' | 'isCalendar'>,
  { t, formats: { locale } }: Pick<I18n, 't'> & { readonly formats: { readonly locale: string } },
): Durations {
  const units = [
    ['day', dayMs],
    ['hour', HOUR_MS],
    ['minute', MINUTE_MS],
  ] as const;

  function unitsOf(milliseconds: number): { readonly unit: Unit; readonly value: number } {
    if (!isCalendar && milliseconds < MINUTE_MS) return { unit: 'hour', value: 0 };
    const minutes = Math.max(1, Math.round(milliseconds / MINUTE_MS));
    if (minutes * MINUTE_MS >= dayMs) return { unit: 'day', value: rounded(milliseconds / dayMs) };
    if (minutes < 60) return { unit: 'minute', value: minutes };
    return { unit: 'hour', value: rounded(milliseconds / HOUR_MS) };
  }

  function text(milliseconds: number, unitDisplay: 'long' | 'short'): string {
    const { unit, value } = unitsOf(milliseconds);
    return new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay }).format(value);
  }

  return {
    dayMs,
    duration(milliseconds) {
      if (isCalendar) return text(milliseconds, 'long');
      const { unit, value } = unitsOf(milliseconds);
      return t.plural(`waiting.business_${unit}s`, value);
    },
    shortDuration: (milliseconds) => text(milliseconds, 'short'),
    span(fromMs, toMs = fromMs) {
      const [unit, unitMs] =
        units.find(([, ms]) => fromMs % ms === 0 && toMs % ms === 0) ?? units[2];
      const format = new Intl.NumberFormat(locale, {
        style: 'unit',
        unit,
        unitDisplay: 'long',
        maximumFractionDigits: 1,
      });
      const [from, to] = [fromMs / unitMs, toMs / unitMs];
      return from === to ? format.format(from) : format.formatRange(from, to);
    },
    inHours: (label) =>
      t(isCalendar ? 'insights.in_hours' : 'insights.in_business_hours', { label: isolate(label) }),
  };
}

/** One decimal below 10. */
function rounded(value: number): number {
  return value < 9.95 ? Math.round(value * 10) / 10 : Math.round(value);
}
