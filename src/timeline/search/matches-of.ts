import type { Row } from '../list/rows.ts';

/** A match of a search, and its position among all of them. */
export interface MatchPosition {
  /** The key of the event. */
  readonly key: string;
  /** Counts from 1. */
  readonly position: number;
}

/**
 * The match at the current row, or the one before or after it. After the last match comes the first.
 *
 * @param rows the rows of the list during a search
 * @param step 0 for the current match, 1 for the next one, -1 for the previous one
 * @returns null if nothing matches
 */
export function matchAt(
  rows: readonly Row[],
  currentIndex: number,
  step: -1 | 0 | 1,
): MatchPosition | null {
  const { length } = rows;
  const index = length === 0 ? 0 : (currentIndex + step + length) % length;
  const row = rows[index];
  return row ? { key: row.event.key, position: index + 1 } : null;
}
