import Papa from 'papaparse';

/** Tells spreadsheets that the text is UTF-8. */
const BYTE_ORDER_MARK = '\uFEFF';

/**
 * What a spreadsheet may take for a formula, also with the wide signs of East Asian keyboards. Papa Parse's own pattern
 * does not see a formula in a cell of several lines.
 */
const FORMULA = /^[=+\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20]/;

/**
 * A table as CSV (RFC 4180) that spreadsheets open and do not run: an apostrophe goes before a cell that they would take
 * for a formula.
 */
export function csvOf(columns: readonly string[], rows: readonly (readonly string[])[]): string {
  return csvHead(columns) + csvBody(rows);
}

/** The beginning of a file that is made in pieces: the byte order mark and the names of the columns. */
export function csvHead(columns: readonly string[]): string {
  return BYTE_ORDER_MARK + csvBody([columns]);
}

/** A further piece of a file: rows, each with its line end, so that pieces are put together as they are. */
export function csvBody(rows: readonly (readonly string[])[]): string {
  if (rows.length === 0) return '';
  const cells = rows.map((row) => [...row]);
  return `${Papa.unparse(cells, { newline: '\r\n', escapeFormulae: FORMULA })}\r\n`;
}
