import type { TakeAwayFormat } from '../account-actions.ts';

/** What the two files are called, for eyes and for browsers. */
export const TAKE_AWAY_FORMATS: Readonly<
  Record<TakeAwayFormat, { readonly name: string; readonly type: string }>
> = {
  csv: { name: 'CSV', type: 'text/csv;charset=utf-8' },
  ndjson: { name: 'NDJSON', type: 'application/x-ndjson;charset=utf-8' },
};

/**
 * Such as `side-conversation-events-2026-02-01-2026-03-03.csv`.
 *
 * @param fromDay as `Formats.dayKey` names it
 * @param toDay the last day, as `fromDay`
 */
export function takeAwayName(fromDay: string, toDay: string, format: TakeAwayFormat): string {
  return `side-conversation-events-${fromDay}-${toDay}.${format}`;
}
