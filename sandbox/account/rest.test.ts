import { describe, expect, it } from 'vitest';
import { defaultWorld } from '../scenarios/default-world.ts';
import { documentedSample, SAMPLE_ID } from '../scenarios/printer-mail.ts';
import { apiRequest } from './request.ts';
import { restAnswer } from './rest.ts';
import type { World } from './world.ts';
import type { WireObject } from './wire.ts';
import type { Role } from './request.ts';

const NOW = Date.UTC(2026, 10, 20, 12);
const LIST = '/api/v2/tickets/1/side_conversations';
const newWorld = () => defaultWorld({ now: NOW, origin: 'http://localhost:4600' });

interface Body {
  side_conversations?: WireObject[];
  side_conversation: WireObject;
  events: WireObject[];
  count: number;
  users: WireObject[];
  ticket: WireObject;
  tickets: WireObject[];
  error: string;
}

function ask(world: World, address: string, method = 'GET', body?: unknown, role: Role = 'agent') {
  const answer = restAnswer(world, apiRequest(method, address, role, body), NOW);
  return { status: answer.status, body: JSON.parse(answer.body) as Body };
}

describe('the list of side conversations', () => {
  it('has no events without include=events', () => {
    const { body } = ask(newWorld(), LIST);
    expect(body.side_conversations).toHaveLength(3);
    expect(body).not.toHaveProperty('events');
    expect(body.count).toBe(3);
  });

  it('has the events of its page in one list next to the conversations', () => {
    const { body } = ask(newWorld(), `${LIST}.json?include=events&per_page=1&page=2`);
    const [conversation] = body.side_conversations ?? [];
    expect(body.events).toHaveLength(3);
    expect(new Set(body.events.map((event) => event['side_conversation_id']))).toEqual(
      new Set([conversation?.['id']]),
    );
  });

  it('has no events key if the account does not support the sideload', () => {
    const { body } = ask({ ...newWorld(), sideloadsEvents: false }, `${LIST}?include=events`);
    expect(body).not.toHaveProperty('events');
  });
});

describe('one side conversation', () => {
  it('is read by its id, and its events by a separate address', () => {
    const world = newWorld();
    expect(ask(world, `${LIST}/${SAMPLE_ID}`).body.side_conversation['id']).toBe(SAMPLE_ID);
    const { body } = ask(world, `${LIST}/${SAMPLE_ID}/events?include=side_conversations`);
    expect(body.events).toHaveLength(5);
    expect(body.events).toContainEqual(documentedSample());
    expect(body.side_conversations).toHaveLength(1);
  });

  it('is closed by a PUT, which adds an update event and changes its dates', () => {
    const world = newWorld();
    const closed = { side_conversation: { state: 'closed' } };
    const { body } = ask(world, `${LIST}/${SAMPLE_ID}`, 'PUT', closed);
    expect(body.side_conversation).toMatchObject({
      state: 'closed',
      state_updated_at: '2026-11-20T12:00:00.000+00:00',
      updated_at: '2026-11-20T12:00:00.000+00:00',
    });
    const { events } = ask(world, `${LIST}/${SAMPLE_ID}/events`).body;
    expect(events.at(-1)).toMatchObject({ type: 'update', updates: { state: 'closed' } });
  });

  it('gets no event from a PUT that changes nothing', () => {
    const world = newWorld();
    ask(world, `${LIST}/${SAMPLE_ID}`, 'PUT', { side_conversation: { state: 'open' } });
    expect(ask(world, `${LIST}/${SAMPLE_ID}/events`).body.events).toHaveLength(5);
  });

  it('gets a reply by a POST, which fails without a body', () => {
    const world = newWorld();
    const message = { body: 'Thank you!', to: [{ email: 'maria@acme-returns.example' }] };
    ask(world, `${LIST}/${SAMPLE_ID}/reply`, 'POST', { message });
    const { events } = ask(world, `${LIST}/${SAMPLE_ID}/events`).body;
    expect(events.at(-1)).toMatchObject({ type: 'reply', message: { body: 'Thank you!' } });
    expect(ask(world, `${LIST}/${SAMPLE_ID}/reply`, 'POST', {}).status).toBe(422);
    expect(
      ask(world, `${LIST}/${SAMPLE_ID}`, 'PUT', { side_conversation: { state: 'x' } }).status,
    ).toBe(422);
  });
});

describe('addresses', () => {
  it('are not found for unknown tickets, conversations, verbs and unsaved tickets', () => {
    const world = newWorld();
    const addresses = [
      '/api/v2/tickets/99',
      '/api/v2/tickets/99/side_conversations',
      `${LIST}/x`,
      `${LIST}/${SAMPLE_ID}/nothing`,
      '/api/v2/elsewhere',
    ];
    for (const address of addresses) {
      expect(ask(world, address)).toEqual({
        status: 404,
        body: { error: 'RecordNotFound', description: 'Not found' },
      });
    }
    for (const ticket of world.tickets) ticket.isNew = true;
    expect(ask(world, LIST).status).toBe(404);
  });

  it('serve conversations only under their own ticket', () => {
    expect(ask(newWorld(), `/api/v2/tickets/2/side_conversations/${SAMPLE_ID}`).status).toBe(404);
  });

  it('serve tickets and users', () => {
    const world = newWorld();
    expect(ask(world, '/api/v2/tickets/3.json').body.ticket).toMatchObject({
      id: 3,
      via: { channel: 'side_conversation' },
      external_id: 'zen:ticket:1',
    });
    const { users } = ask(world, '/api/v2/users/show_many.json?ids=35436,1,35610').body;
    expect(users.map((user) => user['name'])).toEqual(['Johnny Agent', 'Maria Lopez']);
  });

  it('serve several tickets, and their users on request', () => {
    const world = newWorld();
    const address = '/api/v2/tickets/show_many.json?ids=3,9,2';
    const { tickets, users } = ask(world, `${address}&include=users`).body;
    expect(tickets.map(({ id, status, assignee_id }) => [id, status, assignee_id])).toEqual([
      [2, 'open', 35436],
      [3, 'open', 35440],
    ]);
    expect(users.map((user) => user['name'])).toEqual([
      'Johnny Agent',
      'Yuki Tanaka',
      'Lars Nyström',
    ]);
    expect(ask(world, address).body).not.toHaveProperty('users');
  });
});

describe('the incremental export', () => {
  const EXPORT = '/api/v2/tickets/side_conversations/events.json?start_time=';

  it('is for admins only', () => {
    expect(ask(newWorld(), `${EXPORT}0`).status).toBe(403);
    expect(ask(newWorld(), `${EXPORT}0`, 'GET', undefined, 'admin').status).toBe(200);
  });

  it('returns the events of the account from a second on, oldest first', () => {
    const world = newWorld();
    const { body } = ask(world, `${EXPORT}0`, 'GET', undefined, 'admin');
    const times = body.events.map((event) => Date.parse(String(event['created_at'])));
    expect(times).toHaveLength(19);
    expect(times).toEqual(times.toSorted((one, other) => one - other));
    const newest = Math.floor((times.at(-1) ?? 0) / 1000);
    expect(ask(world, `${EXPORT}${newest}`, 'GET', undefined, 'admin').body.events).toHaveLength(1);
    expect(ask(world, `${EXPORT}x`, 'GET', undefined, 'admin').status).toBe(422);
  });
});
