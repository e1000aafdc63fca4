import { useMemo, useState } from 'preact/hooks';
import type { EventsOverTime } from '../metrics/events-over-time.ts';
import { useI18n } from '../../../i18n/i18n-context.tsx';
import { ChartLegend } from '../charts/chart-legend.tsx';
import { chartSummary } from '../charts/chart-summary.ts';
import { InsightCard } from './insight-card.tsx';
import { shownTypes, sumOf, totalsOf } from '../metrics/type-counts.ts';
import { StackedColumns } from '../charts/stacked-columns.tsx';
import { Note } from './subtle-line.ts';
import { timeLabel } from '../charts/time-labels.ts';
import { useChartFormats } from '../charts/use-chart-formats.ts';

/** From the start of a week to noon of its last day, so that a daylight saving change does not matter. */
const TO_SUNDAY_MS = 6.5 * 86_400_000;

/** Events of each type by hour, day or week. */
export function OverTimeCard({ overTime }: { readonly overTime: EventsOverTime }) {
  const { t, formats } = useI18n();
  const { count } = useChartFormats();
  const [hoveredIndex, setHoveredIndex] = useState<number | null>(null);
  const totals = useMemo(() => totalsOf(overTime), [overTime]);
  const types = useMemo(() => shownTypes(totals), [totals]);
  const { unit, buckets, outOfRange } = overTime;
  const labelOf = (startMs: number) => timeLabel(unit, startMs, formats);
  const hovered = hoveredIndex === null ? undefined : buckets[hoveredIndex];

  return (
    <InsightCard
      heading={t('insights.over_time')}
      width="full"
      table={{
        columns: [
          { label: t(`insights.unit.${unit}`) },
          ...types.map((type) => ({ label: t(`types.${type}`), isNumber: true })),
        ],
        rows: buckets.map(({ startMs, counts }) => ({
          key: String(startMs),
          cells: [labelOf(startMs), ...types.map((type) => count(counts[type]))],
        })),
      }}
    >
      <ChartLegend
        types={types}
        counts={hovered?.counts ?? totals}
        timeRange={hovered ? columnLabel(hovered.startMs) : rangeLabel()}
      />
      <StackedColumns
        overTime={overTime}
        types={types}
        label={chartSummary(overTime, t, formats)}
        onHover={setHoveredIndex}
      />
      {sumOf(outOfRange) > 0 && (
        <Note>
          <bdi>{t.plural('insights.not_in_chart', sumOf(outOfRange))}</bdi>
        </Note>
      )}
    </InsightCard>
  );

  function columnLabel(startMs: number): string {
    const day = labelOf(startMs);
    return unit === 'week' ? t('insights.week_of', { day }) : day;
  }

  function lastLabel(startMs: number): string {
    return unit === 'week'
      ? formats.dayNamed(formats.dayKey(startMs + TO_SUNDAY_MS))
      : labelOf(startMs);
  }

  function rangeLabel(): string {
    const [first, last] = [buckets[0], buckets.at(-1)];
    if (!first || !last) return '';
    return t('filters.from_to', { from: labelOf(first.startMs), to: lastLabel(last.startMs) });
  }
}
