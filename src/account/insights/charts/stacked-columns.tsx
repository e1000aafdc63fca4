import { useMemo } from 'preact/hooks';
import { useTheme } from 'styled-components';
import type { EventType } from '../../../events/event.ts';
import { useI18n } from '../../../i18n/i18n-context.tsx';
import type { EventsOverTime } from '../metrics/events-over-time.ts';
import { Plot } from './plot.tsx';
import { CHART_PX, type ColumnsOptions, plotColumns } from './plot-columns.ts';
import { stackedSeries } from './stacked-series.ts';
import { tickLabel } from './time-labels.ts';
import { timeTicks } from './time-ticks.ts';
import { useChartFormats } from './use-chart-formats.ts';

export interface StackedColumnsProps {
  readonly options: ColumnsOptions;
  /** The chart's accessible description. */
  readonly label: string;
  /** See `Plot`. */
  readonly mark: string;
}

/** Space for a label on the time axis, in pixels. */
export const LABEL_PX = 72;

/**
 * The options of a chart of events over time.
 *
 * @param types in stacking order, from the bottom to the top
 * @param onHover must be stable, as `onPress`, because a new function redraws the chart
 */
export function useColumnsOptions(
  overTime: EventsOverTime,
  types: readonly EventType[],
  onHover: (index: number | null) => void,
  onPress: (index: number) => void,
): ColumnsOptions {
  const { formats } = useI18n();
  const chartFormats = useChartFormats();
  const theme = useTheme();
  return useMemo(() => {
    const starts = overTime.buckets.map(({ startMs }) => startMs);
    const dayKeys = starts.map(formats.dayKey);
    return {
      series: stackedSeries(overTime, types),
      types,
      theme,
      columnCount: starts.length,
      ticks: (width) => timeTicks(overTime.unit, dayKeys, width / LABEL_PX),
      tickLabel: (index) => tickLabel(overTime.unit, starts, index, formats, chartFormats),
      valueLabel: chartFormats.shortCount,
      onHover,
      onPress,
    };
  }, [overTime, types, theme, formats, chartFormats, onHover, onPress]);
}

/** A chart of events over time, with one column per hour, day or week and the event types stacked. */
export function StackedColumns({ options, label, mark }: StackedColumnsProps) {
  const draw = useMemo(() => (element: HTMLElement) => plotColumns(element, options), [options]);
  return <Plot draw={draw} height={CHART_PX} label={label} mark={mark} />;
}
