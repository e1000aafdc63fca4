import { isRead, type ReadEvents } from '../ticket/read-events.ts';
import type { TurnRecord } from './ticket-record.ts';

/** What decides whether a message is new to the agent. */
export interface ReadRules {
  /** What the agent has read of a ticket; null if they never opened it in this browser. */
  readonly readOf: (ticketId: string) => ReadEvents | null;
  /** Messages in tickets that were never opened are new if they are dated after this time, in milliseconds since 1970. */
  readonly sinceMs: number | null;
}

/** Whether the last message of a conversation is a partner's that the agent has not read. */
export function isUnread(
  ticketId: string,
  { whose, lastMessage }: TurnRecord,
  { readOf, sinceMs }: ReadRules,
): boolean {
  if (whose !== 'ours') return false;
  const read = readOf(ticketId);
  if (read) return !isRead(read, lastMessage);
  return sinceMs !== null && lastMessage.createdMs !== null && lastMessage.createdMs > sinceMs;
}
