import { describe, expect, it } from 'vitest';
import { deliveryTicket, worldOf } from '../scenarios/tickets.ts';
import { YUKI } from '../scenarios/people.ts';
import { openAccount } from './account.ts';
import type { Account } from './account.ts';
import { AGENT } from './people.ts';
import { apiRequest } from './request.ts';
import { simulate } from './simulate.ts';
import type { Ticket, World } from './world.ts';
import type { WireObject } from './wire.ts';

const NOW = Date.UTC(2026, 10, 20, 12);
const MINUTE = 60_000;
const options = { now: NOW, origin: 'http://localhost:4600' };
const MINE = 'type:ticket assignee:me status<solved';

interface Body {
  results: WireObject[];
  count: number;
  next_page: string | null;
  previous_page: string | null;
  error: string;
}

function ticket(id: number, rest: Partial<Ticket> = {}): Ticket {
  return deliveryTicket(options, id, [], { assigneeId: AGENT.id, updatedAt: NOW - id, ...rest });
}

/** An account whose clock is at `NOW` plus the given times. */
function accountWith(tickets: Ticket[], rest: Partial<World> = {}): Account {
  return openAccount(worldOf(options, tickets, rest), 0);
}

function search(account: Account, query: string, more = '', at = 0, userId = AGENT.id) {
  const address = `/api/v2/search.json?query=${encodeURIComponent(query)}${more}`;
  const reaction = account.react(apiRequest('GET', address, 'agent', undefined, userId), at);
  if (reaction.kind !== 'answer') throw new Error('There is no answer.');
  return { status: reaction.answer.status, body: JSON.parse(reaction.answer.body) as Body };
}

const idsIn = ({ results }: Body) => results.map(({ id }) => id);

describe('the search', () => {
  const tickets = [
    ticket(1),
    ticket(2, { assigneeId: YUKI.id }),
    ticket(3, { status: 'solved' }),
    ticket(4, { status: 'pending', subject: 'Broken glass' }),
    ticket(5, { isNew: true }),
    ticket(6, { status: 'new' }),
  ];
  delete tickets[5]?.assigneeId;

  it.each([
    [MINE, [1, 4]],
    [`type:ticket assignee:${YUKI.id}`, [2]],
    [`type:ticket assignee:nobody@example.com`, []],
    ['type:ticket assignee:none', [6]],
    ['type:ticket status>=solved', [3]],
    ['type:ticket -status:open', [3, 4, 6]],
    ['type:ticket "broken glass"', [4]],
    ['type:user', []],
  ])('finds by “%s” the tickets %j', (query, ids) => {
    const { status, body } = search(accountWith(tickets), query);
    expect([status, body.count, idsIn(body)]).toEqual([200, ids.length, ids]);
  });

  it('returns tickets with the type of a result', () => {
    const { body } = search(accountWith(tickets), MINE);
    expect(body.results[0]).toMatchObject({
      id: 1,
      result_type: 'ticket',
      status: 'open',
      assignee_id: AGENT.id,
      subject: 'Order 20817 has not arrived',
    });
  });

  it('knows who is signed in', () => {
    expect(idsIn(search(accountWith(tickets), MINE, '', 0, YUKI.id).body)).toEqual([2]);
  });

  it('refuses a search without a query', () => {
    expect(search(accountWith(tickets), ' ').status).toBe(422);
  });

  it('sorts by dates, and its links keep the query and the order', () => {
    const account = accountWith([ticket(3), ticket(1), ticket(2)]);
    const { body } = search(account, MINE, '&sort_by=updated_at&sort_order=desc&per_page=2');
    expect(idsIn(body)).toEqual([1, 2]);
    const next = new URL(body.next_page ?? '');
    expect(next.searchParams.get('query')).toBe(MINE);
    expect(next.searchParams.get('sort_by')).toBe('updated_at');
    const ascending = search(account, MINE, '&sort_by=updated_at&sort_order=asc');
    expect(idsIn(ascending.body)).toEqual([3, 2, 1]);
  });
});

describe('the limit of the search', () => {
  const account = accountWith(Array.from({ length: 1100 }, (_, index) => ticket(index + 1)));

  it('is 100 results a page, with the real number of them', () => {
    const { body } = search(account, MINE, '&per_page=500&page=10');
    expect([body.results.length, body.count]).toEqual([100, 1100]);
    expect(new URL(body.next_page ?? '').searchParams.get('page')).toBe('11');
  });

  it('is the 1,000th result', () => {
    expect(search(account, MINE, '&page=11')).toEqual({
      status: 422,
      body: {
        error: 'invalid',
        description:
          'Invalid search: Requested response size was greater than Search Response Limits',
      },
    });
    expect(search(account, MINE, '&per_page=30&page=34').status).toBe(422);
    expect(search(account, MINE, '&per_page=50&page=20').status).toBe(200);
  });
});

describe('the index of the search', () => {
  function resolvedAt(account: Account, at: number): void {
    const [first] = account.world.tickets;
    if (first === undefined) throw new Error('There is no ticket.');
    first.updatedAt = account.catchUp(at);
    first.status = 'solved';
  }

  it('learns of a change two minutes later', () => {
    const account = accountWith([ticket(1), ticket(2)]);
    resolvedAt(account, MINUTE);
    expect(idsIn(search(account, MINE, '', 3 * MINUTE - 1).body)).toEqual([1, 2]);
    expect(idsIn(search(account, MINE, '', 3 * MINUTE).body)).toEqual([2]);
  });

  it('lags behind as long as the world says', () => {
    const account = accountWith([ticket(1)], { searchLagMs: 5000 });
    resolvedAt(account, 0);
    expect(search(account, MINE, '', 4999).body.count).toBe(1);
    expect(search(account, MINE, '', 5000).body.count).toBe(0);
  });

  it('has the old date of a ticket until then', () => {
    const account = accountWith([ticket(1)]);
    const [first] = account.world.tickets;
    const dates = (at: number) =>
      search(account, MINE, '', at).body.results.map((found) => found['updated_at']);
    const before = dates(0);
    if (first) simulate(account.world, first, 'reply', account.catchUp(1000));
    expect(dates(MINUTE)).toEqual(before);
    expect(dates(3 * MINUTE)).toEqual(['2026-11-20T12:00:01.000+00:00']);
  });

  it('learns of each scheduled change in turn, also if nobody asked between', () => {
    const account = accountWith([ticket(1)], {
      schedule: [1, 2].map((minutes) => ({
        afterMs: minutes * MINUTE,
        ticketId: 1,
        apply: (_world, changed, at) => {
          changed.updatedAt = at;
        },
      })),
    });
    const { body } = search(account, MINE, '', 3.5 * MINUTE);
    expect(body.results[0]?.['updated_at']).toBe('2026-11-20T12:01:00.000+00:00');
  });

  it('learns of a new ticket two minutes later', () => {
    const account = accountWith([ticket(1)]);
    account.catchUp(0);
    account.world.tickets.push(ticket(9, { createdAt: NOW, updatedAt: NOW }));
    expect(idsIn(search(account, MINE, '', MINUTE).body)).toEqual([1]);
    expect(idsIn(search(account, MINE, '', 2 * MINUTE).body)).toEqual([1, 9]);
  });
});
