import type { FileFormat } from '../account-actions.ts';

/** The name and the media type of each format, in the order in which the page offers them. */
export const FILE_FORMATS: Readonly<
  Record<FileFormat, { readonly name: string; readonly type: string }>
> = {
  csv: { name: 'CSV', type: 'text/csv;charset=utf-8' },
  ndjson: { name: 'NDJSON', type: 'application/x-ndjson;charset=utf-8' },
};

export const FILE_FORMAT_KEYS = Object.keys(FILE_FORMATS) as FileFormat[];

/**
 * The file name, for example `side-conversation-events-2026-02-01-2026-03-03.csv`, or `…-filtered.csv`.
 *
 * @param fromDay in the format of `Formats.dayKey`
 * @param toDay the last day, in the same format
 * @param isFiltered whether it has only the events that pass the filters
 */
export function exportFileName(
  fromDay: string,
  toDay: string,
  isFiltered: boolean,
  format: FileFormat,
): string {
  const filtered = isFiltered ? '-filtered' : '';
  return `side-conversation-events-${fromDay}-${toDay}${filtered}.${format}`;
}
