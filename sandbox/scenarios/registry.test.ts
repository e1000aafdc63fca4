import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { simulate, SIMULATED_EVENTS } from '../account/simulate.ts';
import { isObject } from '../account/wire.ts';
import type { Thread, World } from '../account/world.ts';
import type { WireObject } from '../account/wire.ts';
import { SCENARIOS, scenarioNamed } from './registry.ts';
import { EARLY_ANSWER } from './turns-elsewhere.ts';

const ADDING = SIMULATED_EVENTS.filter((what) => what !== 'edit');
const options = { now: Date.UTC(2026, 10, 20, 12), origin: 'http://localhost:4600' };
const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');

const threadsOf = (world: World): Thread[] => world.tickets.flatMap(({ threads }) => threads);
const eventsOf = (world: World): WireObject[] => threadsOf(world).flatMap(({ events }) => events);
const timeOf = (value: unknown): number => Date.parse(String(value));

describe('the scenarios', () => {
  it('are listed in the README’s table, with the same descriptions', () => {
    const rows = [...readme.matchAll(/^\| \[`([\w-]+)`\]\(([^)]+)\) +\| (.+?) +\|$/gm)];
    expect(rows.map(([, name, link, text]) => [name, link, text])).toEqual(
      SCENARIOS.map(({ name, description }) => [
        name,
        `http://localhost:4600/?scenario=${name}`,
        description,
      ]),
    );
  });

  it('have unique names', () => {
    expect(new Set(SCENARIOS.map(({ name }) => name)).size).toBe(SCENARIOS.length);
  });
});

describe.each(SCENARIOS)('the scenario “$name”', ({ world: make }) => {
  const world = make(options);
  let now = options.now;

  it('has at least two tabs, with unique ids', () => {
    const ids = world.tickets.map(({ id }) => id);
    expect(ids.length).toBeGreaterThanOrEqual(2);
    expect(new Set(ids).size).toBe(ids.length);
  });

  // Generating two worlds of 50,000 events takes some seconds on a busy machine.
  it('is the same for the same time, with faults of its own', { timeout: 60_000 }, () => {
    const [one, other] = [make(options), make(options)];
    expect(JSON.stringify(one.tickets)).toBe(JSON.stringify(other.tickets));
    // Faults begin and end in one world.
    expect(one.faults).not.toBe(other.faults);
  });

  it.each(ADDING)(
    'can simulate “%s” in every ticket, which adds an event and changes dates',
    (what) => {
      for (const ticket of world.tickets) {
        const before = eventsOf(world).length;
        now += 60_000;
        const event = simulate(world, ticket, what, now);
        expect(eventsOf(world).length).toBeGreaterThan(before);
        const thread = ticket.threads.find(({ events }) => events.includes(event));
        expect(thread?.events.at(-1)).toBe(event);
        expect(timeOf(thread?.conversation['updated_at'])).toBe(now);
        const mark = {
          reply: 'message_added_at',
          start: 'created_at',
          close: 'state_updated_at',
          reopen: 'state_updated_at',
          rename: 'updated_at',
        }[what];
        expect(timeOf(thread?.conversation[mark])).toBe(now);
      }
    },
  );

  it('can simulate an edit in every ticket, which changes only the message and a date', () => {
    for (const ticket of world.tickets) {
      const all = () => ticket.threads.flatMap(({ events }) => events);
      const before = all().map((event) => JSON.stringify(event));
      now += 60_000;
      const edited = simulate(world, ticket, 'edit', now);
      const changed = all().filter((event, index) => JSON.stringify(event) !== before[index]);
      expect(changed).toEqual([edited]);
      const was = JSON.parse(before[all().indexOf(edited)] ?? '') as WireObject;
      expect({ ...edited, message: null }).toEqual({ ...was, message: null });
      const thread = ticket.threads.find(({ events }) => events.includes(edited));
      expect(timeOf(thread?.conversation['updated_at'])).toBe(now);
    }
  });
});

const orderly = SCENARIOS.filter(({ name }) => name !== 'awkward');

describe.each(orderly)('the consistent scenario “$name”', ({ world: make }) => {
  const world = make(options);

  it('has conversations whose properties match their events', () => {
    for (const { conversation, events } of threadsOf(world)) {
      if (conversation['subject'] === EARLY_ANSWER) continue;
      const times = events.map((event) => timeOf(event['created_at']));
      expect(times).toEqual(times.toSorted((one, other) => one - other));
      expect(Math.max(...times)).toBeLessThanOrEqual(world.now);
      expect(timeOf(conversation['updated_at'])).toBe(times.at(-1));
      expect(timeOf(conversation['created_at'])).toBe(times[0]);
      const messages = events.filter((event) => isObject(event['message']));
      expect(conversation['message_added_at']).toBe(messages.at(-1)?.['created_at']);
      const states = events.map((event) => event['updates']).filter(isObject);
      const changed = states.findLast((updates) => 'state' in updates);
      expect(conversation['state']).toBe(changed?.['state'] ?? 'open');
      expect(events[0]?.['type']).toBe('create');
    }
  });

  it('has events with unique ids and the ids of their conversations', () => {
    const ids = eventsOf(world).map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { conversation, events } of threadsOf(world)) {
      for (const event of events) expect(event['side_conversation_id']).toBe(conversation['id']);
    }
  });
});

describe('the default scenario', () => {
  it('has 3 creates, 6 replies and 3 updates: a close, a reopen and a rename', () => {
    const ticket = scenarioNamed('default')?.world(options).tickets[0];
    const events = ticket?.threads.flatMap((thread) => thread.events) ?? [];
    const count = (type: string) => events.filter((event) => event['type'] === type).length;
    expect([count('create'), count('reply'), count('update')]).toEqual([3, 6, 3]);
    const updates = events
      .filter((event) => event['type'] === 'update')
      .map((event) => event['updates']);
    expect(updates).toEqual([
      { state: 'closed' },
      { state: 'open' },
      { subject: 'LaserMate 220 for Thursday 8:30' },
    ]);
  });
});

describe('the long scenario', () => {
  it('has 10,000 events in 500 conversations', () => {
    const ticket = scenarioNamed('long')?.world(options).tickets[0];
    expect(ticket?.threads).toHaveLength(500);
    expect(ticket?.threads.flatMap(({ events }) => events)).toHaveLength(10_000);
  });
});
