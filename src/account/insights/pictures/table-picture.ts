import { type Picture, shortened } from './picture.ts';

const ROW = 26;

/** The first column has names. */
const FIRST = 280;

/** Columns are as wide as their headings, which have at most this width per character, and never narrower than a number. */
const CHARACTER = 7;
const MIN_COLUMN = 88;
const GAP = 16;

export interface TablePictureData {
  readonly columns: readonly { readonly label: string; readonly isNumber?: boolean }[];
  /** The texts of the cells. */
  readonly rows: readonly (readonly string[])[];
}

/** Draws a table. */
export function tablePicture({ columns, rows }: TablePictureData): Picture {
  const widths = columns.map(({ label }, index) =>
    index === 0 ? FIRST : Math.max(MIN_COLUMN, label.length * CHARACTER) + GAP,
  );
  const startOf = (index: number) => widths.slice(0, index).reduce((sum, one) => sum + one, 0);
  const width = startOf(columns.length);
  return {
    width,
    height: (rows.length + 1) * ROW,
    paint(context, pen) {
      context.font = pen.font(12);
      context.textBaseline = 'middle';
      const paintRow = (cells: readonly string[], row: number) => {
        for (const [index, cell] of cells.entries()) {
          const start = startOf(index);
          const cellWidth = (widths[index] ?? 0) - GAP;
          const isEnd = columns[index]?.isNumber ?? false;
          const x = isEnd ? start + cellWidth + GAP : start;
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
