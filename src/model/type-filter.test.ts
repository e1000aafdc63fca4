import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EVENT_TYPES, type EventType } from './event.ts';
import { timelineOf } from './timeline.ts';
import { countTypes, filterByType, offeredTypes } from './type-filter.ts';

const eventsOf = (...types: string[]) =>
  timelineOf(
    [],
    types.map((type, index) => ({ id: String(index), type })),
  ).events;

const someTypes = fc.array(fc.constantFrom('create', 'reply', 'update', 'add-entity', ''));
const chosenTypes = fc.subarray([...EVENT_TYPES]).map((types) => new Set<EventType>(types));

describe('the counts of types', () => {
  it('are zero, not absent, where there are no events', () => {
    expect(countTypes([])).toEqual({ create: 0, reply: 0, update: 0, other: 0 });
  });

  it('count whatever nobody knows as other', () => {
    expect(countTypes(eventsOf('reply', 'add-entity', '', 'reply'))).toEqual({
      create: 0,
      reply: 2,
      update: 0,
      other: 2,
    });
  });

  it('add up to all events', () => {
    fc.assert(
      fc.property(someTypes, (types) => {
        const counts = countTypes(eventsOf(...types));
        expect(counts.create + counts.reply + counts.update + counts.other).toBe(types.length);
      }),
    );
  });
});

describe('the filter by type', () => {
  it('leaves all events where no type is chosen', () => {
    const events = eventsOf('reply', 'create', 'add-entity');
    expect(filterByType(events, new Set())).toEqual(events);
  });

  it('leaves the events of the chosen types, in their order', () => {
    const events = eventsOf('reply', 'create', 'update', 'reply');
    const left = filterByType(events, new Set<EventType>(['reply', 'update']));
    expect(left).toEqual(events.filter(({ type }) => type !== 'create'));
    expect(left).toHaveLength(3);
  });

  it('leaves none where no event is of the chosen type', () => {
    expect(filterByType(eventsOf('reply'), new Set<EventType>(['update']))).toEqual([]);
  });

  it('leaves as many events of each type as were counted', () => {
    fc.assert(
      fc.property(someTypes, chosenTypes, (types, chosen) => {
        const events = eventsOf(...types);
        const counts = countTypes(events);
        const left = countTypes(filterByType(events, chosen));
        for (const type of EVENT_TYPES) {
          expect(left[type]).toBe(chosen.size === 0 || chosen.has(type) ? counts[type] : 0);
        }
      }),
    );
  });
});

describe('the types that get a button', () => {
  it('are the three of the API, though nothing of them happened', () => {
    expect(offeredTypes(countTypes([]), new Set())).toEqual(['create', 'reply', 'update']);
  });

  it('are four where an event of another type came', () => {
    expect(offeredTypes(countTypes(eventsOf('add-entity')), new Set())).toEqual(EVENT_TYPES);
  });

  it('are four where "other" is chosen, so that it can be let go', () => {
    expect(offeredTypes(countTypes([]), new Set(['other'] as const))).toEqual(EVENT_TYPES);
  });
});
