import { htmlError, text } from '../account/answer.ts';
import type { FaultRule } from '../account/faults.ts';
import { AGENT } from '../account/people.ts';
import type { Ticket, User, View, World, WorldOptions } from '../account/world.ts';
import { MANY_PARTNERS } from './account-people.ts';
import { DAY, HOUR } from './clock.ts';
import { childTicketId, firstChannelOf, myTicketThreads } from './my-ticket-threads.ts';
import { AMIRA, EVERYBODY, LARS } from './people.ts';
import { childTicket, deliveryTicket, worldOf } from './tickets.ts';
import { HANNA, LEILA, SAMUEL } from './turns-people.ts';

/** The ids of tickets and views with something special. */
export const MY_TICKETS = {
  /** The first of the agent's own tickets. */
  first: 101,
  /** Responds 500 to the first request for its side conversations. */
  failsOnce: 112,
  /** Responds 403 to requests for its side conversations. */
  denied: 119,
  /** The first of the tickets of colleagues, and of nobody. */
  firstOfOthers: 2001,
  views: { unsolved: 7001, unassigned: 7002, returns: 7003, inactive: 7004, denied: 7005 },
} as const;

/** What the customers write about. */
const SUBJECTS = [
  'Order %s has not arrived',
  'Wrong color in order %s',
  'Printer of order %s prints stripes',
  'Refund for order %s',
  'Broken glass in order %s',
  'Invoice of order %s has the old address',
  'Order %s: two parcels instead of three',
  'Battery of order %s does not charge',
  'When will order %s be delivered?',
  'Return of order %s',
] as const;

const STATUSES = ['open', 'open', 'pending', 'open', 'hold', 'open'] as const;

/** How many tickets of others a world has. The last ones have no assignee. */
const OTHERS = 14;
const UNASSIGNED = 4;

export interface MyTickets {
  /** The number of unsolved tickets that are assigned to the agent. */
  mine: number;
  /** Whether tickets have side conversations; default yes. */
  hasConversations?: boolean;
}

/** An account in which the agent has many tickets. Only the first two have a tab. */
export function myTicketsWorld(
  options: WorldOptions,
  { mine, hasConversations = true }: MyTickets,
  rest: Partial<World> = {},
): World {
  const { first, firstOfOthers } = MY_TICKETS;
  const own = numbersFrom(first, mine).map((id, index) =>
    ticketOf(options, id, { index, total: mine, assignee: AGENT, hasConversations }),
  );
  const others = numbersFrom(firstOfOthers, OTHERS).map((id, index) => {
    const assignee = index < OTHERS - UNASSIGNED ? [HANNA, SAMUEL, LEILA][index % 3] : undefined;
    return ticketOf(options, id, { index, total: OTHERS, assignee, hasConversations });
  });
  const done = numbersFrom(first + mine, mine > 0 ? 3 : 0).map((id, index) => ({
    ...ticketOf(options, id, { index, total: 3, assignee: AGENT, hasConversations }),
    status: 'solved' as const,
  }));
  const tickets = [...own, ...done, ...others];
  const children = tickets
    .filter(({ id, threads }) => threads.length > 0 && firstChannelOf(id) === 'support')
    .map(({ id, threads }) => ({
      ...childTicket(options, childTicketId(id), id, []),
      subject: String(threads[0]?.conversation['subject']),
    }));
  return worldOf(options, [...tickets, ...children], {
    users: [...EVERYBODY, HANNA, SAMUEL, LEILA, ...partnerUsers()],
    tabs: tickets.slice(0, 2).map(({ id }) => id),
    hasBackground: true,
    views: views(),
    faults: mine > 0 ? FAULTS : [],
    ...rest,
  });
}

const FAULTS: FaultRule[] = [
  {
    when: { path: sideConversationsOf(MY_TICKETS.denied) },
    then: { kind: 'answer', answer: text('', 403) },
  },
  {
    when: { path: sideConversationsOf(MY_TICKETS.failsOnce), first: 1 },
    then: { kind: 'answer', answer: htmlError(500, 'Internal Server Error') },
  },
];

function sideConversationsOf(ticketId: number): RegExp {
  return new RegExp(`/tickets/${ticketId}/side_conversations`);
}

function views(): View[] {
  const { unsolved, unassigned, returns, inactive, denied } = MY_TICKETS.views;
  const isUnsolved = ({ status }: Ticket) => status !== 'solved' && status !== 'closed';
  const isReturn = (ticket: Ticket) => isUnsolved(ticket) && ticket.tags.includes('return');
  const inList = { active: true, contains: isUnsolved };
  return [
    { ...inList, id: unsolved, title: 'All unsolved tickets', position: 1 },
    {
      ...inList,
      id: unassigned,
      title: 'Unassigned tickets',
      position: 2,
      contains: (ticket) => isUnsolved(ticket) && ticket.assigneeId === undefined,
    },
    { ...inList, id: returns, title: 'Returns', position: 3, contains: isReturn },
    { ...inList, id: inactive, title: 'Christmas', position: 4, active: false },
    { ...inList, id: denied, title: 'For team leads', position: 5, isDenied: true },
  ];
}

interface TicketOptions {
  index: number;
  total: number;
  assignee: User | undefined;
  hasConversations: boolean;
}

/** Of ten tickets, one has no side conversations, and one has only closed ones. */
function ticketOf(
  options: WorldOptions,
  id: number,
  { index, total, assignee, hasConversations }: TicketOptions,
): Ticket {
  const isEmpty = !hasConversations || id % 10 === 8;
  const threads = isEmpty
    ? []
    : myTicketThreads(options, {
        ticketId: id,
        index,
        total,
        conversations: 1 + (id % 4 === 1 ? 1 : 0) + (id % 10 === 7 ? 1 : 0),
        isClosed: id % 10 === 4,
      });
  const createdAt = options.now - 15 * DAY - index * HOUR;
  const order = String(20_000 + id);
  const subject = (SUBJECTS[index % SUBJECTS.length] ?? '').replace('%s', order);
  const requester = index % 2 === 0 ? LARS : AMIRA;
  const changes = threads.map(({ conversation }) => Date.parse(String(conversation['updated_at'])));
  const { assigneeId: _agent, ...delivery } = deliveryTicket(options, id, threads);
  return {
    ...delivery,
    subject,
    // Zendesk opens a ticket when it gets an assignee.
    status: assignee === undefined ? 'new' : (STATUSES[index % STATUSES.length] ?? 'open'),
    requesterId: requester.id,
    ...(assignee !== undefined && { assigneeId: assignee.id }),
    tags: subject.startsWith('Return') ? ['return'] : ['order'],
    createdAt,
    updatedAt: Math.max(createdAt + 2 * HOUR, ...changes),
    comments: [
      {
        authorId: requester.id,
        at: createdAt,
        public: true,
        body: `Hello,\n\nplease look into this: ${subject}. I have waited long enough.\n\n${requester.name}`,
      },
    ],
  };
}

/** The partners who are users of the account. */
function partnerUsers(): User[] {
  return MANY_PARTNERS.flatMap(({ user_id: id, name, email }): User[] => {
    if (typeof id !== 'number' || EVERYBODY.some((user) => user.id === id)) return [];
    return [{ id, name: String(name ?? email), email: String(email), role: 'end-user' }];
  });
}

function numbersFrom(first: number, count: number): number[] {
  return Array.from({ length: count }, (_, index) => first + index);
}
