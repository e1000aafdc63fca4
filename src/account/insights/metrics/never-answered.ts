import type { Turn } from '../../../turns/turn.ts';

/** An open conversation in which the other side has not replied yet. */
export interface Unanswered {
  readonly conversationId: string;
  readonly ticketId: string | null;
  readonly subject: string | null;
  /** When the wait began, in milliseconds since 1970; null if unknown. */
  readonly sinceMs: number | null;
}

export interface NeverAnswered {
  readonly count: number;
  /** At most 20, the longest wait first, those without a date last. */
  readonly longest: readonly Unanswered[];
}

/** The most conversations in `NeverAnswered.longest`. */
const LONGEST_COUNT = 20;

/** Whether the other side owes its first reply. Automatic replies do not count, see `Turn`. */
export function isNeverAnswered({ whose, exchanges, firstReplyMs }: Turn): boolean {
  return whose === 'theirs' && exchanges === 0 && firstReplyMs === null;
}

/** @param all open conversations that were never answered, in any order */
export function neverAnswered(all: readonly Unanswered[]): NeverAnswered {
  return { count: all.length, longest: all.toSorted(compareByWait).slice(0, LONGEST_COUNT) };
}

function compareByWait(a: Unanswered, b: Unanswered): number {
  const bySince = (a.sinceMs ?? Number.MAX_VALUE) - (b.sinceMs ?? Number.MAX_VALUE);
  return bySince === 0 ? (a.conversationId < b.conversationId ? -1 : 1) : bySince;
}
