import type { Order, Row } from './rows.ts';

/**
 * Where the line stands between what is new to the agent and what is not. New events that lie among older ones (they were
 * dated back) stay where they are; only those at the list's young end are set apart.
 *
 * @param rows by day, in this order
 * @param newKeys keys of the events since the last look
 * @returns index of the row that the line stands above; null where it would part nothing
 */
export function newLineIndex(
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
