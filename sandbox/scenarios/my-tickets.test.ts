import { describe, expect, it } from 'vitest';
import { openAccount } from '../account/account.ts';
import type { Account } from '../account/account.ts';
import { channelOf } from '../account/channel.ts';
import { AGENT } from '../account/people.ts';
import { apiRequest } from '../account/request.ts';
import { isObject } from '../account/wire.ts';
import type { WireObject } from '../account/wire.ts';
import type { Thread, World } from '../account/world.ts';
import { DAY, HOUR, MINUTE, SECOND } from './clock.ts';
import { MY_TICKETS } from './my-tickets-world.ts';
import { scenarioNamed } from './registry.ts';

const NOW = Date.UTC(2026, 10, 20, 12);
const SEARCH = '/api/v2/search?query=type:ticket assignee:me status<solved&per_page=100';

function worldOf(name: string): World {
  const world = scenarioNamed(name)?.world({ now: NOW, origin: 'http://localhost:4600' });
  if (world === undefined) throw new Error('There is no such scenario.');
  return world;
}

function ask(account: Account, address: string, at = 0) {
  const reaction = account.react(apiRequest('GET', address), at);
  if (reaction.kind !== 'answer') throw new Error('There is no answer.');
  const { status, body } = reaction.answer;
  return { status, body: (status === 200 ? JSON.parse(body) : {}) as Record<string, unknown> };
}

const listOf = (ticketId: number) => `/api/v2/tickets/${ticketId}/side_conversations`;
const mineIn = (world: World) =>
  world.tickets.filter(({ assigneeId, status }) => assigneeId === AGENT.id && status !== 'solved');
const timeOf = (value: unknown) => Date.parse(String(value));

/** Whether the newest message is not the agent's. */
function isOurs({ events }: Thread): boolean {
  const last = events.findLast(({ message }) => isObject(message));
  return isObject(last?.['actor']) && last['actor']['user_id'] !== AGENT.id;
}

it.each([
  ['my-tickets', 40],
  ['my-tickets-live', 40],
  ['my-tickets-unmoved', 40],
  ['my-tickets-many', 400],
  ['my-tickets-quiet', 12],
  ['my-tickets-none', 0],
])('%s has %d unsolved tickets of the agent, two tabs and a background', (name, count) => {
  const world = worldOf(name);
  expect(ask(openAccount(world, 0), SEARCH).body['count']).toBe(count);
  expect(world.tabs).toHaveLength(2);
  expect(world.hasBackground).toBe(true);
});

describe('my-tickets', () => {
  const world = worldOf('my-tickets');
  const threads = mineIn(world).flatMap((ticket) => ticket.threads);
  const open = threads.filter(({ conversation }) => conversation['state'] === 'open');

  it('has conversations in all channels, and about two of three wait for the agent', () => {
    expect(new Set(threads.map(channelOf))).toEqual(
      new Set(['email', 'slack', 'msteams', 'child-ticket']),
    );
    const share = open.filter(isOurs).length / open.length;
    expect(share).toBeGreaterThan(0.5);
    expect(share).toBeLessThan(0.8);
  });

  it('has waits from minutes to twelve days', () => {
    const waits = open.map(({ conversation }) => NOW - timeOf(conversation['message_added_at']));
    expect(Math.min(...waits)).toBeLessThan(30 * MINUTE);
    expect(Math.max(...waits)).toBeGreaterThan(8 * DAY);
    expect(Math.max(...waits)).toBeLessThanOrEqual(12 * DAY);
    expect(waits.filter((wait) => wait > HOUR && wait < DAY).length).toBeGreaterThan(5);
  });

  it('has tickets without side conversations and with only closed ones', () => {
    const has = (id: number) => mineIn(world).find((ticket) => ticket.id === id)?.threads ?? [];
    expect([has(108), has(118)]).toEqual([[], []]);
    expect(has(104).map(({ conversation }) => conversation['state'])).toEqual(['closed']);
  });

  it('lets one ticket respond 403 and one 500 once', () => {
    const account = openAccount(worldOf('my-tickets'), 0);
    const statuses = (id: number) => [1, 2].map(() => ask(account, listOf(id)).status);
    expect(statuses(MY_TICKETS.denied)).toEqual([403, 403]);
    expect(statuses(MY_TICKETS.failsOnce)).toEqual([500, 200]);
  });

  it('has three views with tickets of colleagues, too', () => {
    const account = openAccount(worldOf('my-tickets'), 0);
    const { views } = ask(account, '/api/v2/views/active').body as { views: WireObject[] };
    expect(views.map(({ title }) => title)).toEqual([
      'All unsolved tickets',
      'Unassigned tickets',
      'Returns',
    ]);
    for (const { id } of views) {
      const { tickets } = ask(account, `/api/v2/views/${String(id)}/tickets`).body;
      const others = (tickets as WireObject[]).filter((one) => one['assignee_id'] !== AGENT.id);
      expect(others).not.toEqual([]);
    }
    expect(ask(account, `/api/v2/views/${MY_TICKETS.views.denied}/tickets`).status).toBe(403);
  });

  it('has the child tickets of its conversations', () => {
    const targets = threads.flatMap(({ conversation }) => {
      const ids = conversation['external_ids'];
      return isObject(ids) && 'targetTicketId' in ids ? [Number(ids['targetTicketId'])] : [];
    });
    const known = world.tickets.map(({ id }) => id);
    expect(targets.length).toBeGreaterThan(2);
    expect(known).toEqual(expect.arrayContaining(targets));
  });
});

describe.each([
  ['my-tickets-live', true],
  ['my-tickets-unmoved', false],
])('%s', (name, moves) => {
  it('gets a reply after 20 s and then every 20 to 30 s, in different tickets without tabs', () => {
    const world = worldOf(name);
    const account = openAccount(world, 0);
    const before = new Map(world.tickets.map(({ id, updatedAt }) => [id, updatedAt]));
    const arrived = () =>
      world.tickets.flatMap(({ id, threads }) =>
        threads
          .flatMap(({ events }) => events)
          .filter((event) => timeOf(event['created_at']) > NOW)
          .map((event) => ({ id, at: timeOf(event['created_at']) - NOW })),
      );
    account.catchUp(20 * SECOND - 1);
    expect(arrived()).toEqual([]);
    account.catchUp(5 * MINUTE);
    const times = arrived()
      .map(({ at }) => at)
      .toSorted((one, other) => one - other);
    expect(times[0]).toBe(20 * SECOND);
    const pauses = times.slice(1).map((time, index) => time - (times[index] ?? 0));
    for (const pause of pauses) {
      expect(pause).toBeGreaterThanOrEqual(20 * SECOND);
      expect(pause).toBeLessThanOrEqual(30 * SECOND);
    }
    const ids = arrived().map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) {
      expect(world.tabs).not.toContain(id);
      const ticket = world.tickets.find((one) => one.id === id);
      expect((ticket?.updatedAt ?? 0) !== before.get(id)).toBe(moves);
    }
  });
});
