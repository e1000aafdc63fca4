import type { ApiRequest } from './request.ts';
import type { Ticket } from './world.ts';

/** The statuses of tickets in Zendesk's order. */
export const STATUSES: readonly Ticket['status'][] = [
  'new',
  'open',
  'pending',
  'hold',
  'solved',
  'closed',
];

/** What tickets can be sorted by, with the names of the search and of the columns of views. */
const KEYS: ReadonlyMap<string, (ticket: Ticket) => number> = new Map([
  ['updated_at', ({ updatedAt }: Ticket) => updatedAt],
  ['updated', ({ updatedAt }: Ticket) => updatedAt],
  ['created_at', ({ createdAt }: Ticket) => createdAt],
  ['created', ({ createdAt }: Ticket) => createdAt],
  ['status', ({ status }: Ticket) => STATUSES.indexOf(status)],
  ['id', ({ id }: Ticket) => id],
  ['nice_id', ({ id }: Ticket) => id],
]);

/** The tickets in the order of `sort_by` and `sort_order`, the greatest first by default. Other keys leave them as they are. */
export function sortedTickets(tickets: readonly Ticket[], { query }: ApiRequest): Ticket[] {
  const key = KEYS.get(query.get('sort_by') ?? '');
  if (key === undefined) return [...tickets];
  const direction = query.get('sort_order') === 'asc' ? 1 : -1;
  return tickets.toSorted((one, other) => direction * (key(one) - key(other)));
}
