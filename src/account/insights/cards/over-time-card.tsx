import { useCallback, useMemo, useState } from 'preact/hooks';
import { useTheme } from 'styled-components';
import { useI18n } from '../../../i18n/i18n-context.tsx';
import { isolate } from '../../../i18n/isolate.ts';
import { ChartLegend } from '../charts/chart-legend.tsx';
import { chartSummary } from '../charts/chart-summary.ts';
import { eventColor } from '../charts/event-color.ts';
import { CHART_PX, columnsCanvas } from '../charts/plot-columns.ts';
import { StackedColumns, useColumnsOptions } from '../charts/stacked-columns.tsx';
import { columnLabel, lastDayLabel, timeLabel } from '../charts/time-labels.ts';
import { useChartFormats } from '../charts/use-chart-formats.ts';
import { useInsightsContext } from '../insights-context.tsx';
import { timeSelection } from '../marks/selections.ts';
import type { EventsOverTime } from '../metrics/events-over-time.ts';
import type { TimeSpan } from '../metrics/period.ts';
import { shownTypes, sumOf, totalsOf } from '../metrics/type-counts.ts';
import { plotPicture } from '../pictures/plot-picture.ts';
import { fileNumber } from './card-data.ts';
import { InsightCard } from './insight-card.tsx';
import { Note } from './subtle-line.ts';

export interface OverTimeCardProps {
  readonly overTime: EventsOverTime;
  readonly period: TimeSpan;
}

const MARK = 'events over time';

/** Events of each type by hour, day or week. */
export function OverTimeCard({ overTime, period }: OverTimeCardProps) {
  const { t, formats } = useI18n();
  const theme = useTheme();
  const { count } = useChartFormats();
  const { onDrillDown } = useInsightsContext();
  const [hoveredIndex, setHoveredIndex] = useState<number | null>(null);
  const totals = useMemo(() => totalsOf(overTime), [overTime]);
  const types = useMemo(() => shownTypes(totals), [totals]);
  const { unit, buckets, outOfRange } = overTime;

  const selectionOf = useCallback(
    (index: number) => {
      const bucket = buckets[index];
      if (!bucket || sumOf(bucket.counts) === 0) return null;
      // The first hour, day, or week may begin before the period.
      const startMs = Math.max(bucket.startMs, period.startMs);
      const label = t('insights.over_time_selection', {
        time: isolate(columnLabel(unit, bucket.startMs, t, formats)),
      });
      const nextMs = buckets[index + 1]?.startMs ?? period.endMs;
      return timeSelection(`${MARK} ${startMs}`, label, startMs, nextMs);
    },
    [buckets, unit, period, t, formats],
  );
  const press = useCallback(
    (index: number) => {
      const selection = selectionOf(index);
      if (selection) onDrillDown(selection, MARK);
    },
    [selectionOf, onDrillDown],
  );
  const options = useColumnsOptions(overTime, types, setHoveredIndex, press);
  const hovered = hoveredIndex === null ? undefined : buckets[hoveredIndex];

  return (
    <InsightCard
      heading={t('insights.over_time')}
      width="full"
      data={{
        columns: [
          { label: t(`insights.unit.${unit}`) },
          ...types.map((type) => ({ label: t(`types.${type}`), isNumber: true })),
        ],
        rows: buckets.map(({ startMs, counts }, index) => ({
          key: String(startMs),
          cells: [timeLabel(unit, startMs, formats), ...types.map((type) => count(counts[type]))],
          values: [
            new Date(startMs).toISOString(),
            ...types.map((type) => fileNumber(counts[type])),
          ],
          selection: selectionOf(index),
        })),
      }}
      picture={() =>
        plotPicture(
          types.map((type) => ({
            label: t(`types.${type}`),
            color: eventColor(theme, type),
            swatch: 'area',
          })),
          CHART_PX,
          (size) => columnsCanvas(options, size),
        )
      }
    >
      <ChartLegend
        types={types}
        counts={hovered?.counts ?? totals}
        timeRange={hovered ? columnLabel(unit, hovered.startMs, t, formats) : rangeLabel()}
      />
      <StackedColumns options={options} label={chartSummary(overTime, t, formats)} mark={MARK} />
      {sumOf(outOfRange) > 0 && (
        <Note>
          <bdi>{t.plural('insights.not_in_chart', sumOf(outOfRange))}</bdi>
        </Note>
      )}
    </InsightCard>
  );

  function rangeLabel(): string {
    const [first, last] = [buckets[0], buckets.at(-1)];
    if (!first || !last) return '';
    return t('filters.from_to', {
      from: timeLabel(unit, first.startMs, formats),
      to: lastDayLabel(unit, last.startMs, formats),
    });
  }
}
