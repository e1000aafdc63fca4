import type {
  ConversationRecord,
  TicketRecord,
  TicketSummary,
  TurnRecord,
} from './ticket-record.ts';

/** A ticket of a list, for tests. */
export function testTicket(id: string, fields: Partial<TicketSummary> = {}): TicketSummary {
  return { id, subject: `Ticket ${id}`, status: 'open', updatedMs: 1, assigneeId: '3', ...fields };
}

/** A ticket that was checked, for tests. */
export function testRecord(
  ticketId: string,
  conversations: readonly ConversationRecord[],
): TicketRecord {
  return {
    ticketId,
    checkedMs: 1,
    checkedUpdatedMs: 1,
    failure: null,
    conversationCount: conversations.length,
    conversations,
  };
}

/** An open conversation, for tests. Its last message has the date of its turn. */
export function testConversation(
  id: string,
  { sinceMs = 1, ...fields }: Partial<TurnRecord> = {},
): ConversationRecord {
  const message = { key: `${id} message`, createdMs: sinceMs };
  const turn: TurnRecord = {
    whose: 'ours',
    sinceMs,
    messageCount: 2,
    people: [
      {
        kind: 'person',
        name: 'Maria Lopez',
        email: 'maria@acme.example',
        userId: '9',
        address: null,
      },
    ],
    unanswered: message,
    lastMessage: message,
    ...fields,
  };
  return { id, subject: `Conversation ${id}`, channel: 'email', turn };
}
