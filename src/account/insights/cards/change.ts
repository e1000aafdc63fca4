/** What a number is, which decides how a change is said and whether more is better. */
export type NumberKind =
  /** A duration in milliseconds: less is better. */
  | 'duration'
  /** A number of something neither good nor bad. */
  | 'count'
  /** A number of something that should be few. */
  | 'backlog'
  /** From 0 to 1: more is better. */
  | 'share';

/** How a number differs from the one before. */
export interface Change {
  readonly direction: 'up' | 'down' | 'same';
  readonly verdict: 'better' | 'worse' | 'neutral';
  /**
   * How much, at least 0: `percent` of the number before, from 0 to 1; `points` from 0 to 1; `difference` of two counts.
   */
  readonly amount: number;
  readonly unit: 'percent' | 'points' | 'difference';
}

/** Below this count, a percentage would sound more exact than it is. */
const MIN_FOR_PERCENT = 20;

/** A smaller change is neither better nor worse: numbers differ that much by chance. */
const MIN_NOTABLE = 0.05;

/**
 * Compares a number with the one before.
 *
 * @returns null if one of them is not known, or if nothing can be compared with a duration of 0
 */
export function changeOf(
  kind: NumberKind,
  value: number | null,
  previous: number | null,
): Change | null {
  if (value === null || previous === null) return null;
  if (kind === 'duration' && previous <= 0) return null;
  const unit = unitOf(kind, previous);
  const difference = value - previous;
  const amount = Math.abs(unit === 'percent' ? difference / previous : difference);
  // What rounds to 0 is no change.
  if (unit === 'difference' ? amount === 0 : amount < 0.005)
    return { direction: 'same', verdict: 'neutral', amount: 0, unit };
  const direction = difference > 0 ? 'up' : 'down';
  const isSlight = unit === 'percent' && amount < MIN_NOTABLE;
  return { direction, verdict: isSlight ? 'neutral' : verdictOf(kind, direction), amount, unit };
}

function unitOf(kind: NumberKind, previous: number): Change['unit'] {
  if (kind === 'share') return 'points';
  return kind === 'duration' || previous >= MIN_FOR_PERCENT ? 'percent' : 'difference';
}

function verdictOf(kind: NumberKind, direction: 'up' | 'down'): Change['verdict'] {
  if (kind === 'count') return 'neutral';
  return (direction === 'up') === (kind === 'share') ? 'better' : 'worse';
}
