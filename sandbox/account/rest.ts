import { forbidden, json, notFound } from './answer.ts';
import type { Answer } from './answer.ts';
import { businessHoursAnswer } from './business-hours.ts';
import { EXPORT_PATH, exportAnswer } from './incremental-export.ts';
import { pageOf } from './paging.ts';
import type { ApiRequest } from './request.ts';
import { searchAnswer } from './search.ts';
import { unlistedTicketJson, ticketJson, ticketsJson, usersJson } from './ticket-json.ts';
import { ticketListAnswer } from './ticket-lists.ts';
import type { Thread, Ticket, World } from './world.ts';
import { changeAnswer, createAnswer } from './write-answer.ts';

/** Whether a request starts a side conversation or replies in one. */
export function sendsMessage({ method, path }: ApiRequest): boolean {
  return (
    method === 'POST' && /^\/api\/v2\/tickets\/\d+\/side_conversations(\/[^/]+\/reply)?$/.test(path)
  );
}

/** Answers a request according to the documented REST API. `at` is the world's clock in milliseconds since 1970. */
export function restAnswer(world: World, request: ApiRequest, at: number): Answer {
  if (request.path === '/api/v2/users/show_many') return json(usersJson(world, request));
  if (request.path === '/api/v2/tickets/show_many') return json(ticketsJson(world, request));
  if (request.path === '/api/v2/search') return searchAnswer(world, request, at);
  const ticketList = ticketListAnswer(world, request);
  if (ticketList) return ticketList;
  if (request.path === EXPORT_PATH) {
    return request.role === 'admin' ? exportAnswer(world, request, at) : forbidden();
  }
  const ofBusinessHours = businessHoursAnswer(world.businessSchedules ?? [], request);
  if (ofBusinessHours) return ofBusinessHours;
  const [, id, rest] = /^\/api\/v2\/tickets\/(\d+)(\/.*)?$/.exec(request.path) ?? [];
  const ticket = world.tickets.find((one) => one.id === Number(id) && !one.isNew);
  if (ticket === undefined) {
    const exists = rest === undefined && world.hasUnlistedTicket?.(Number(id)) === true;
    return exists ? json({ ticket: unlistedTicketJson(world, Number(id)) }) : notFound();
  }
  if (rest === undefined) return json({ ticket: ticketJson(world, ticket) });
  return sideConversationAnswer(world, ticket, rest, request, at);
}

function sideConversationAnswer(
  world: World,
  ticket: Ticket,
  rest: string,
  request: ApiRequest,
  at: number,
): Answer {
  if (rest === '/side_conversations') {
    if (request.method === 'POST') return createAnswer(world, ticket, request, at);
    return listAnswer(world, ticket, request);
  }
  const [, id, verb] = /^\/side_conversations\/([^/]+)(?:\/(events|reply))?$/.exec(rest) ?? [];
  const thread = ticket.threads.find(({ conversation }) => conversation['id'] === id);
  if (thread === undefined) return notFound();
  switch (`${request.method} ${verb ?? ''}`) {
    case 'GET ':
      return json({ side_conversation: thread.conversation });
    case 'GET events':
      return eventsAnswer(world, thread, request);
    default:
      return changeAnswer(world, ticket, thread, request, verb, at);
  }
}

function listAnswer(world: World, ticket: Ticket, request: ApiRequest): Answer {
  if (request.method !== 'GET') return notFound();
  const { items, links } = pageOf(ticket.threads, request, world);
  const body = { side_conversations: items.map(({ conversation }) => conversation), ...links };
  if (!includes(request, 'events') || !world.sideloadsEvents) return json(body);
  const events = items.flatMap((thread) =>
    thread.events.filter((event) => thread.hiddenFromSideload?.has(event) !== true),
  );
  // Stray events belong to no conversation, so to no page either. They are sent with the first one.
  const strays = links.previous_page === null ? ticket.strayEvents : [];
  return json({ ...body, events: [...events, ...strays] });
}

function eventsAnswer(world: World, thread: Thread, request: ApiRequest): Answer {
  const { items, links } = pageOf(thread.events, request, world);
  const body = { events: items, ...links };
  if (!includes(request, 'side_conversations')) return json(body);
  return json({ ...body, side_conversations: [thread.conversation] });
}

function includes(request: ApiRequest, what: string): boolean {
  return (request.query.get('include') ?? '').split(',').includes(what);
}
