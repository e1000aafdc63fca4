import type { PlotSize } from '../charts/plot-base.ts';
import type { Picture } from './picture.ts';

export interface LegendEntry {
  readonly label: string;
  readonly color: string;
  /** How the chart draws it: an area, a line, or a dashed line. */
  readonly swatch: 'area' | 'line' | 'dashed';
}

const WIDTH = 960;
const LEGEND = 28;

/** The swatches of a legend: their width, and the parts of it that are drawn. */
const SWATCHES = {
  area: { width: 10, top: 3, height: 10, parts: [[0, 10]] },
  line: { width: 18, top: 6.5, height: 3, parts: [[0, 18]] },
  dashed: {
    width: 18,
    top: 7,
    height: 2,
    parts: [
      [0, 4],
      [7, 4],
      [14, 4],
    ],
  },
} as const;

/**
 * A chart over time as a picture, with its legend above.
 *
 * @param draw draws the chart on a canvas outside of the document
 */
export async function plotPicture(
  legend: readonly LegendEntry[],
  height: number,
  draw: (size: PlotSize) => Promise<HTMLCanvasElement>,
): Promise<Picture> {
  const canvas = await draw({ width: WIDTH, height, scale: 2 / devicePixelRatio });
  return {
    width: WIDTH,
    height: height + LEGEND,
    paint(context, pen) {
      context.font = pen.font(12);
      context.textBaseline = 'middle';
      context.textAlign = 'start';
      let start = 0;
      for (const { label, color, swatch } of legend) {
        const { width, top, height: thickness, parts } = SWATCHES[swatch];
        context.fillStyle = color;
        for (const [from, length] of parts) {
          const x = start + from;
          context.fillRect(pen.isRtl ? WIDTH - x - length : x, top, length, thickness);
        }
        context.fillStyle = pen.text;
        start += width + 6;
        context.fillText(label, pen.isRtl ? WIDTH - start : start, 8);
        start += context.measureText(label).width + 20;
      }
      context.drawImage(canvas, 0, LEGEND, WIDTH, height);
    },
  };
}
