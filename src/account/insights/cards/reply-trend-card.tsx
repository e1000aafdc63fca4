import { useCallback, useMemo, useState } from 'preact/hooks';
import { useTheme } from 'styled-components';
import { useI18n } from '../../../i18n/i18n-context.tsx';
import { isolate } from '../../../i18n/isolate.ts';
import { LineLegend } from '../charts/line-legend.tsx';
import { Plot } from '../charts/plot.tsx';
import {
  lineColor,
  LINES_PX,
  linesCanvas,
  type LinesOptions,
  plotLines,
} from '../charts/plot-lines.ts';
import { LABEL_PX } from '../charts/stacked-columns.tsx';
import { columnLabel, lastDayLabel, tickLabel, timeLabel } from '../charts/time-labels.ts';
import { timeTicks } from '../charts/time-ticks.ts';
import { useChartFormats } from '../charts/use-chart-formats.ts';
import { useDurations } from '../charts/use-durations.ts';
import { useInsightsContext } from '../insights-context.tsx';
import { conversationSelection } from '../marks/selections.ts';
import type { FirstReplyBucket, FirstReplyOverTime } from '../metrics/first-reply-over-time.ts';
import type { TimeSpan } from '../metrics/period.ts';
import { plotPicture } from '../pictures/plot-picture.ts';
import { type CardData, fileHours, fileNumber } from './card-data.ts';
import { EmptyCard } from './empty-card.tsx';
import { InsightCard } from './insight-card.tsx';
import { Note } from './subtle-line.ts';

export interface ReplyTrendCardProps {
  readonly trend: FirstReplyOverTime;
  readonly period: TimeSpan;
  /** False if the chart has no previous period. */
  readonly hasPrevious: boolean;
}

const MARK = 'first reply over time';

/** How long first replies took, by the day or week in which the conversations began. */
export function ReplyTrendCard({ trend, period, hasPrevious }: ReplyTrendCardProps) {
  const { t, formats } = useI18n();
  const chartFormats = useChartFormats();
  const { shortDuration, inHours, dayMs } = useDurations();
  const theme = useTheme();
  const { onDrillDown } = useInsightsContext();
  const [hoveredIndex, setHoveredIndex] = useState<number | null>(null);
  const { unit, buckets } = trend;
  const heading = t('insights.trend.heading');

  const selectionOf = useCallback(
    ({ startMs, conversationIds }: FirstReplyBucket) => {
      const time = isolate(columnLabel(unit, startMs, t, formats));
      const label = t('insights.trend.selection', { time });
      return conversationSelection(`${MARK} ${startMs}`, label, conversationIds);
    },
    [unit, t, formats],
  );
  const press = useCallback(
    (index: number) => {
      const bucket = buckets[index];
      const selection = bucket && selectionOf(bucket);
      if (selection) onDrillDown(selection, MARK);
    },
    [buckets, selectionOf, onDrillDown],
  );
  const options = useMemo((): LinesOptions => {
    const starts = buckets.map(({ startMs }) => startMs);
    const dayKeys = starts.map(formats.dayKey);
    return {
      medians: buckets.map(({ medianMs }) => medianMs),
      p90s: buckets.map(({ p90Ms }) => p90Ms),
      boundary: hasPrevious ? buckets.filter(({ endMs }) => endMs <= period.startMs).length : 0,
      previousLabel: t('insights.trend.previous'),
      dayMs,
      theme,
      columnCount: buckets.length,
      ticks: (width) => timeTicks(unit, dayKeys, width / LABEL_PX),
      tickLabel: (index) => tickLabel(unit, starts, index, formats, chartFormats),
      valueLabel: (value) => (value === 0 ? '0' : shortDuration(value)),
      onHover: setHoveredIndex,
      onPress: press,
    };
  }, [
    buckets,
    unit,
    period,
    hasPrevious,
    theme,
    t,
    formats,
    chartFormats,
    shortDuration,
    dayMs,
    press,
  ]);
  const draw = useMemo(() => (element: HTMLElement) => plotLines(element, options), [options]);

  if (!buckets.some(({ medianMs }) => medianMs !== null)) {
    return <EmptyCard heading={heading} width="half-if-wide" message={t('insights.no_replies')} />;
  }

  const hovered = hoveredIndex === null ? undefined : buckets[hoveredIndex];
  const isPending = buckets.some(({ pending }) => pending > 0);
  const lines = [
    { key: 'median', label: t('insights.median'), isDashed: false, valueMs: hovered?.medianMs },
    { key: 'p90', label: t('insights.p90'), isDashed: true, valueMs: hovered?.p90Ms },
  ] as const;
  return (
    <InsightCard
      heading={heading}
      width="half-if-wide"
      data={trendData()}
      picture={() =>
        plotPicture(
          lines.map(({ key, label, isDashed }) => ({
            label,
            color: lineColor(theme, key),
            swatch: isDashed ? 'dashed' : 'line',
          })),
          LINES_PX,
          (size) => linesCanvas(options, size),
        )
      }
    >
      <LineLegend
        lines={lines.map(({ valueMs, ...line }) => ({
          ...line,
          color: lineColor(theme, line.key),
          value: hovered ? durationOf(valueMs ?? null) : null,
        }))}
        range={hovered ? columnLabel(unit, hovered.startMs, t, formats) : rangeLabel()}
      />
      <Plot draw={draw} height={LINES_PX} label={summary()} mark={MARK} />
      {isPending && (
        <Note>
          <bdi>{t('insights.trend.pending')}</bdi>
        </Note>
      )}
    </InsightCard>
  );

  function durationOf(milliseconds: number | null): string {
    return milliseconds === null ? '–' : shortDuration(milliseconds);
  }

  function rangeLabel(): string {
    const [first, last] = [buckets[0], buckets.at(-1)];
    if (!first || !last) return '';
    return t('filters.from_to', {
      from: timeLabel(unit, first.startMs, formats),
      to: lastDayLabel(unit, last.startMs, formats),
    });
  }

  function summary(): string {
    const slowest = buckets.reduce((most, bucket) =>
      (bucket.medianMs ?? 0) > (most.medianMs ?? 0) ? bucket : most,
    );
    return t('insights.trend.summary', {
      range: isolate(rangeLabel()),
      time: isolate(columnLabel(unit, slowest.startMs, t, formats)),
      duration: isolate(durationOf(slowest.medianMs)),
    });
  }

  function trendData(): CardData {
    const times = [t('insights.median'), t('insights.p90')];
    return {
      columns: [
        { label: t(`insights.unit.${unit}`) },
        ...times.map((label) => ({ label, fileLabel: inHours(label), isNumber: true })),
        { label: t('insights.trend.answered'), isNumber: true },
        { label: t('insights.pending'), isNumber: true },
      ],
      rows: buckets.map((bucket) => ({
        key: String(bucket.startMs),
        selection: selectionOf(bucket),
        cells: [
          timeLabel(unit, bucket.startMs, formats),
          durationOf(bucket.medianMs),
          durationOf(bucket.p90Ms),
          chartFormats.count(bucket.answered),
          chartFormats.count(bucket.pending),
        ],
        values: [
          new Date(bucket.startMs).toISOString(),
          fileHours(bucket.medianMs),
          fileHours(bucket.p90Ms),
          fileNumber(bucket.answered),
          fileNumber(bucket.pending),
        ],
      })),
    };
  }
}
