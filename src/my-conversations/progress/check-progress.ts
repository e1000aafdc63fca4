import type { MyConversationsState } from '../my-conversations-state.ts';
import { type CheckFailure, isSkipped, type TicketSummary } from '../ticket-record.ts';

/** A ticket whose last check failed. */
export interface FailedTicket {
  readonly ticket: TicketSummary;
  readonly failure: CheckFailure;
}

/** How much of the list is known, and how old that is. */
export interface CheckProgress {
  /** How many tickets the list has. */
  readonly total: number;
  /** How many of them were checked at least once, or are skipped. */
  readonly checked: number;
  /** Tickets that the agent may not read. */
  readonly skipped: readonly FailedTicket[];
  /** Tickets whose last check failed for another reason. */
  readonly failed: readonly FailedTicket[];
  /** When the ticket was checked whose check is longest ago, in milliseconds since 1970; null if none was. */
  readonly oldestMs: number | null;
}

/** Derives the progress from the state. */
export function checkProgress({
  list,
  records,
}: Pick<MyConversationsState, 'list' | 'records'>): CheckProgress {
  const tickets = list?.tickets ?? [];
  let checked = 0;
  let oldestMs: number | null = null;
  const skipped: FailedTicket[] = [];
  const failed: FailedTicket[] = [];
  for (const ticket of tickets) {
    const record = records.get(ticket.id);
    if (!record) continue;
    const { checkedMs, failure } = record;
    if (failure) (isSkipped(record) ? skipped : failed).push({ ticket, failure });
    if (checkedMs !== null || isSkipped(record)) checked += 1;
    if (checkedMs !== null && !isSkipped(record))
      oldestMs = Math.min(oldestMs ?? checkedMs, checkedMs);
  }
  return { total: tickets.length, checked, skipped, failed, oldestMs };
}
