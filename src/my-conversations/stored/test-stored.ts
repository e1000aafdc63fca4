import type { StoredState } from '../my-conversations-state.ts';
import type { TicketRecord, TicketSummary } from '../ticket-record.ts';

/** For tests only: a record with one conversation that waits for the agent. */
export function storedRecord(ticketId: string, checkedMs = 1000): TicketRecord {
  return {
    ticketId,
    checkedMs,
    checkedUpdatedMs: 900,
    failure: null,
    conversationCount: 2,
    conversations: [
      {
        id: `c${ticketId}`,
        subject: 'Printer',
        channel: 'email',
        turn: {
          whose: 'ours',
          sinceMs: 500,
          messageCount: 2,
          people: [
            { kind: 'person', name: 'Maria', email: 'm@x.example', userId: '5', address: null },
          ],
          unanswered: { key: `c${ticketId}/e2`, createdMs: 500 },
          lastMessage: { key: `c${ticketId}/e2`, createdMs: null },
        },
      },
      { id: `d${ticketId}`, subject: null, channel: 'slack', turn: 'incomplete' },
    ],
  };
}

/** For tests only. */
export function storedTicket(id: string): TicketSummary {
  return { id, subject: `Ticket ${id}`, status: 'open', updatedMs: 900, assigneeId: null };
}

/** For tests only: an agent's tickets, all checked. */
export function testStored(...ids: readonly string[]): StoredState {
  return {
    source: { kind: 'assigned' },
    list: { tickets: ids.map(storedTicket), requestedMs: 800, isCutOff: false },
    sinceMs: 700,
    evidence: { moved: 1, notMoved: 2, open: [{ ticketId: '1', messageMs: 500 }] },
    records: new Map(ids.map((id) => [id, storedRecord(id)])),
  };
}
