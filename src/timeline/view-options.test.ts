import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DateChoice } from './facets/date-range.ts';
import { EVENT_TYPES } from '../events/event.ts';
import { type Facets, NO_FACETS } from './facets/facets.ts';
import { DEFAULT_VIEW, parseViewOptions, type ViewOptions } from './view-options.ts';

const CHANNELS = ['email', 'slack', 'teams', 'child-ticket'] as const;

const day = fc.option(fc.constantFrom('2026-11-20', '2028-02-29'));
const date: fc.Arbitrary<DateChoice | null> = fc.option(
  fc.oneof(
    fc.record({
      kind: fc.constant('last-days' as const),
      days: fc.constantFrom(1 as const, 7 as const, 30 as const),
    }),
    fc.record({ kind: fc.constant('range' as const), from: day, to: day }),
  ),
);

const choices = fc.record<ViewOptions>({
  order: fc.constantFrom('newest', 'oldest'),
  grouping: fc.constantFrom('day', 'conversation'),
  facets: fc.record<Facets>({
    types: fc.subarray([...EVENT_TYPES]),
    conversations: fc.constant([]),
    channels: fc.subarray([...CHANNELS]),
    people: fc.array(fc.string()),
    states: fc.array(fc.string()),
    date,
  }),
});

/** What is read of facets that were kept. */
const facetsOf = (facets: unknown) => parseViewOptions({ facets })?.facets;

describe('choices that were kept', () => {
  it('are read as they were kept', () => {
    fc.assert(
      fc.property(choices, (kept) => {
        expect(parseViewOptions(JSON.parse(JSON.stringify(kept)))).toEqual(kept);
      }),
    );
  });

  it.each([null, undefined, 'newest', 7, true])('make no sense as %j', (kept) => {
    expect(parseViewOptions(kept)).toBeNull();
  });

  it.each([
    [{}],
    [{ order: 'random', grouping: 7, facets: null }],
    [[]],
    [{ facets: 'all' }],
    [{ facets: [] }],
    [{ facets: { types: 'reply', channels: null, people: {}, states: 7, date: 'today' } }],
  ])('are the first ones where %j was kept', (kept) => {
    expect(parseViewOptions(kept)).toEqual(DEFAULT_VIEW);
  });

  it('leave out types nobody knows and repeats, in a fixed order', () => {
    const types = ['update', 'add-entity', 'create', 'update', null];
    expect(facetsOf({ types })?.types).toEqual(['create', 'update']);
  });

  it('leave out channels nobody knows', () => {
    expect(facetsOf({ channels: ['fax', 'teams', 'email'] })?.channels).toEqual(['email', 'teams']);
  });

  it('leave out what is no text of people and states', () => {
    const facets = facetsOf({ people: ['a@b.example', 7, null], states: [['open'], 'pending'] });
    expect(facets).toEqual({ ...NO_FACETS, people: ['a@b.example'], states: ['pending'] });
  });

  it('leave out conversations, which belong to one ticket', () => {
    expect(facetsOf({ conversations: ['some-id'] })).toEqual(NO_FACETS);
  });

  it.each([
    [{ kind: 'last-days', days: 2 }, null],
    [{ kind: 'last-days', days: '7' }, null],
    [{ kind: 'last-days' }, null],
    [{ kind: 'for-ever' }, null],
    [
      { kind: 'range', from: '20.11.2026', to: 7 },
      { kind: 'range', from: null, to: null },
    ],
    [
      { kind: 'range', from: '2026-11-20' },
      { kind: 'range', from: '2026-11-20', to: null },
    ],
  ])('have of the date %j what makes sense', (kept, read) => {
    expect(facetsOf({ date: kept })?.date).toEqual(read);
  });

  it('are sensible, whatever was kept', () => {
    const anything = fc.oneof(
      fc.jsonValue(),
      fc.record({ order: fc.jsonValue(), grouping: fc.jsonValue(), facets: fc.jsonValue() }),
      fc.record({
        facets: fc.record({
          types: fc.jsonValue(),
          people: fc.jsonValue(),
          states: fc.jsonValue(),
          date: fc.jsonValue(),
        }),
      }),
    );
    fc.assert(
      fc.property(anything, (kept) => {
        const { order, grouping, facets } = parseViewOptions(kept) ?? DEFAULT_VIEW;
        expect(['newest', 'oldest']).toContain(order);
        expect(['day', 'conversation']).toContain(grouping);
        expect(EVENT_TYPES).toEqual(expect.arrayContaining([...facets.types]));
        expect(CHANNELS).toEqual(expect.arrayContaining([...facets.channels]));
        for (const text of [...facets.people, ...facets.states]) expect(text).toBeTypeOf('string');
      }),
    );
  });

  it('leave out days that no calendar has', () => {
    const kept = { kind: 'range', from: '2026-99-99', to: '2026-11-20' };
    expect(parseViewOptions({ facets: { date: kept } })?.facets.date).toEqual({
      ...kept,
      from: null,
    });
  });
});
