import { getColor } from '@zendeskgarden/react-theming';
import type { DefaultTheme } from 'styled-components';
import uPlot from 'uplot';

/** What all charts over time have in common. Lengths are CSS pixels. */
export interface PlotBase {
  /** One per hour, day or week. */
  readonly columnCount: number;
  readonly theme: DefaultTheme;
  /** The indexes of the columns that get a tick, for an axis of `width` pixels. */
  readonly ticks: (width: number) => number[];
  readonly tickLabel: (index: number) => string;
  readonly valueLabel: (value: number) => string;
  /** Called with the index of the column under the pointer, and with null when the pointer leaves the columns. */
  readonly onHover: (index: number | null) => void;
  /** Called with the index of the column that is pressed. */
  readonly onPress: (index: number) => void;
}

/** The size of a chart including its axes, and by how much everything in it is larger than on the page. */
export interface PlotSize {
  readonly width: number;
  readonly height: number;
  readonly scale: number;
}

/** The theme's colors for a canvas, which does not follow forced colors by itself. */
export function plotColors(theme: DefaultTheme) {
  const isForced = matchMedia('(forced-colors: active)').matches;
  const color = (variable: string, forced: string) =>
    isForced ? forced : getColor({ theme, variable });
  return {
    text: color('foreground.subtle', 'CanvasText'),
    line: color('border.subtle', 'GrayText'),
    axis: color('border.default', 'CanvasText'),
    background: color('background.default', 'Canvas'),
    shade: color('background.subtle', 'Canvas'),
  };
}

/** The options of a chart over time; series and the scale of values are the chart's own. */
export function basePlotOptions(
  { columnCount, theme, ticks, tickLabel, valueLabel, onHover, onPress }: PlotBase,
  { width, height, scale }: PlotSize,
): Omit<uPlot.Options, 'series'> & { axes: [uPlot.Axis, uPlot.Axis] } {
  const colors = plotColors(theme);
  const px = (length: number) => length * scale;
  const axis: uPlot.Axis = {
    font: `${px(Number.parseFloat(theme.fontSizes.sm))}px ${theme.fonts.system}`,
    stroke: colors.text,
  };
  const line = { stroke: colors.line, width: px(1) };
  let hovered: number | null = null;

  return {
    width: px(width),
    height: px(height),
    padding: [px(8), theme.rtl ? 0 : px(16), 0, theme.rtl ? px(16) : 0],
    legend: { show: false },
    cursor: { y: false, points: { show: false }, drag: { x: false, y: false }, move: snapToColumn },
    scales: {
      x: { time: false, range: [-0.5, columnCount - 0.5], dir: theme.rtl ? -1 : 1 },
    },
    axes: [
      {
        ...axis,
        size: px(28),
        gap: px(4),
        grid: { show: false },
        ticks: { ...line, size: px(4) },
        border: { show: true, ...line, stroke: colors.axis },
        splits: ({ bbox }) => ticks(bbox.width / uPlot.pxRatio / scale),
        values: (_, indexes) => indexes.map(tickLabel),
      },
      {
        ...axis,
        side: theme.rtl ? 1 : 3,
        size: (_, labels) => px(labelWidth(labels) + LABEL_GAP_PX),
        gap: px(LABEL_GAP_PX),
        grid: line,
        ticks: { show: false },
        values: (_, values) => values.map(valueLabel),
      },
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
      ready: [
        ({ over }) =>
          over.addEventListener('click', () => {
            if (hovered !== null) onPress(hovered);
          }),
      ],
    },
  };
}

/** Draws a chart into an element. */
export interface DrawnPlot {
  readonly canvas: HTMLCanvasElement;
  /** Removes the chart from the element. */
  destroy(): void;
}

/**
 * Draws a chart into an element and follows its width.
 *
 * @param onResize called with the new width before the chart is drawn again
 */
export function drawPlot(
  element: HTMLElement,
  options: uPlot.Options,
  data: uPlot.AlignedData,
  onResize: (plot: uPlot, width: number) => void = () => undefined,
): DrawnPlot {
  const plot = new uPlot(options, data, element);
  const observer = new ResizeObserver(() => {
    const width = element.clientWidth;
    onResize(plot, width);
    plot.setSize({ width, height: options.height });
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

/** Draws a chart outside of the document, and resolves to its canvas. */
export async function plotCanvas(
  options: uPlot.Options,
  data: uPlot.AlignedData,
): Promise<HTMLCanvasElement> {
  const plot = new uPlot(options, data, (_, init) => {
    (init as () => void)();
  });
  // It draws in a microtask.
  await new Promise((resolve) => setTimeout(resolve));
  return plot.ctx.canvas;
}

/** Space between the axis labels and the chart, in pixels. */
const LABEL_GAP_PX = 8;

/** The maximum width of a character in an axis label, in pixels. */
const DIGIT_PX = 8;

function labelWidth(labels: readonly string[] | null): number {
  return DIGIT_PX * Math.max(1, ...(labels ?? []).map((label) => label.length));
}

/** Snaps the cursor line to the middle of the column under the pointer. */
function snapToColumn(plot: uPlot, left: number, top: number): [number, number] {
  return left < 0 ? [left, top] : [plot.valToPos(plot.posToIdx(left), 'x'), top];
}
