import fc from 'fast-check';
import { expect, it } from 'vitest';
import { EVENT_TYPES } from '../../events/event.ts';
import type { Participant } from '../../events/participant.ts';
import type { LightEvent } from './light-event.ts';
import { lightEventTable } from './light-event-table.ts';

const person = (name: string): Participant => ({
  kind: 'person',
  name,
  email: null,
  userId: null,
  address: null,
});
const PEOPLE = [person('Johnny'), person('Maria')];
const LISTS = [[], PEOPLE, PEOPLE.slice(1)];
const CHANGES: LightEvent['changes'][] = [[], [{ property: 'state', from: null, to: 'closed' }]];

const anyEvent: fc.Arbitrary<LightEvent> = fc.record({
  key: fc.oneof(fc.uuid(), fc.integer({ min: 0, max: 9 }).map(String)),
  position: fc.nat(2 ** 40),
  type: fc.constantFrom(...EVENT_TYPES),
  actor: fc.constantFrom(null, ...PEOPLE),
  createdMs: fc.option(fc.integer({ min: -(2 ** 45), max: 2 ** 45 })),
  changes: fc.constantFrom(...CHANGES),
  message: fc.option(
    fc.record({
      from: fc.constantFrom(null, ...PEOPLE),
      to: fc.constantFrom(...LISTS),
      subject: fc.constantFrom(null, '', 'Fire'),
    }),
  ),
  conversationId: fc.constantFrom(null, '', 'c', 'd'),
  ticketId: fc.constantFrom(null, '7', '8'),
  childTicketId: fc.constantFrom(null, '55'),
});

/** Each key once in a conversation. */
const anyEvents = fc.uniqueArray(anyEvent, {
  maxLength: 30,
  selector: ({ conversationId, key }) => JSON.stringify([conversationId, key]),
});

it('has the events that were added, by conversation, in their order', () => {
  fc.assert(
    fc.property(anyEvents, (events) => {
      const table = lightEventTable();
      for (const event of events) table.add(event);
      const ids = new Set(events.map(({ conversationId }) => conversationId));
      expect([...table.ids()]).toEqual([...ids]);
      for (const id of ids) {
        const own = events.filter(({ conversationId }) => conversationId === id);
        expect(table.eventsOf(id)).toEqual(own);
        expect(table.latestOf(id)).toEqual(own.at(-1));
      }
      expect(table.eventsOf('none')).toEqual([]);
      expect(table.latestOf('none')).toBeUndefined();
    }),
  );
});

it('replaces events at their places, and names those that it does not have', () => {
  fc.assert(
    fc.property(anyEvents, fc.array(anyEvent, { maxLength: 10 }), (events, copies) => {
      const table = lightEventTable();
      const own = events.map((event) => ({ ...event, conversationId: 'c' }));
      const byKey = new Map(own.map((event) => [event.key, event]));
      for (const event of byKey.values()) table.add(event);
      const newer = new Map(copies.map((copy) => [copy.key, { ...copy, conversationId: 'c' }]));
      const missing = table.replace('c', [...newer.values()]);
      expect(missing).toEqual([...newer.keys()].filter((key) => !byKey.has(key)));
      expect(table.eventsOf('c')).toEqual(
        [...byKey.values()].map((event) => newer.get(event.key) ?? event),
      );
    }),
  );
});
