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
  const matches = rows.filter(({ kind }) => kind === 'event');
  const { length } = matches;
  // The heading of a conversation counts as the match above it.
  const current = rows.slice(0, currentIndex + 1).filter(({ kind }) => kind === 'event').length - 1;
  const index = length === 0 ? 0 : (Math.max(0, current) + step + length) % length;
  const match = matches[index];
  return match ? { key: match.key, position: index + 1 } : null;
}
