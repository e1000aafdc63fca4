import type { Formats } from '../../../i18n/formats.ts';
import type { Translator } from '../../../i18n/translator.ts';
import type { EventsOverTime } from '../metrics/events-over-time.ts';
import { sumOf } from '../metrics/type-counts.ts';
import { timeLabel } from './time-labels.ts';

/** The accessible description of the chart: the number of events, the time range, and the busiest column. */
export function chartSummary(
  { unit, buckets }: EventsOverTime,
  t: Translator,
  formats: Formats,
): string {
  let [eventCount, peakCount, peakMs] = [0, -1, 0];
  for (const { startMs, counts } of buckets) {
    const sum = sumOf(counts);
    eventCount += sum;
    if (sum > peakCount) [peakCount, peakMs] = [sum, startMs];
  }
  return t.plural(`insights.chart.${unit}`, eventCount, {
    from: timeLabel(unit, buckets[0]?.startMs ?? 0, formats),
    to: timeLabel(unit, buckets.at(-1)?.startMs ?? 0, formats),
    peak: timeLabel(unit, peakMs, formats),
  });
}
