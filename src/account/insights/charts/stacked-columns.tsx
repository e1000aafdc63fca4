import { getColor } from '@zendeskgarden/react-theming';
import { useEffect, useRef } from 'preact/hooks';
import styled, { useTheme } from 'styled-components';
import type { EventType } from '../../../events/event.ts';
import type { EventsOverTime } from '../metrics/events-over-time.ts';
import { useI18n } from '../../../i18n/i18n-context.tsx';
import { CHART_PX, plotColumns } from './plot-columns.ts';
import { stackedSeries } from './stacked-series.ts';
import { tickLabel } from './time-labels.ts';
import { timeTicks } from './time-ticks.ts';
import { useChartFormats } from './use-chart-formats.ts';

export interface StackedColumnsProps {
  readonly overTime: EventsOverTime;
  /** In stacking order, from the bottom to the top. */
  readonly types: readonly EventType[];
  /** The chart's accessible description. */
  readonly label: string;
  /**
   * Called with the index of the column under the pointer, and with null when the pointer leaves the columns. Must be
   * stable, because a new function redraws the chart.
   */
  readonly onHover: (index: number | null) => void;
}

/** The rules of uPlot's style sheet for the elements that this chart uses. */
const Plot = styled.div`
  height: ${CHART_PX}px;
  overflow: hidden;

  .u-wrap {
    position: relative;
    user-select: none;
  }

  .u-over,
  .u-under,
  .u-axis,
  .u-cursor-x {
    position: absolute;
  }

  .u-under {
    overflow: hidden;
  }

  canvas {
    display: block;
    position: relative;
    width: 100%;
    height: 100%;
  }

  .u-cursor-x {
    top: 0;
    left: 0;
    height: 100%;
    border-right: 1px dashed ${({ theme }) => getColor({ theme, variable: 'border.emphasis' })};
    pointer-events: none;
  }

  .u-select,
  .u-off {
    display: none;
  }
`;

/** Space for a label on the time axis, in pixels. */
const LABEL_PX = 72;

/** A chart of events over time, with one column per hour, day or week and the event types stacked. */
export function StackedColumns({ overTime, types, label, onHover }: StackedColumnsProps) {
  const { formats } = useI18n();
  const chartFormats = useChartFormats();
  const theme = useTheme();
  const container = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement | null>(null);

  useEffect(() => {
    if (!container.current) return undefined;
    onHover(null);
    const starts = overTime.buckets.map(({ startMs }) => startMs);
    const dayKeys = starts.map(formats.dayKey);
    const plot = plotColumns(container.current, {
      series: stackedSeries(overTime, types),
      types,
      theme,
      ticks: (width) => timeTicks(overTime.unit, dayKeys, width / LABEL_PX),
      tickLabel: (index) => tickLabel(overTime.unit, starts, index, formats, chartFormats),
      countLabel: chartFormats.shortCount,
      onHover,
    });
    canvas.current = plot.canvas;
    return () => {
      canvas.current = null;
      plot.destroy();
    };
  }, [overTime, types, theme, formats, chartFormats, onHover]);

  useEffect(() => {
    canvas.current?.setAttribute('role', 'img');
    canvas.current?.setAttribute('aria-label', label);
  });

  // uPlot positions elements from the left, also in right-to-left languages.
  return <Plot ref={container} dir="ltr" />;
}
