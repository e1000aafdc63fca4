import Papa from 'papaparse';

/** Lets spreadsheets recognize UTF-8. */
const BYTE_ORDER_MARK = '\uFEFF';

/**
 * Cells that a spreadsheet may evaluate as a formula, including those with the full-width characters of East Asian
 * keyboards. Papa Parse's default pattern misses formulas in cells with several lines.
 */
const FORMULA = /^[=+\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20]/;

/**
 * A table as CSV (RFC 4180), with a byte order mark. An apostrophe precedes each cell that a spreadsheet would evaluate
 * as a formula.
 */
export function csvOf(columns: readonly string[], rows: readonly (readonly string[])[]): string {
  return csvHead(columns) + csvBody(rows);
}

/** The first chunk of a CSV file: the byte order mark and the column names. */
export function csvHead(columns: readonly string[]): string {
  return BYTE_ORDER_MARK + csvBody([columns]);
}

/** A further chunk of a CSV file: rows, each with a line ending, so that chunks can be concatenated. */
export function csvBody(rows: readonly (readonly string[])[]): string {
  if (rows.length === 0) return '';
  const cells = rows.map((row) => [...row]);
  return `${Papa.unparse(cells, { newline: '\r\n', escapeFormulae: FORMULA })}\r\n`;
}
