import { addTicket, freeTicketId } from './added-ticket.ts';
import { uuidOf } from './ids.ts';
import type { Thread, Ticket, World } from './world.ts';
import type { WireObject } from './wire.ts';

/**
 * Adds the follow-up ticket that Zendesk creates for a reply by email or in Slack if the ticket is closed: a new ticket with a
 * copy of the conversation, whose events have new ids and the same times.
 *
 * Zendesk documents only the copy. Our reading is that the closed ticket's conversation has the reply, too, so that an export
 * has the exchange twice, and that each further reply in the closed ticket creates a follow-up of its own.
 */
export function addFollowUp(world: World, ticket: Ticket, thread: Thread, at: number): Ticket {
  const id = freeTicketId(world);
  return addTicket(
    world,
    {
      subject: ticket.subject,
      requesterId: ticket.requesterId,
      tags: [...ticket.tags],
      via: { channel: 'web' },
      externalId: null,
      followUpOf: ticket.id,
      comments: [],
      threads: [copyOf(world, thread, id)],
    },
    at,
  );
}

function copyOf({ origin }: World, { conversation, events }: Thread, ticketId: number): Thread {
  const id = uuidOf(`follow-up ${ticketId} ${String(conversation['id'])}`);
  return {
    conversation: {
      ...structuredClone(conversation),
      id,
      url: `${origin}/api/v2/tickets/${ticketId}/side_conversations/${id}.json`,
      ticket_id: ticketId,
    },
    events: events.map((event, index): WireObject => ({
      ...structuredClone(event),
      id: uuidOf(`${id} ${index}`),
      side_conversation_id: id,
      ticket_id: ticketId,
    })),
  };
}
