import { csvOf } from '../../../download/csv.ts';
import { withoutIsolates } from '../../../i18n/isolate.ts';
import type { CardData } from './card-data.ts';

/** The data of a card as CSV. Its texts have no invisible characters, so that a column can be found by its name. */
export function cardCsv({ columns, rows }: CardData): string {
  return csvOf(
    columns.map(({ label, fileLabel }) => withoutIsolates(fileLabel ?? label)),
    rows.map(({ values }) => values.map(withoutIsolates)),
  );
}
