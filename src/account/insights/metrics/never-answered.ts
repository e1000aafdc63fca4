import type { Turn } from '../../../turns/turn.ts';

/** An open conversation in which they have said nothing yet. */
export interface Unanswered {
  readonly conversationId: string;
  readonly ticketId: string | null;
  readonly subject: string | null;
  /** Milliseconds since 1970; null where nobody knows. */
  readonly sinceMs: number | null;
}

export interface NeverAnswered {
  readonly count: number;
  /** The longest wait first, those without a date last. */
  readonly longest: readonly Unanswered[];
}

/** How many of them are worth naming. */
const LONGEST_COUNT = 20;

/** Whether they owe the first answer: nothing that they said counts. */
export function isNeverAnswered({ whose, exchanges, firstReplyMs }: Turn): boolean {
  return whose === 'theirs' && exchanges === 0 && firstReplyMs === null;
}

/** @param all the open conversations that were never answered, in any order */
export function neverAnswered(all: readonly Unanswered[]): NeverAnswered {
  return { count: all.length, longest: all.toSorted(byWait).slice(0, LONGEST_COUNT) };
}

function byWait(a: Unanswered, b: Unanswered): number {
  const bySince = (a.sinceMs ?? Number.MAX_VALUE) - (b.sinceMs ?? Number.MAX_VALUE);
  return bySince === 0 ? (a.conversationId < b.conversationId ? -1 : 1) : bySince;
}
