import { createStore } from '../../app/store.ts';
import { createTicketLoader } from '../../ticket/ticket-loader.ts';
import { INITIAL_TICKET_STATE, reduceTicket } from '../../ticket/ticket-state.ts';
import type { Roles } from '../../turns/sides.ts';
import type { FetchJson } from '../../zendesk/fetcher.ts';
import type { TicketRecord, TicketSummary } from '../ticket-record.ts';
import type { BatchedRoles } from './batched-roles.ts';
import { recordOf, userIdsOf } from './record-of.ts';

export interface CheckTicketOptions {
  readonly fetchJson: FetchJson;
  /** The account's origin. */
  readonly origin: string;
  readonly signal: AbortSignal;
  readonly roles: BatchedRoles;
  /** The clock, in milliseconds since 1970. */
  readonly nowMs: () => number;
}

const NO_ROLES: Roles = new Map();

/**
 * Reads the side conversations of a ticket, and works out whose turn it is in them. One request for most tickets. What was
 * read is dropped, but for the record.
 *
 * @param ticket as the list has it
 * @throws {RequestError} if the list of its side conversations cannot be read, or only in part
 * @throws the signal's reason if it is aborted
 */
export async function checkTicket(
  ticket: TicketSummary,
  { fetchJson, origin, signal, roles, nowMs }: CheckTicketOptions,
): Promise<TicketRecord> {
  signal.throwIfAborted();
  const checkedMs = nowMs();
  const store = createStore(reduceTicket, INITIAL_TICKET_STATE);
  const loader = createTicketLoader({ store, fetchJson, origin, ticketId: ticket.id });
  signal.addEventListener('abort', loader.stop);
  try {
    await loader.refresh();
  } finally {
    signal.removeEventListener('abort', loader.stop);
  }
  signal.throwIfAborted();
  const loaded = store.getState();
  if (loaded.listFailure) throw loaded.listFailure;
  const userIds = userIdsOf(loaded);
  const known = userIds.length === 0 ? NO_ROLES : await roles.fetch(userIds, signal);
  return recordOf(ticket, loaded, known, checkedMs);
}
