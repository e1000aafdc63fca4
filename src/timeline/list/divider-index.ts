import { mainEventOf, type Order, type Row } from './rows.ts';

/**
 * The position of the divider between new and old events. It separates only the new events at the newest end of the list;
 * new events with older dates stay among the old ones.
 *
 * @param rows by day, in this order
 * @param newKeys keys of the events since the agent's last visit
 * @returns the index of the row below the divider; null if the divider would separate nothing
 */
export function dividerIndex(
  rows: readonly Row[],
  order: Order,
  newKeys: ReadonlySet<string>,
): number | null {
  const isOld = (row: Row) => !newKeys.has(mainEventOf(row)?.key ?? '');
  // Events without a date are last in both orders.
  const isOldAndDated = (row: Row) => isOld(row) && (mainEventOf(row)?.createdMs ?? null) !== null;
  const index = order === 'newest' ? rows.findIndex(isOld) : rows.findLastIndex(isOldAndDated) + 1;
  return index <= 0 || index === rows.length ? null : index;
}
