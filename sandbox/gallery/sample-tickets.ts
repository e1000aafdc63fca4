import type { Channel } from '../../src/events/channel.ts';
import type { Participant } from '../../src/events/participant.ts';
import type {
  CheckFailure,
  ConversationRecord,
  TicketRecord,
  TicketSummary,
} from '../../src/my-conversations/ticket-record.ts';
import type { RequestErrorKind } from '../../src/zendesk/request-error.ts';

const HOUR_MS = 3_600_000;

const PARTNERS = [
  ['Maria Lopez', 'email'],
  ['Kwame Mensah', 'slack'],
  ['Yuki Tanaka', 'email'],
  ['Logistics', 'child-ticket'],
  ['Bernhard-Alexander von Hohenlohe-Waldenburg', 'email'],
  ['Teams channel Returns', 'teams'],
  ['Chloé Dubois', 'email'],
] as const;

const SUBJECTS = [
  'Replacement parts for the printers',
  'Refund approval',
  'Which of the three loading docks behind the warehouse takes the return pallet?',
  'Invoice 20-114',
  'Delivery on Thursday',
  'شحنة متأخرة',
] as const;

const TICKETS = [
  'Help, my printer is on fire!',
  'Order 4711 arrived without the power supply and with a cracked display',
  'Refund',
  'Cannot sign in',
  'Broken conveyor belt in hall 3',
] as const;

const STATUSES = ['open', 'pending', 'hold', 'new'] as const;

/** The hours that the conversations have waited, from the longest. */
const HOURS = [
  400, 310, 190, 150, 98, 80, 76, 60, 45, 30, 26, 23, 20, 12, 9, 7, 6, 5, 4, 3, 2, 1, 0.5,
];

const COLLEAGUE: Participant = {
  kind: 'person',
  name: 'Ola Nordmann',
  email: 'ola@acme.example',
  userId: null,
  address: null,
};

/** Tickets with one waiting conversation each: two of three wait for us. */
export function sampleTickets(nowMs: number, count = HOURS.length) {
  const tickets = Array.from({ length: count }, (_, index): TicketSummary => {
    const subject = TICKETS[index % TICKETS.length] ?? null;
    const status = STATUSES[index % STATUSES.length] ?? null;
    return { id: `${4711 + index * 13}`, subject, status, updatedMs: nowMs, assigneeId: '1' };
  });
  const records = tickets.map((ticket, index) =>
    sampleRecord(ticket.id, nowMs, [sampleConversation(index, nowMs)]),
  );
  return { tickets, records };
}

/** A ticket that was checked two minutes ago. */
export function sampleRecord(
  ticketId: string,
  nowMs: number,
  conversations: readonly ConversationRecord[],
): TicketRecord {
  return {
    ticketId,
    checkedMs: nowMs - 120_000,
    checkedUpdatedMs: nowMs,
    failure: null,
    conversationCount: conversations.length,
    conversations,
  };
}

/** A ticket whose check failed. */
export function failedRecord(
  ticketId: string,
  nowMs: number,
  kind: RequestErrorKind,
): TicketRecord {
  const failure: CheckFailure = { kind, status: 500, atMs: nowMs };
  return { ...sampleRecord(ticketId, nowMs, []), checkedMs: null, failure };
}

function sampleConversation(index: number, nowMs: number): ConversationRecord {
  const [name, channel] = PARTNERS[index % PARTNERS.length] ?? PARTNERS[0];
  const sinceMs = nowMs - (HOURS[index % HOURS.length] ?? 1) * HOUR_MS;
  const message = { key: `m${index}`, createdMs: sinceMs };
  const person: Participant = {
    kind: 'person',
    name,
    email: `partner${index % PARTNERS.length}@acme.example`,
    userId: null,
    address: null,
  };
  return {
    id: `c${index}`,
    subject: SUBJECTS[index % SUBJECTS.length] ?? null,
    channel: channel satisfies Channel,
    turn: {
      whose: index % 3 === 2 ? 'theirs' : 'ours',
      sinceMs,
      messageCount: 2,
      people: index % 5 === 0 ? [person, COLLEAGUE] : [person],
      unanswered: message,
      lastMessage: message,
    },
  };
}
