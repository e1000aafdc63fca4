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
  const csv = Papa.unparse([[...columns], ...rows.map((row) => [...row])], {
    newline: '\r\n',
    escapeFormulae: FORMULA,
  });
  return `${BYTE_ORDER_MARK}${csv}\r\n`;
}
