import {
  initialMyConversationsState,
  type MyConversationsState,
  type TicketList,
} from '../my-conversations-state.ts';
import type { ConversationRecord, TicketRecord, TicketSummary } from '../ticket-record.ts';

/** For tests only: a ticket as the list has it. */
export function testTicket(id: string, updatedMs: number | null = 1): TicketSummary {
  return { id, subject: `Ticket ${id}`, status: 'open', updatedMs, assigneeId: '3' };
}

/** For tests only: a whole list. */
export function testList(tickets: readonly TicketSummary[], requestedMs: number): TicketList {
  return { tickets, requestedMs, isCutOff: false };
}

/** For tests only: an open side conversation in which it is our turn since a message, or theirs. */
export function testConversation(
  messageMs: number | null,
  whose: 'ours' | 'theirs' = 'ours',
  id = 'c',
): ConversationRecord {
  const message = { key: `event ${messageMs}`, createdMs: messageMs };
  return {
    id,
    subject: null,
    channel: 'email',
    turn: {
      whose,
      sinceMs: messageMs,
      messageCount: 1,
      people: [],
      unanswered: message,
      lastMessage: message,
    },
  };
}

/** For tests only: the record of a ticket with one open side conversation, checked when its `updated_at` was 1. */
export function testRecord(
  ticketId: string,
  checkedMs: number,
  change: Partial<TicketRecord> = {},
): TicketRecord {
  return {
    ticketId,
    checkedMs,
    checkedUpdatedMs: 1,
    failure: null,
    conversationCount: 1,
    conversations: [testConversation(1)],
    ...change,
  };
}

/** For tests only: a state with these records. The list has their tickets, and others before them. */
export function testState(
  records: readonly TicketRecord[],
  listedMs: number,
  change: Partial<MyConversationsState> = {},
): MyConversationsState {
  return {
    ...initialMyConversationsState({ kind: 'assigned' }),
    list: testList(
      records.map(({ ticketId }) => testTicket(ticketId)),
      listedMs,
    ),
    records: new Map(records.map((record) => [record.ticketId, record])),
    ...change,
  };
}
