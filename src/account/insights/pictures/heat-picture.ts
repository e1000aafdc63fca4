import { HEAT_LEVELS, heatColor, heatLevel } from '../charts/heat-color.ts';
import { type HeatCell, maxOf } from '../charts/heat-grid.ts';
import type { Picture } from './picture.ts';

export interface HeatPictureData {
  /** The cells of the page. */
  readonly grid: readonly (readonly HeatCell[])[];
  readonly dayOf: (day: number) => string;
  readonly hourOf: (hour: number) => string;
  /** What stands before and after the shades in the legend. */
  readonly least: string;
  readonly most: string;
}

const CELL = 26;
/** The width of an hour. */
const HOUR = 26;
const LABEL = 48;
const HEAD = 22;
const LEGEND = 36;
const WIDTH = LABEL + 24 * HOUR;

/** Draws a heat map of weekdays and hours with its legend. */
export function heatPicture({ grid, dayOf, hourOf, least, most }: HeatPictureData): Picture {
  const max = maxOf(grid);
  return {
    width: WIDTH,
    height: HEAD + grid.length * CELL + LEGEND,
    paint(context, pen) {
      const text = (value: string, start: number, middle: number) =>
        context.fillText(value, pen.isRtl ? WIDTH - start : start, middle);
      const cellAt = (start: number, top: number, width: number, height: number, level: number) => {
        context.fillStyle = heatColor(pen.theme, level);
        context.fillRect(pen.isRtl ? WIDTH - start - width : start, top, width, height);
      };
      context.font = pen.font(12);
      context.textBaseline = 'middle';
      context.textAlign = 'start';
      for (const [row, cells] of grid.entries()) {
        const top = HEAD + row * CELL;
        for (const { count, fromHour, toHour } of cells) {
          const start = LABEL + fromHour * HOUR;
          const width = (toHour - fromHour) * HOUR;
          context.fillStyle = pen.subtle;
          if (row === 0 && fromHour % 6 === 0) text(hourOf(fromHour), start, HEAD / 2);
          cellAt(start + 1, top + 1, width - 2, CELL - 2, heatLevel(count, max));
        }
        context.fillStyle = pen.subtle;
        text(dayOf(cells[0]?.day ?? 0), 0, top + CELL / 2);
      }
      const middle = HEAD + grid.length * CELL + LEGEND / 2;
      const leastWidth = context.measureText(least).width + 8;
      text(least, LABEL, middle);
      for (let level = 0; level <= HEAT_LEVELS; level += 1)
        cellAt(LABEL + leastWidth + level * 18, middle - 7, 14, 14, level);
      context.fillStyle = pen.subtle;
      text(most, LABEL + leastWidth + (HEAT_LEVELS + 1) * 18 + 4, middle);
    },
  };
}
