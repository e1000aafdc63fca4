import { type Picture, shortened } from './picture.ts';

const ROW = 26;
const FIRST_SHARE = 0.34;

export interface TablePictureData {
  readonly columns: readonly { readonly label: string; readonly isNumber?: boolean }[];
  /** The texts of the cells. */
  readonly rows: readonly (readonly string[])[];
}

/** Draws a table: its columns share the width, the first takes a third of it. */
export function tablePicture({ columns, rows }: TablePictureData): Picture {
  const width = Math.max(480, columns.length * 120);
  const firstWidth = columns.length > 1 ? width * FIRST_SHARE : width;
  const otherWidth = (width - firstWidth) / Math.max(1, columns.length - 1);
  return {
    width,
    height: (rows.length + 1) * ROW,
    paint(context, pen) {
      context.font = pen.font(12);
      context.textBaseline = 'middle';
      const paintRow = (cells: readonly string[], row: number) => {
        for (const [index, cell] of cells.entries()) {
          const start = index === 0 ? 0 : firstWidth + (index - 1) * otherWidth;
          const cellWidth = (index === 0 ? firstWidth : otherWidth) - 8;
          const isEnd = columns[index]?.isNumber ?? false;
          const x = isEnd ? start + cellWidth + 8 : start;
          context.textAlign = isEnd ? 'end' : 'start';
          context.fillText(
            shortened(context, cell, cellWidth),
            pen.isRtl ? width - x : x,
            (row + 0.5) * ROW,
          );
        }
      };
      context.fillStyle = pen.subtle;
      paintRow(
        columns.map(({ label }) => label),
        0,
      );
      context.fillStyle = pen.text;
      for (const [index, cells] of rows.entries()) paintRow(cells, index + 1);
      context.fillStyle = pen.line;
      for (let row = 1; row <= rows.length; row += 1) context.fillRect(0, row * ROW, width, 1);
    },
  };
}
