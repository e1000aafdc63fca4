import type { Ticket, World } from './world.ts';

/** What is known of a ticket that Zendesk creates by itself. */
export type AddedTicket = Pick<
  Ticket,
  'subject' | 'requesterId' | 'tags' | 'via' | 'externalId' | 'comments' | 'threads'
> &
  Partial<Ticket>;

/** Adds a ticket with the next free id to the account. It is in no tab of the workspace. */
export function addTicket(world: World, details: AddedTicket, at: number): Ticket {
  const ticket: Ticket = {
    isNew: false,
    status: 'open',
    createdAt: at,
    updatedAt: at,
    strayEvents: [],
    ...details,
    id: freeTicketId(world),
  };
  world.tickets.push(ticket);
  return ticket;
}

/** The id that `addTicket` gives to the next ticket. */
export function freeTicketId({ tickets, hasUnlistedTicket }: World): number {
  let id = Math.max(0, ...tickets.map((ticket) => ticket.id)) + 1;
  while (hasUnlistedTicket?.(id) === true) id += 1;
  return id;
}
