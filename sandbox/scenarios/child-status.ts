import { messageEvent } from '../account/event.ts';
import { appendEvent } from '../account/thread.ts';
import type { ScheduledChange, Thread, Ticket, WorldOptions } from '../account/world.ts';
import { nextEvent } from '../account/writes.ts';
import { HOUR, MINUTE } from './clock.ts';
import { conversationFromSteps, type ConversationDetails } from './conversation-from-steps.ts';
import { johnny, partsGroup, yuki } from './people.ts';
import type { Scenario } from './scenario.ts';
import { childTicket, printerTicket, worldOf } from './tickets.ts';

/** The child tickets by what is special about them. The account has no ticket with the last number. */
const CHILDREN = { pending: 3, unassigned: 4, unreadable: 5 } as const;

const SERIES = 'Which series was recalled?';

/** A ticket whose conversations are child tickets: one is pending and changes, one has nobody, one cannot be read. */
export const childStatus: Scenario = {
  name: 'child-status',
  description:
    'Three child tickets: pending and solved two minutes later, solved by nobody, and not readable.',
  world: (options) => {
    const { assigneeId: _nobody, ...series } = childTicket(options, CHILDREN.unassigned, 1, []);
    const tickets: Ticket[] = [
      printerTicket(options, 1, threadsOf(options)),
      { ...childTicket(options, CHILDREN.pending, 1, []), status: 'pending' },
      { ...series, subject: SERIES, status: 'solved' },
    ];
    return worldOf(options, tickets, { schedule: [solved] });
  },
};

/** Yuki answers in the first conversation and solves its ticket. */
const solved: ScheduledChange = {
  afterMs: 2 * MINUTE,
  ticketId: 1,
  apply(world, ticket, at) {
    const child = world.tickets.find(({ id }) => id === CHILDREN.pending);
    const [thread] = ticket.threads;
    if (child === undefined || thread === undefined) return;
    child.status = 'solved';
    child.updatedAt = at;
    const seed = { ...nextEvent(ticket, thread, at), actor: yuki };
    const message = { body: 'It is on the shelf for field service.', to: [johnny] };
    appendEvent(thread, messageEvent('reply', seed, message));
  },
};

function threadsOf(options: WorldOptions): Thread[] {
  return [
    threadOf(options, CHILDREN.pending, 'Power supply PS-220 for a customer replacement', {
      ago: 5 * HOUR,
      says: 'Please reserve one power supply PS-220 for ticket 1. The old one burnt out.',
    }),
    threadOf(options, CHILDREN.unassigned, SERIES, {
      ago: 26 * HOUR,
      says: 'Is PS220-18-004417 of the recalled series?',
    }),
    threadOf(options, CHILDREN.unreadable, 'Invoice for the burnt shelf', {
      ago: 50 * HOUR,
      says: 'The customer wants to send us the invoice for a new shelf. Who takes care of that?',
    }),
  ];
}

function threadOf(
  options: WorldOptions,
  childId: number,
  subject: string,
  message: { ago: number; says: string },
): Thread {
  const details: ConversationDetails = {
    ticketId: 1,
    subject,
    participants: [johnny, partsGroup],
    via: 'support',
    staff: [johnny, yuki],
    externalIds: { targetTicketId: String(childId) },
  };
  return conversationFromSteps(options, details, [{ ...message, by: johnny, to: [partsGroup] }]);
}
