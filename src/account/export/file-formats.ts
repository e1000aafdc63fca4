import type { FileFormat } from '../account-actions.ts';

/** What the two files are called, for eyes and for browsers. */
export const FILE_FORMATS: Readonly<
  Record<FileFormat, { readonly name: string; readonly type: string }>
> = {
  csv: { name: 'CSV', type: 'text/csv;charset=utf-8' },
  ndjson: { name: 'NDJSON', type: 'application/x-ndjson;charset=utf-8' },
};

/**
 * Such as `side-conversation-events-2026-02-01-2026-03-03.csv`, or `…-filtered.csv`.
 *
 * @param fromDay as `Formats.dayKey` names it
 * @param toDay the last day, as `fromDay`
 * @param isFiltered whether it holds only what the filters leave
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
