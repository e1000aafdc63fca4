import type { TicketList, UpdateEvidence } from '../my-conversations-state.ts';
import type { TicketRecord } from '../ticket-record.ts';

/** A list must be that much younger than a message, in milliseconds: the index of the search lags by minutes. */
const INDEX_LAG_MS = 5 * 60_000;

/** An update within that time of a message, in milliseconds, is taken for the message's. */
const SAME_MOMENT_MS = 5000;

/** How many messages wait for a list at most. The oldest ones are dropped. */
const MAX_OPEN = 50;

/** How many messages must have moved their tickets, and none may not have. */
const ENOUGH = 10;

/** Whether a ticket that has not moved has no new message either, by all that was seen. False until enough was seen. */
export function isMovedByMessages({ moved, notMoved }: UpdateEvidence): boolean {
  return moved >= ENOUGH && notMoved === 0;
}

/**
 * Notes the incoming messages that a check has found. A conversation that was not known before is left out: its messages
 * may be old.
 *
 * @param earlier the ticket's record before the check
 * @returns the same object if there is no new message
 */
export function observeCheck(
  evidence: UpdateEvidence,
  earlier: TicketRecord | undefined,
  record: TicketRecord,
): UpdateEvidence {
  const found = incomingMessages(earlier, record)
    .filter((messageMs) => !isOpen(evidence, record.ticketId, messageMs))
    .map((messageMs) => ({ ticketId: record.ticketId, messageMs }));
  if (found.length === 0) return evidence;
  return { ...evidence, open: [...evidence.open, ...found].slice(-MAX_OPEN) };
}

/**
 * Compares the messages that are old enough with a list. An update at the moment of the message is the message's; if
 * the last update is older, the message has not moved its ticket. After a later update, nothing is known.
 *
 * @param list as it was read, without tickets of an earlier one
 * @param isWhole false if its last pages could not be read: then the tickets that it lacks wait for the next one
 * @returns the same object if nothing changes
 */
export function observeList(
  evidence: UpdateEvidence,
  { tickets, requestedMs }: TicketList,
  isWhole: boolean,
): UpdateEvidence {
  if (evidence.open.length === 0) return evidence;
  const updatedMs = new Map(tickets.map((ticket) => [ticket.id, ticket.updatedMs]));
  let { moved, notMoved } = evidence;
  const open = evidence.open.filter(({ ticketId, messageMs }) => {
    const lastMs = updatedMs.get(ticketId);
    if (lastMs === undefined) return !isWhole;
    if (requestedMs - messageMs < INDEX_LAG_MS) return true;
    if (lastMs !== null && Math.abs(lastMs - messageMs) <= SAME_MOMENT_MS) moved += 1;
    else if (lastMs !== null && lastMs < messageMs) notMoved += 1;
    return false;
  });
  return open.length === evidence.open.length ? evidence : { moved, notMoved, open };
}

/** When the messages arrived that the earlier record does not have, in milliseconds since 1970. */
function incomingMessages(earlier: TicketRecord | undefined, record: TicketRecord): number[] {
  if (!earlier || earlier.checkedMs === null) return [];
  const known = new Map(earlier.conversations.map(({ id, turn }) => [id, turn]));
  return record.conversations.flatMap(({ id, turn }) => {
    const before = known.get(id);
    if (typeof turn === 'string' || turn.whose === 'theirs') return [];
    if (before === undefined || typeof before === 'string') return [];
    const { createdMs } = turn.lastMessage;
    const beforeMs = before.lastMessage.createdMs;
    return createdMs !== null && beforeMs !== null && createdMs > beforeMs ? [createdMs] : [];
  });
}

function isOpen({ open }: UpdateEvidence, ticketId: string, messageMs: number): boolean {
  return open.some((one) => one.ticketId === ticketId && one.messageMs === messageMs);
}
