import Papa from 'papaparse';
import { safeText } from '../events/wire-values.ts';

/** Lets spreadsheets recognize UTF-8. */
const BYTE_ORDER_MARK = '\uFEFF';

/**
 * Characters that end a cell for some reader of the file: the separators that spreadsheets offer, not only the file's own
 * comma, and line breaks. With a semicolon as the separator, a quotation mark within a cell of this file can begin or end one.
 */
const CELL_END = String.raw`[,;|\t\r\n"]`;

/** What spreadsheets skip or remove at the start of a cell: spaces, control characters, and characters without width. */
const SKIPPED = String.raw`[\s\p{Cc}\p{Cf}]`;

/**
 * Characters that begin a formula, where a cell can begin: `=`, `+`, `-`, and `@`, also in the full-width and small forms of
 * East Asian keyboards. Looking behind only such a character keeps the time proportional to the length of a text.
 */
const FORMULA_START = new RegExp(
  String.raw`[=+\-@\uFF1D\uFF0B\uFF0D\uFF20\uFE66\uFE62\uFE63\uFE6B](?<=(?:^|${CELL_END})${SKIPPED}*.)`,
  'gu',
);

/** Papa Parse quotes cells with commas, quotation marks, and line breaks itself. */
const NEEDS_QUOTES = /[;|\t]|^'/;

/**
 * The text of a cell, without NUL characters and lone surrogates, and with an apostrophe before everything that a spreadsheet
 * would run as a formula, whatever it takes for the separator of the file (https://owasp.org/www-community/attacks/CSV_Injection).
 */
export function csvCell(text: string): string {
  const cell = safeText(text).replaceAll(FORMULA_START, "'$&");
  // Spreadsheets remove these, and some run what follows.
  return /^[\t\r\n]/.test(cell) ? `'${cell}` : cell;
}

/** A table as CSV (RFC 4180), with a byte order mark. Its cells are those of `csvCell`. */
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
  const cells = rows.map((row) => row.map(csvCell));
  const quotes = (cell: string) => NEEDS_QUOTES.test(cell);
  return `${Papa.unparse(cells, { newline: '\r\n', quotes })}\r\n`;
}
