import { type Bar, barColor } from '../charts/bars.tsx';
import { type Pen, type Picture, shortened } from './picture.ts';

const ROW = 28;
const HEADING = 26;
const WIDTH = 640;
const LABEL = 190;
const NUMBERS = 180;

export interface BarGroup {
  /** Null if the picture has one group, which its title names. */
  readonly heading: string | null;
  readonly bars: readonly Bar[];
}

/** Draws lists of bars, one below the other. */
export function barsPicture(groups: readonly BarGroup[]): Picture {
  const heights = groups.map(
    ({ heading, bars }) => (heading === null ? 0 : HEADING) + bars.length * ROW,
  );
  return {
    width: WIDTH,
    height: heights.reduce((sum, height) => sum + height, 0),
    paint(context, pen) {
      let top = 0;
      context.textBaseline = 'middle';
      for (const { heading, bars } of groups) {
        if (heading !== null) {
          context.font = pen.font(13, true);
          context.fillStyle = pen.text;
          context.textAlign = 'start';
          context.fillText(heading, pen.isRtl ? WIDTH : 0, top + HEADING / 2);
          top += HEADING;
        }
        for (const bar of bars) {
          paintBar(context, pen, bar, top + ROW / 2);
          top += ROW;
        }
      }
    },
  };
}

function paintBar(context: CanvasRenderingContext2D, pen: Pen, bar: Bar, middle: number): void {
  const room = WIDTH - LABEL - NUMBERS;
  const rect = (start: number, width: number, height: number) => {
    const x = pen.isRtl ? WIDTH - start - width : start;
    context.fillRect(x, middle - height / 2, width, height);
  };
  const text = (value: string, start: number, align: 'start' | 'end') => {
    context.textAlign = align;
    context.fillText(value, pen.isRtl ? WIDTH - start : start, middle);
  };
  context.font = pen.font(12);
  context.fillStyle = pen.text;
  text(shortened(context, bar.label, LABEL - 8), 0, 'start');
  text(bar.text, LABEL + room + 84, 'end');
  context.fillStyle = pen.subtle;
  text(shortened(context, bar.detail ?? '', 92), WIDTH, 'end');

  context.fillStyle = pen.track;
  rect(LABEL, room, 12);
  if (bar.isHatched) {
    context.fillStyle = pen.subtle;
    for (let start = 0; start < room; start += 6) rect(LABEL + start, 1, 12);
  }
  context.fillStyle = barColor(pen.theme, bar.hue ?? 'primaryHue');
  if (bar.length > 0) rect(LABEL, Math.max(2, room * bar.length), 12);
  if (bar.tick !== undefined) rect(LABEL + room * bar.tick - 2, 2, 18);
}
