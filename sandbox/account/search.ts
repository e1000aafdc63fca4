import { json, unprocessable } from './answer.ts';
import type { Answer } from './answer.ts';
import { pageOf } from './paging.ts';
import type { ApiRequest } from './request.ts';
import { indexedTickets } from './search-index.ts';
import { STATUSES, sortedTickets } from './sorted-tickets.ts';
import { ticketJson } from './ticket-json.ts';
import type { Ticket, World } from './world.ts';

const MAX_RESULTS = 1000;

type Condition = (ticket: Ticket) => boolean;

/**
 * `GET /api/v2/search?query=…`: tickets as the search index knows them, which lags behind. Of the query language, it has
 * `type:ticket`, `assignee` (`me`, `none`, an id or an email address), `status` with any comparison, `updated`, `tags`, `-` for
 * the opposite, and words of the subject. `count` is the real number, but a page beyond the 1,000th result gets 422.
 */
export function searchAnswer(world: World, request: ApiRequest, at: number): Answer {
  const query = request.query.get('query') ?? '';
  if (query.trim() === '') return unprocessable('Invalid search: the query is missing');
  const conditions = termsOf(query).map((term) => conditionOf(term, world, request));
  const found = indexedTickets(world, at).filter((ticket) =>
    conditions.every((matches) => matches(ticket)),
  );
  const kept = ['query', 'sort_by', 'sort_order'];
  const { items, links, end } = pageOf(sortedTickets(found, request), request, world, kept);
  if (end > MAX_RESULTS) {
    return unprocessable(
      'Invalid search: Requested response size was greater than Search Response Limits',
      'invalid',
    );
  }
  const results = items.map((ticket) => ({ ...ticketJson(world, ticket), result_type: 'ticket' }));
  return json({ results, facets: null, ...links });
}

/** The terms of a query. Quotes keep words together. */
function termsOf(query: string): string[] {
  return (query.match(/(?:[^\s"]|"[^"]*")+/g) ?? []).map((term) => term.replaceAll('"', ''));
}

function conditionOf(term: string, world: World, request: ApiRequest): Condition {
  const [, minus = '', name = '', comparison = '', value = ''] =
    /^(-?)(?:(\w+)(:|<=|>=|<|>))?(.*)$/.exec(term) ?? [];
  const condition = positiveCondition({ name, comparison, value }, world, request);
  return minus === '' ? condition : (ticket) => !condition(ticket);
}

function positiveCondition(
  { name, comparison, value }: { name: string; comparison: string; value: string },
  world: World,
  request: ApiRequest,
): Condition {
  switch (name) {
    case 'type':
      return () => value === 'ticket';
    case 'assignee': {
      const id = assigneeId(value, world, request);
      return (ticket) => ticket.assigneeId === id;
    }
    case 'status': {
      const index = STATUSES.findIndex((status) => status === value.toLowerCase());
      return ({ status }) => compares(STATUSES.indexOf(status) - index, comparison);
    }
    case 'updated':
      return ({ updatedAt }) => compares(updatedAt - Date.parse(value), comparison);
    case 'tags':
      return ({ tags }) => tags.includes(value);
    default:
      return ({ subject }) => subject.toLowerCase().includes(value.toLowerCase());
  }
}

/** The id of the agent whose tickets a query is for; undefined for nobody, and -1 for somebody unknown. */
function assigneeId(value: string, { users }: World, request: ApiRequest): number | undefined {
  if (value === 'none') return undefined;
  if (value === 'me') return request.userId;
  const user = users.find(({ id, email }) => String(id) === value || email === value);
  return user?.id ?? -1;
}

function compares(difference: number, comparison: string): boolean {
  switch (comparison) {
    case '<':
      return difference < 0;
    case '<=':
      return difference <= 0;
    case '>':
      return difference > 0;
    case '>=':
      return difference >= 0;
    default:
      return difference === 0;
  }
}
