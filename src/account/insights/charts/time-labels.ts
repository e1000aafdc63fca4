import type { Formats } from '../../../i18n/formats.ts';
import type { TimeUnit } from '../metrics/time-buckets.ts';
import type { ChartFormats } from './chart-formats.ts';

/** What a column of the chart begins at: an hour of a day, or a day. */
export function timeLabel(unit: TimeUnit, startMs: number, formats: Formats): string {
  return unit === 'hour' ? formats.dayAndTime(startMs) : formats.dayNamed(formats.dayKey(startMs));
}

/** As many weeks as make a year: beyond them a day without its year could be either of two. */
const WEEKS_OF_YEAR = 52;

/**
 * The words below a column, as short as they can be: hours show their time, and midnight the new day.
 *
 * @param starts when the columns begin, in milliseconds since 1970
 * @param place the column's among them
 */
export function tickLabel(
  unit: TimeUnit,
  starts: readonly number[],
  place: number,
  formats: Formats,
  chartFormats: ChartFormats,
): string {
  const startMs = starts[place];
  if (startMs === undefined) return '';
  const dayKey = formats.dayKey(startMs);
  const before = starts[place - 1];
  const isNewDay = before !== undefined && formats.dayKey(before) !== dayKey;
  if (unit === 'hour' && !isNewDay) return formats.time(startMs);
  const isLong = unit === 'week' && starts.length > WEEKS_OF_YEAR;
  return isLong ? chartFormats.month(dayKey) : chartFormats.shortDay(dayKey);
}
