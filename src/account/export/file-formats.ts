import type { FileFormat } from '../account-actions.ts';

/** The display name and the media type of each file format. */
export const FILE_FORMATS: Readonly<
  Record<FileFormat, { readonly name: string; readonly type: string }>
> = {
  csv: { name: 'CSV', type: 'text/csv;charset=utf-8' },
  ndjson: { name: 'NDJSON', type: 'application/x-ndjson;charset=utf-8' },
};

/**
 * A file name such as `side-conversation-events-2026-02-01-2026-03-03.csv`, or `…-filtered.csv`.
 *
 * @param fromDay the first day, as `Formats.dayKey` formats it
 * @param toDay the last day, in the same format
 * @param isFiltered whether the file contains only events that match search and facets
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
