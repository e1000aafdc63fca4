import { getColor } from '@zendeskgarden/react-theming';
import type { DefaultTheme } from 'styled-components';
import type uPlot from 'uplot';
import { durationTicks } from './duration-ticks.ts';
import {
  basePlotOptions,
  type DrawnPlot,
  drawPlot,
  plotCanvas,
  plotColors,
  type PlotBase,
  type PlotSize,
} from './plot-base.ts';

/** The height of the chart including its axes, in pixels. */
export const LINES_PX = 236;

export interface LinesOptions extends PlotBase {
  /** The median and the 90th percentile of each column, in milliseconds; null without a reply. */
  readonly medians: readonly (number | null)[];
  readonly p90s: readonly (number | null)[];
  /** The index of the first column of the period; the ones before are the previous period. 0 if there are none. */
  readonly boundary: number;
  /** Stands over the columns of the previous period. */
  readonly previousLabel: string;
  /** Working milliseconds of a day, for round values on the axis. */
  readonly dayMs: number;
}

/** Lines have a contrast of at least 3:1 to the background; the 90th percentile is the fainter one. */
const COLORS = {
  median: { hue: 'primaryHue', light: { shade: 700 }, dark: { shade: 500 } },
  p90: { hue: 'primaryHue', light: { shade: 600 }, dark: { shade: 700 } },
} as const;

/** The color of a line. */
export function lineColor(theme: DefaultTheme, line: keyof typeof COLORS): string {
  return getColor({ theme, ...COLORS[line] });
}

/** Draws first reply times as lines into an element and follows its width. */
export function plotLines(element: HTMLElement, options: LinesOptions): DrawnPlot {
  const size = { width: element.clientWidth, height: LINES_PX, scale: 1 };
  return drawPlot(element, plotOptions(options, size), dataOf(options));
}

/** Draws first reply times on a canvas outside of the document. */
export function linesCanvas(options: LinesOptions, size: PlotSize): Promise<HTMLCanvasElement> {
  return plotCanvas(plotOptions(options, size), dataOf(options));
}

function dataOf({ medians, p90s }: LinesOptions): uPlot.AlignedData {
  return [medians.map((_, index) => index), [...p90s], [...medians]];
}

/** Room above the highest point, as a factor of its value. */
const HEADROOM = 1.2;

/** The least distance between two ticks, as a share of the axis. */
const TICK_DISTANCE = 0.16;

function plotOptions(options: LinesOptions, size: PlotSize): uPlot.Options {
  const { theme, boundary } = options;
  const base = basePlotOptions(options, size);
  const [xAxis, yAxis] = base.axes;
  const values = [...options.medians, ...options.p90s].filter((value) => value !== null);
  const max = Math.max(HOUR_MS, ...values) * HEADROOM;
  const { scale } = size;
  const lineOf = (line: keyof typeof COLORS, width: number): uPlot.Series => ({
    stroke: lineColor(theme, line),
    width: width * scale,
    ...(line === 'p90' && { dash: [4 * scale, 3 * scale] }),
    spanGaps: true,
    points: { show: true, size: (line === 'median' ? 6 : 4) * scale, fill: lineColor(theme, line) },
  });
  return {
    ...base,
    scales: {
      ...base.scales,
      y: { range: [0, max], distr: 100, fwd: Math.sqrt, bwd: (value) => value * value },
    },
    axes: [
      xAxis,
      {
        ...yAxis,
        splits: () => durationTicks(max, TICK_DISTANCE, options.dayMs),
        // By default, uPlot takes all scales that are not linear for logarithms, and leaves labels out.
        filter: (_, splits) => splits,
      },
    ],
    series: [{}, lineOf('p90', 1.5), lineOf('median', 2.5)],
    hooks: {
      ...base.hooks,
      drawClear: [(plot) => boundary > 0 && paintPrevious(plot, options, scale)],
      drawAxes: [(plot) => boundary > 0 && paintPreviousLabel(plot, options, scale)],
    },
  };
}

const HOUR_MS = 3_600_000;

/** Where the previous period is, in pixels of the canvas. */
function previousPlace(plot: uPlot, { theme, boundary }: LinesOptions) {
  const { bbox } = plot;
  const edge = plot.valToPos(boundary - 0.5, 'x', true);
  const [left, right] = theme.rtl ? [edge, bbox.left + bbox.width] : [bbox.left, edge];
  return { edge, left, right };
}

/** Marks the previous period off: by another ground and a line at its end. */
function paintPrevious(plot: uPlot, options: LinesOptions, scale: number): void {
  const { ctx, bbox } = plot;
  const colors = plotColors(options.theme);
  const { edge, left, right } = previousPlace(plot, options);
  const pixel = scale * devicePixelRatio;
  ctx.save();
  ctx.fillStyle = colors.shade;
  ctx.fillRect(left, bbox.top, right - left, bbox.height);
  ctx.fillStyle = colors.text;
  ctx.fillRect(edge - pixel / 2, bbox.top, pixel, bbox.height);
  ctx.restore();
}

/** Names the previous period, over the lines of the grid. */
function paintPreviousLabel(plot: uPlot, options: LinesOptions, scale: number): void {
  const { ctx, bbox } = plot;
  const { theme, previousLabel } = options;
  const colors = plotColors(theme);
  const { left, right } = previousPlace(plot, options);
  const pixel = scale * devicePixelRatio;
  const room = Math.max(0, right - left - 12 * pixel);
  ctx.save();
  ctx.font = `${Number.parseFloat(theme.fontSizes.sm) * pixel}px ${theme.fonts.system}`;
  ctx.textAlign = theme.rtl ? 'right' : 'left';
  ctx.textBaseline = 'top';
  const start = theme.rtl ? right - 6 * pixel : left + 6 * pixel;
  const width = Math.min(room, ctx.measureText(previousLabel).width) + 4 * pixel;
  const top = bbox.top + 2 * pixel;
  ctx.fillStyle = colors.shade;
  ctx.fillRect(theme.rtl ? start + 2 * pixel - width : start - 2 * pixel, top, width, 18 * pixel);
  ctx.fillStyle = colors.text;
  ctx.fillText(previousLabel, start, top + 2 * pixel, room);
  ctx.restore();
}
