/**
 * Formats a table with the first column aligned left and the others right.
 *
 * @param rows the first contains the headings
 */
export function table(title: string, rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => row[column]?.length ?? 0)),
  );
  const lines = rows.map((row) =>
    row
      .map((cell, column) =>
        column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0),
      )
      .join('  ')
      .trimEnd(),
  );
  const rule = '-'.repeat(widths.reduce((sum, width) => sum + width + 2, -2));
  return `\n${title}\n\n${lines.toSpliced(1, 0, rule).join('\n')}\n`;
}

/** Formats a time with up to three significant digits: `0.012 ms`, `3.4 ms`, `812 ms`. */
export function milliseconds(value: number): string {
  const decimals = value < 0.1 ? 3 : value < 1 ? 2 : value < 100 ? 1 : 0;
  return `${value.toFixed(decimals)} ms`;
}

/** Formats a ratio: `× 10.3`. */
export function times(ratio: number): string {
  return `× ${ratio.toFixed(ratio < 10 ? 2 : 1)}`;
}

/** Formats a size in units of 1000 bytes: `59.9 kB`. */
export function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} kB`;
}
