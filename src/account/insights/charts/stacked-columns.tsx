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
  /** From the bottom of the columns to their top. */
  readonly types: readonly EventType[];
  /** Says in words what the chart shows. */
  readonly label: string;
  /** Called with the column under the pointer, and with null when there is none. */
  readonly onPoint: (place: number | null) => void;
}

/** What uPlot's own style sheet says of the parts that are used here. */
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

/** Room for a label below the chart, in pixels. */
const LABEL_PX = 72;

/** Events over time as columns, the types upon one another. */
export function StackedColumns({ overTime, types, label, onPoint }: StackedColumnsProps) {
  const { formats } = useI18n();
  const chartFormats = useChartFormats();
  const theme = useTheme();
  const place = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement | null>(null);

  useEffect(() => {
    if (!place.current) return undefined;
    onPoint(null);
    const starts = overTime.buckets.map(({ startMs }) => startMs);
    const dayKeys = starts.map(formats.dayKey);
    const plot = plotColumns(place.current, {
      series: stackedSeries(overTime, types),
      types,
      theme,
      ticks: (width) => timeTicks(overTime.unit, dayKeys, width / LABEL_PX),
      tickLabel: (at) => tickLabel(overTime.unit, starts, at, formats, chartFormats),
      countLabel: chartFormats.shortCount,
      onPoint,
    });
    canvas.current = plot.canvas;
    return () => {
      canvas.current = null;
      plot.destroy();
    };
  }, [overTime, types, theme, formats, chartFormats, onPoint]);

  useEffect(() => {
    canvas.current?.setAttribute('role', 'img');
    canvas.current?.setAttribute('aria-label', label);
  });

  // Pixels count from the left in every language.
  return <Plot ref={place} dir="ltr" />;
}
