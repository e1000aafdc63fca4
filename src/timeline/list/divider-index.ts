import type { Order, Row } from './rows.ts';

/**
 * Where the divider between new events and others goes. New events that are dated back stay among older ones; only those
 * at the newest end of the list are set apart.
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
  const isOld = ({ event }: Row) => !newKeys.has(event.key);
  // Events without a date come last either way.
  const isOldAndDated = (row: Row) => isOld(row) && row.event.createdMs !== null;
  const index = order === 'newest' ? rows.findIndex(isOld) : rows.findLastIndex(isOldAndDated) + 1;
  return index <= 0 || index === rows.length ? null : index;
}
