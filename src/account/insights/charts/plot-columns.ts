import uPlot from 'uplot';
import type { EventType } from '../../../events/event.ts';
import { eventColor } from './event-color.ts';
import {
  basePlotOptions,
  type DrawnPlot,
  drawPlot,
  plotCanvas,
  plotColors,
  type PlotBase,
  type PlotSize,
} from './plot-base.ts';
import type { StackedSeries } from './stacked-series.ts';

/** The height of the chart including its axes, in pixels. */
export const CHART_PX = 260;

export interface ColumnsOptions extends PlotBase {
  readonly series: StackedSeries;
  /** In stacking order, from the bottom to the top. */
  readonly types: readonly EventType[];
}

/** Columns narrower than this, in pixels, have no separators: the separators would cover them. */
const MIN_SEPARATED_PX = 8;

/** Draws stacked columns into an element and follows its width. */
export function plotColumns(element: HTMLElement, options: ColumnsOptions): DrawnPlot {
  const size = { width: element.clientWidth, height: CHART_PX, scale: 1 };
  return drawPlot(element, plotOptions(options, size), options.series, (plot, width) => {
    for (const series of plot.series.slice(1)) series.width = separatorWidth(options, width);
  });
}

/** Draws stacked columns on a canvas outside of the document. */
export function columnsCanvas(options: ColumnsOptions, size: PlotSize): Promise<HTMLCanvasElement> {
  return plotCanvas(plotOptions(options, size), options.series);
}

/** The width of the separators between columns, in pixels, in a chart that is `width` pixels wide. */
function separatorWidth({ columnCount }: PlotBase, width: number): number {
  return width / columnCount < MIN_SEPARATED_PX ? 0 : 1;
}

function plotOptions(options: ColumnsOptions, size: PlotSize): uPlot.Options {
  const { types, theme } = options;
  const base = basePlotOptions(options, size);
  const [xAxis, yAxis] = base.axes;
  return {
    ...base,
    scales: {
      ...base.scales,
      y: { range: (_, _min, max) => uPlot.rangeNum(0, max || 1, 0.1, true) },
    },
    // Counts are whole numbers.
    axes: [xAxis, { ...yAxis, incrs: WHOLE_STEPS, space: 40 * size.scale }],
    series: [
      {},
      ...types.toReversed().map((type) => ({
        fill: eventColor(theme, type),
        stroke: plotColors(theme).background,
        width: separatorWidth(options, size.width) * size.scale,
        points: { show: false },
        ...BARS,
      })),
    ],
  };
}

const bars = uPlot.paths.bars?.({ size: [0.85, 48] });
const BARS = bars ? { paths: bars } : {};

const WHOLE_STEPS = [1, 10, 100, 1000, 10_000, 100_000, 1_000_000].flatMap((step) => [
  step,
  2 * step,
  5 * step,
]);
