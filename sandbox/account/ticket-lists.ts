import { forbidden, json, notFound } from './answer.ts';
import type { Answer } from './answer.ts';
import { pageOf } from './paging.ts';
import type { ApiRequest } from './request.ts';
import { sortedTickets } from './sorted-tickets.ts';
import { ticketJson } from './ticket-json.ts';
import type { Ticket, View, World } from './world.ts';
import type { WireObject } from './wire.ts';

/**
 * Answers requests for lists of tickets: the active views, the tickets of a view, and those that are assigned to a user. Returns
 * undefined for other addresses. Unlike the search, these lists do not lag behind.
 */
export function ticketListAnswer(world: World, request: ApiRequest): Answer | undefined {
  if (request.method !== 'GET') return undefined;
  if (request.path === '/api/v2/views/active') return viewsAnswer(world, request);
  const [, list, id] =
    /^\/api\/v2\/(views|users)\/(\d+)\/tickets(?:\/assigned)?$/.exec(request.path) ?? [];
  if (list === 'views') return viewAnswer(world, request, Number(id));
  if (list === 'users' && request.path.endsWith('/assigned')) {
    return assignedAnswer(world, request, Number(id));
  }
  return undefined;
}

function viewsAnswer(world: World, request: ApiRequest): Answer {
  const views = (world.views ?? []).filter(({ active, isDenied }) => active && isDenied !== true);
  const { items, links } = pageOf(views, request, world);
  return json({ views: items.map((view) => viewJson(world, view)), ...links });
}

function viewAnswer(world: World, request: ApiRequest, id: number): Answer {
  const view = world.views?.find((one) => one.id === id);
  if (view === undefined) return notFound();
  if (view.isDenied === true) return forbidden();
  return ticketsAnswer(
    world,
    request,
    world.tickets.filter((ticket) => view.contains(ticket, request.userId)),
  );
}

function assignedAnswer(world: World, request: ApiRequest, userId: number): Answer {
  if (!world.users.some(({ id }) => id === userId)) return notFound();
  return ticketsAnswer(
    world,
    request,
    world.tickets.filter(({ assigneeId }) => assigneeId === userId),
  );
}

function ticketsAnswer(world: World, request: ApiRequest, tickets: readonly Ticket[]): Answer {
  const saved = tickets.filter(({ isNew }) => !isNew);
  const kept = ['sort_by', 'sort_order'];
  const { items, links } = pageOf(sortedTickets(saved, request), request, world, kept);
  return json({ tickets: items.map((ticket) => ticketJson(world, ticket)), ...links });
}

function viewJson({ origin }: World, { id, title, active, position }: View): WireObject {
  return {
    id,
    url: `${origin}/api/v2/views/${id}.json`,
    title,
    active,
    position,
    description: null,
    restriction: null,
    default: false,
  };
}
