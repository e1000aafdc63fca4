import { mainEventOf, type Order, type Row } from './rows.ts';

/**
 * The position of the divider above the new events. It is only above those at the newest end of the list; new events with
 * older dates stay among the old ones.
 *
 * @param rows by day, in this order
 * @param newKeys keys of the events since the agent's last visit
 * @returns the index of the row below the divider; null if there are no new events at the newest end
 */
export function dividerIndex(
  rows: readonly Row[],
  order: Order,
  newKeys: ReadonlySet<string>,
): number | null {
  // A run of updates is either new or old.
  const isNew = (row: Row) => newKeys.has(mainEventOf(row)?.key ?? '');
  // Events without a date are last in both orders.
  const isOldAndDated = (row: Row) => !isNew(row) && (mainEventOf(row)?.createdMs ?? null) !== null;
  const index = order === 'newest' ? 0 : rows.findLastIndex(isOldAndDated) + 1;
  const row = rows[index];
  return row && isNew(row) ? index : null;
}
