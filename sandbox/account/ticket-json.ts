import { wireTime } from './event.ts';
import type { ApiRequest } from './request.ts';
import type { Ticket, User, World } from './world.ts';
import type { WireObject } from './wire.ts';

/** A ticket as in `/api/v2/tickets/{id}`, with the properties that matter to an app. */
export function ticketJson(world: World, ticket: Ticket): WireObject {
  return {
    id: ticket.id,
    url: `${world.origin}/api/v2/tickets/${ticket.id}.json`,
    subject: ticket.subject,
    raw_subject: ticket.subject,
    description: ticket.comments[0]?.body ?? '',
    status: ticket.status,
    requester_id: ticket.requesterId,
    assignee_id: ticket.assigneeId ?? null,
    external_id: ticket.externalId,
    via: { ...ticket.via, source: sourceOf(world, ticket) },
    followup_ids: world.tickets
      .filter(({ followUpOf }) => followUpOf === ticket.id)
      .map(({ id }) => id),
    tags: ticket.tags,
    created_at: wireTime(ticket.createdAt),
    updated_at: wireTime(ticket.updatedAt),
  };
}

/** Where a ticket comes from. A follow-up names the closed ticket. */
function sourceOf({ tickets }: World, { followUpOf }: Ticket): WireObject {
  const source = tickets.find(({ id }) => id === followUpOf);
  if (source === undefined) return { from: {}, to: {}, rel: null };
  return { from: { ticket_id: source.id, subject: source.subject }, to: {}, rel: 'follow_up' };
}

/** A minimal ticket that exists only because an exported event refers to it. */
export function unlistedTicketJson(world: World, id: number): WireObject {
  const url = `${world.origin}/api/v2/tickets/${id}.json`;
  return { id, url, subject: `Ticket ${id}`, raw_subject: `Ticket ${id}`, status: 'open' };
}

/** The body of `/api/v2/tickets/show_many?ids=1,2`, with the users of the tickets for `include=users`. Unknown ids are ignored. */
export function ticketsJson(world: World, request: ApiRequest): WireObject {
  const ids = requestedIds(request);
  const tickets = world.tickets.filter(({ id, isNew }) => !isNew && ids.includes(id));
  const body = { tickets: tickets.map((ticket) => ticketJson(world, ticket)) };
  const paging = { count: tickets.length, next_page: null, previous_page: null };
  if (request.query.get('include') !== 'users') return { ...body, ...paging };
  const userIds = tickets.flatMap(({ requesterId, assigneeId }) => [requesterId, assigneeId]);
  const users = world.users.filter(({ id }) => userIds.includes(id));
  return { ...body, users: users.map(userJson), ...paging };
}

/** The body of `/api/v2/users/show_many?ids=1,2`. Unknown ids are ignored. */
export function usersJson(world: World, request: ApiRequest): WireObject {
  const ids = requestedIds(request);
  const users = world.users.filter(({ id }) => ids.includes(id));
  return {
    users: users.map(userJson),
    count: users.length,
    next_page: null,
    previous_page: null,
  };
}

function requestedIds({ query }: ApiRequest): number[] {
  return (query.get('ids') ?? '').split(',').map(Number);
}

function userJson(user: User): WireObject {
  return { ...user, active: true };
}
