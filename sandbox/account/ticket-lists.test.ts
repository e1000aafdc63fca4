import { describe, expect, it } from 'vitest';
import { deliveryTicket, worldOf } from '../scenarios/tickets.ts';
import { HANNA } from '../scenarios/turns-people.ts';
import { EVERYBODY } from '../scenarios/people.ts';
import { AGENT } from './people.ts';
import { apiRequest } from './request.ts';
import { restAnswer } from './rest.ts';
import type { Ticket, View, World } from './world.ts';
import type { WireObject } from './wire.ts';

const NOW = Date.UTC(2026, 10, 20, 12);
const options = { now: NOW, origin: 'http://localhost:4600' };

const view = (id: number, rest: Partial<View> = {}): View => ({
  id,
  title: `View ${id}`,
  active: true,
  position: id,
  contains: ({ status }) => status !== 'solved',
  ...rest,
});

const ticket = (id: number, rest: Partial<Ticket> = {}): Ticket =>
  deliveryTicket(options, id, [], { updatedAt: NOW - id, assigneeId: AGENT.id, ...rest });

const world: World = worldOf(
  options,
  [
    ticket(1),
    ticket(2, { assigneeId: HANNA.id }),
    ticket(3, { status: 'solved' }),
    ticket(4, { isNew: true }),
  ],
  {
    users: [...EVERYBODY, HANNA],
    views: [
      view(71),
      view(72, { active: false }),
      view(73, { isDenied: true }),
      view(74, { contains: ({ assigneeId }, userId) => assigneeId === userId }),
    ],
  },
);

interface Body {
  views: WireObject[];
  tickets: WireObject[];
  count: number;
  next_page: string | null;
}

function ask(path: string, userId = AGENT.id) {
  const request = apiRequest('GET', `/api/v2/${path}`, 'agent', undefined, userId);
  const answer = restAnswer(world, request, NOW);
  return { status: answer.status, body: JSON.parse(answer.body) as Body };
}

const idsIn = (path: string, userId?: number) => ask(path, userId).body.tickets.map(({ id }) => id);

describe('the active views', () => {
  it('are those that the agent may see', () => {
    const { body } = ask('views/active.json');
    expect(body.views.map(({ id }) => id)).toEqual([71, 74]);
    expect(body.views[0]).toMatchObject({ title: 'View 71', active: true, position: 71 });
    expect(body.count).toBe(2);
  });

  it('are paginated', () => {
    const { body } = ask('views/active?per_page=1');
    expect(body.views).toHaveLength(1);
    expect(body.next_page).toBe('http://localhost:4600/api/v2/views/active.json?page=2&per_page=1');
  });

  it('may be none', () => {
    const request = apiRequest('GET', '/api/v2/views/active');
    const answer = restAnswer({ ...world, views: [] }, request, NOW);
    expect(JSON.parse(answer.body)).toMatchObject({ views: [], count: 0 });
  });
});

describe('the tickets of a view', () => {
  it('are the saved ones that fit', () => {
    expect(idsIn('views/71/tickets')).toEqual([1, 2]);
    expect(ask('views/71/tickets').body.tickets[1]).toMatchObject({ assignee_id: HANNA.id });
  });

  it('may depend on who is signed in', () => {
    expect(idsIn('views/74/tickets', HANNA.id)).toEqual([2]);
  });

  it('have an order, which their links keep', () => {
    expect(idsIn('views/71/tickets?sort_by=updated_at&sort_order=asc')).toEqual([2, 1]);
    const { next_page: next } = ask('views/71/tickets?sort_by=id&sort_order=desc&per_page=1').body;
    expect(new URL(next ?? '').search).toBe('?page=2&per_page=1&sort_by=id&sort_order=desc');
  });

  it('respond 404 for an unknown view, and 403 for one that the agent may not see', () => {
    expect(ask('views/999/tickets').status).toBe(404);
    expect(ask('views/73/tickets').status).toBe(403);
  });
});

describe('the tickets assigned to a user', () => {
  it('are all of them, also the solved ones', () => {
    expect(idsIn(`users/${AGENT.id}/tickets/assigned.json`)).toEqual([1, 3]);
    expect(idsIn(`users/${HANNA.id}/tickets/assigned`)).toEqual([2]);
  });

  it('respond 404 for an unknown user', () => {
    expect(ask('users/1/tickets/assigned').status).toBe(404);
  });
});
