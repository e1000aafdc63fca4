import { getColor } from '@zendeskgarden/react-theming';
import type { DefaultTheme } from 'styled-components';
import uPlot from 'uplot';
import type { EventType } from '../../../events/event.ts';
import { eventColor } from './event-color.ts';
import type { StackedSeries } from './stacked-series.ts';

/** The height of the chart with its axes. */
export const CHART_PX = 260;

export interface ColumnsPlan {
  readonly series: StackedSeries;
  /** From the bottom of the columns to their top. */
  readonly types: readonly EventType[];
  readonly theme: DefaultTheme;
  /** Which columns get a tick, in so many pixels. */
  readonly ticks: (width: number) => number[];
  readonly tickLabel: (place: number) => string;
  readonly countLabel: (count: number) => string;
  /** Called with the column under the pointer, and with null when there is none. */
  readonly onPoint: (place: number | null) => void;
}

/** Columns closer than this, in pixels, touch: lines between them would hide them. */
const PARTED_FROM_PX = 8;

/** Draws columns into an element, as wide as it is, until they are destroyed. */
export function plotColumns(element: HTMLElement, plan: ColumnsPlan) {
  const plot = new uPlot(optionsFor(plan, element.clientWidth), plan.series, element);
  const observer = new ResizeObserver(() => {
    const width = element.clientWidth;
    for (const series of plot.series.slice(1)) series.width = partingWidth(plan, width);
    plot.setSize({ width, height: CHART_PX });
  });
  observer.observe(element);
  return {
    canvas: plot.ctx.canvas,
    destroy(): void {
      observer.disconnect();
      plot.destroy();
    },
  };
}

/** How wide the lines between the columns are, in pixels, where the chart is `width` pixels wide. */
function partingWidth({ series }: ColumnsPlan, width: number): number {
  return width / series[0].length < PARTED_FROM_PX ? 0 : 1;
}

function optionsFor(plan: ColumnsPlan, width: number): uPlot.Options {
  const { series, types, theme, ticks, tickLabel, countLabel, onPoint } = plan;
  const columns = series[0].length;
  const axis: uPlot.Axis = {
    font: `${theme.fontSizes.sm} ${theme.fonts.system}`,
    stroke: getColor({ theme, variable: 'foreground.subtle' }),
  };
  const line = { stroke: getColor({ theme, variable: 'border.subtle' }), width: 1 };
  const background = getColor({ theme, variable: 'background.default' });
  let pointed: number | null = null;

  return {
    width,
    height: CHART_PX,
    padding: [8, theme.rtl ? 0 : 16, 0, theme.rtl ? 16 : 0],
    legend: { show: false },
    cursor: { y: false, points: { show: false }, drag: { x: false, y: false }, move: toColumn },
    scales: {
      x: { time: false, range: [-0.5, columns - 0.5], dir: theme.rtl ? -1 : 1 },
      y: { range: (_, _min, max) => uPlot.rangeNum(0, max || 1, 0.1, true) },
    },
    axes: [
      {
        ...axis,
        size: 28,
        gap: 4,
        grid: { show: false },
        ticks: { ...line, size: 4 },
        border: { show: true, ...line, stroke: getColor({ theme, variable: 'border.default' }) },
        splits: ({ bbox }) => ticks(bbox.width / uPlot.pxRatio),
        values: (_, places) => places.map(tickLabel),
      },
      {
        ...axis,
        side: theme.rtl ? 1 : 3,
        size: (_, labels) => widthOf(labels) + LABEL_GAP_PX,
        gap: LABEL_GAP_PX,
        // Nobody counts half events.
        incrs: WHOLE_STEPS,
        space: 40,
        grid: line,
        ticks: { show: false },
        values: (_, counts) => counts.map(countLabel),
      },
    ],
    series: [
      {},
      ...types.toReversed().map((type) => ({
        fill: eventColor(theme, type),
        stroke: background,
        width: partingWidth(plan, width),
        points: { show: false },
        ...BARS,
      })),
    ],
    hooks: {
      setCursor: [
        ({ cursor }) => {
          const now = (cursor.left ?? -1) < 0 ? null : (cursor.idx ?? null);
          if (now === pointed) return;
          pointed = now;
          onPoint(now);
        },
      ],
    },
  };
}

/** Between the numbers of the axis and the chart, in pixels. */
const LABEL_GAP_PX = 8;

/** As wide as a digit of the axis at most, in pixels. */
const DIGIT_PX = 8;

function widthOf(labels: readonly string[] | null): number {
  return DIGIT_PX * Math.max(1, ...(labels ?? []).map((label) => label.length));
}

/** The line under the pointer stands in the middle of a column. */
function toColumn(plot: uPlot, left: number, top: number): [number, number] {
  return left < 0 ? [left, top] : [plot.valToPos(plot.posToIdx(left), 'x'), top];
}

const bars = uPlot.paths.bars?.({ size: [0.85, 48] });
const BARS = bars ? { paths: bars } : {};

const WHOLE_STEPS = [1, 10, 100, 1000, 10_000, 100_000, 1_000_000].flatMap((step) => [
  step,
  2 * step,
  5 * step,
]);
