import type { PlotSize } from '../charts/plot-base.ts';
import type { Picture } from './picture.ts';

export interface LegendEntry {
  readonly label: string;
  readonly color: string;
}

const WIDTH = 960;
const LEGEND = 28;

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
      for (const { label, color } of legend) {
        context.fillStyle = color;
        context.fillRect(pen.isRtl ? WIDTH - start - 10 : start, 3, 10, 10);
        context.fillStyle = pen.text;
        start += 16;
        context.fillText(label, pen.isRtl ? WIDTH - start : start, 8);
        start += context.measureText(label).width + 20;
      }
      context.drawImage(canvas, 0, LEGEND, WIDTH, height);
    },
  };
}
