import type { Translator } from '../../../i18n/translator.ts';
import type { Formats } from '../../../i18n/formats.ts';
import type { TimeUnit } from '../metrics/time-buckets.ts';
import type { ChartFormats } from './chart-formats.ts';

/** The label of a column: the date and time for hours, the date for days and weeks. */
export function timeLabel(unit: TimeUnit, startMs: number, formats: Formats): string {
  return unit === 'hour' ? formats.dayAndTime(startMs) : formats.dayNamed(formats.dayKey(startMs));
}

/** The label of a column on its own: `Week of 20 Nov 2026` for weeks, otherwise as `timeLabel`. */
export function columnLabel(
  unit: TimeUnit,
  startMs: number,
  t: Translator,
  formats: Formats,
): string {
  const day = timeLabel(unit, startMs, formats);
  return unit === 'week' ? t('insights.week_of', { day }) : day;
}

/** From the start of a week to noon of its last day, so that a daylight saving change does not matter. */
const TO_SUNDAY_MS = 6.5 * 86_400_000;

/** The label of the end of a range: the last day of a week, otherwise as `timeLabel`. */
export function lastDayLabel(unit: TimeUnit, startMs: number, formats: Formats): string {
  return unit === 'week'
    ? formats.dayNamed(formats.dayKey(startMs + TO_SUNDAY_MS))
    : timeLabel(unit, startMs, formats);
}

/** With more weeks than this, a day and month without a year would be ambiguous. */
const WEEKS_PER_YEAR = 52;

/**
 * The short label of a column on the time axis. Hours show the time, and the first hour of a day shows the date.
 *
 * @param starts when the columns begin, in milliseconds since 1970
 * @param index the index of the column in `starts`
 */
export function tickLabel(
  unit: TimeUnit,
  starts: readonly number[],
  index: number,
  formats: Formats,
  chartFormats: ChartFormats,
): string {
  const startMs = starts[index];
  if (startMs === undefined) return '';
  const dayKey = formats.dayKey(startMs);
  const previousMs = starts[index - 1];
  const isNewDay = previousMs !== undefined && formats.dayKey(previousMs) !== dayKey;
  if (unit === 'hour' && !isNewDay) return formats.time(startMs);
  const isLong = unit === 'week' && starts.length > WEEKS_PER_YEAR;
  return isLong ? chartFormats.month(dayKey) : chartFormats.shortDay(dayKey);
}
