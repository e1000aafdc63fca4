import type { Translator } from '../../i18n/translator.ts';
import { isolate } from '../../i18n/isolate.ts';
import type { WorkingWeek } from '../../turns/working-time.ts';
import type { ChartFormats } from './charts/chart-formats.ts';

const DAY_MINUTES = 24 * 60;

/** The days of a week from Monday on; Sunday is 0. */
const DAYS = [1, 2, 3, 4, 5, 6, 0];

/** Says which hours of a week count: `Mon–Fri, 9:00 AM–5:00 PM`. Null if they are not the same hours on each of the days. */
export function workingWeekLabel(
  { intervals }: Pick<WorkingWeek, 'intervals'>,
  t: Translator,
  { shortWeekday, hour }: Pick<ChartFormats, 'shortWeekday' | 'hour'>,
): string | null {
  const starts = intervals.map(({ startMinute }) => startMinute % DAY_MINUTES);
  const lengths = intervals.map(({ startMinute, endMinute }) => endMinute - startMinute);
  const [start, length] = [starts[0], lengths[0]];
  if (start === undefined || length === undefined || length >= DAY_MINUTES) return null;
  if (starts.some((one) => one !== start) || lengths.some((one) => one !== length)) return null;

  const working = new Set(
    intervals.map(({ startMinute }) => Math.floor(startMinute / DAY_MINUTES) % 7),
  );
  const runs: number[][] = [];
  for (const [index, day] of DAYS.entries()) {
    if (!working.has(day)) continue;
    const isNext = index > 0 && working.has(DAYS[index - 1] ?? -1);
    if (isNext) runs.at(-1)?.push(day);
    else runs.push([day]);
  }
  return t('insights.arrivals.time', {
    day: isolate(runs.map(runLabel).join(', ')),
    from: isolate(hour(start / 60)),
    to: isolate(hour((start + length) / 60)),
  });

  function runLabel(days: readonly number[]): string {
    const names = days.map(shortWeekday);
    return days.length > 2 ? `${names[0]}–${names.at(-1)}` : names.join(', ');
  }
}
