import { getColor } from '@zendeskgarden/react-theming';
import type { DefaultTheme } from 'styled-components';
import uPlot from 'uplot';
import type { EventType } from '../../../events/event.ts';
import { eventColor } from './event-color.ts';
import type { StackedSeries } from './stacked-series.ts';

/** The height of the chart including its axes, in pixels. */
export const CHART_PX = 260;

export interface ColumnsOptions {
  readonly series: StackedSeries;
  /** In stacking order, from the bottom to the top. */
  readonly types: readonly EventType[];
  readonly theme: DefaultTheme;
  /** The indexes of the columns that get a tick, for an axis of `width` pixels. */
  readonly ticks: (width: number) => number[];
  readonly tickLabel: (index: number) => string;
  readonly countLabel: (count: number) => string;
  /** Called with the index of the column under the pointer, and with null when the pointer leaves the columns. */
  readonly onHover: (index: number | null) => void;
}

/** Columns narrower than this, in pixels, have no separators: the separators would cover them. */
const MIN_SEPARATED_PX = 8;

/**
 * Draws stacked columns into an element and follows its width.
 *
 * @returns the canvas, and `destroy`, which removes the chart from the element
 */
export function plotColumns(element: HTMLElement, options: ColumnsOptions) {
  const plot = new uPlot(plotOptions(options, element.clientWidth), options.series, element);
  const observer = new ResizeObserver(() => {
    const width = element.clientWidth;
    for (const series of plot.series.slice(1)) series.width = separatorWidth(options, width);
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

/** The width of the separators between columns, in pixels, in a chart that is `width` pixels wide. */
function separatorWidth({ series }: ColumnsOptions, width: number): number {
  return width / series[0].length < MIN_SEPARATED_PX ? 0 : 1;
}

function plotOptions(options: ColumnsOptions, width: number): uPlot.Options {
  const { series, types, theme, ticks, tickLabel, countLabel, onHover } = options;
  const columns = series[0].length;
  // A picture does not follow forced colors by itself.
  const isForced = matchMedia('(forced-colors: active)').matches;
  const color = (variable: string, forced: string) =>
    isForced ? forced : getColor({ theme, variable });
  const axis: uPlot.Axis = {
    font: `${theme.fontSizes.sm} ${theme.fonts.system}`,
    stroke: color('foreground.subtle', 'CanvasText'),
  };
  const line = { stroke: color('border.subtle', 'GrayText'), width: 1 };
  const background = color('background.default', 'Canvas');
  let hovered: number | null = null;

  return {
    width,
    height: CHART_PX,
    padding: [8, theme.rtl ? 0 : 16, 0, theme.rtl ? 16 : 0],
    legend: { show: false },
    cursor: { y: false, points: { show: false }, drag: { x: false, y: false }, move: snapToColumn },
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
        border: { show: true, ...line, stroke: color('border.default', 'CanvasText') },
        splits: ({ bbox }) => ticks(bbox.width / uPlot.pxRatio),
        values: (_, indexes) => indexes.map(tickLabel),
      },
      {
        ...axis,
        side: theme.rtl ? 1 : 3,
        size: (_, labels) => labelWidth(labels) + LABEL_GAP_PX,
        gap: LABEL_GAP_PX,
        // Counts are whole numbers.
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
        width: separatorWidth(options, width),
        points: { show: false },
        ...BARS,
      })),
    ],
    hooks: {
      setCursor: [
        ({ cursor }) => {
          const index = (cursor.left ?? -1) < 0 ? null : (cursor.idx ?? null);
          if (index === hovered) return;
          hovered = index;
          onHover(index);
        },
      ],
    },
  };
}

/** Space between the axis labels and the chart, in pixels. */
const LABEL_GAP_PX = 8;

/** The maximum width of a digit in an axis label, in pixels. */
const DIGIT_PX = 8;

function labelWidth(labels: readonly string[] | null): number {
  return DIGIT_PX * Math.max(1, ...(labels ?? []).map((label) => label.length));
}

/** Snaps the cursor line to the middle of the column under the pointer. */
function snapToColumn(plot: uPlot, left: number, top: number): [number, number] {
  return left < 0 ? [left, top] : [plot.valToPos(plot.posToIdx(left), 'x'), top];
}

const bars = uPlot.paths.bars?.({ size: [0.85, 48] });
const BARS = bars ? { paths: bars } : {};

const WHOLE_STEPS = [1, 10, 100, 1000, 10_000, 100_000, 1_000_000].flatMap((step) => [
  step,
  2 * step,
  5 * step,
]);
