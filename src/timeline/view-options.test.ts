import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DateChoice } from './facets/date-range.ts';
import { EVENT_TYPES } from '../events/event.ts';
import { type Facets, NO_FACETS } from './facets/facets.ts';
import { DEFAULT_VIEW, parseViewOptions, TURN_GROUPS, type ViewOptions } from './view-options.ts';

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

const viewOptions = fc.record<ViewOptions>({
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
  openTurns: fc.subarray([...TURN_GROUPS]),
  attributedEditors: fc.subarray(['public-reply', 'internal-note', 'other', 'unknown']),
});

/** The parsed facets of stored ones. */
const facetsOf = (facets: unknown) => parseViewOptions({ facets })?.facets;

describe('stored view options', () => {
  it('are restored', () => {
    fc.assert(
      fc.property(viewOptions, (options) => {
        expect(parseViewOptions(JSON.parse(JSON.stringify(options)))).toEqual(options);
      }),
    );
  });

  it.each([null, undefined, 'newest', 7, true])('are null if %j is stored', (stored) => {
    expect(parseViewOptions(stored)).toBeNull();
  });

  it.each([
    [{}],
    [{ order: 'random', grouping: 7, facets: null }],
    [[]],
    [{ facets: 'all' }],
    [{ facets: [] }],
    [{ attributedEditors: 'public-reply' }],
    [{ attributedEditors: ['fax', null] }],
    [{ facets: { types: 'reply', channels: null, people: {}, states: 7, date: 'today' } }],
  ])('are the default if %j is stored', (stored) => {
    expect(parseViewOptions(stored)).toEqual(DEFAULT_VIEW);
  });

  it('have no unknown types and no duplicates, in a fixed order', () => {
    const types = ['update', 'add-entity', 'create', 'update', null];
    expect(facetsOf({ types })?.types).toEqual(['create', 'update']);
  });

  it('have no unknown channels', () => {
    expect(facetsOf({ channels: ['fax', 'teams', 'email'] })?.channels).toEqual(['email', 'teams']);
  });

  it('have only strings as people and states', () => {
    const facets = facetsOf({ people: ['a@b.example', 7, null], states: [['open'], 'pending'] });
    expect(facets).toEqual({ ...NO_FACETS, people: ['a@b.example'], states: ['pending'] });
  });

  it('have no conversations, which belong to one ticket', () => {
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
  ])('have only the valid part of the date %j', (stored, parsed) => {
    expect(facetsOf({ date: stored })?.date).toEqual(parsed);
  });

  it('are valid for any stored value', () => {
    const anything = fc.oneof(
      fc.jsonValue(),
      fc.record({
        order: fc.jsonValue(),
        grouping: fc.jsonValue(),
        facets: fc.jsonValue(),
        openTurns: fc.jsonValue(),
      }),
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
      fc.property(anything, (stored) => {
        const { order, grouping, facets, openTurns } = parseViewOptions(stored) ?? DEFAULT_VIEW;
        expect(TURN_GROUPS).toEqual(expect.arrayContaining([...openTurns]));
        expect(['newest', 'oldest']).toContain(order);
        expect(['day', 'conversation']).toContain(grouping);
        expect(EVENT_TYPES).toEqual(expect.arrayContaining([...facets.types]));
        expect(CHANNELS).toEqual(expect.arrayContaining([...facets.channels]));
        for (const text of [...facets.people, ...facets.states]) expect(text).toBeTypeOf('string');
      }),
    );
  });

  it('have no days that do not exist', () => {
    const stored = { kind: 'range', from: '2026-99-99', to: '2026-11-20' };
    expect(parseViewOptions({ facets: { date: stored } })?.facets.date).toEqual({
      ...stored,
      from: null,
    });
  });
});

it('are restored from the value that version 0.1.0 stored', () => {
  const stored =
    '{"order":"oldest","grouping":"conversation","facets":{"types":["reply"],"conversations":[],"channels":["slack"],"people":["maria@acme.example"],"states":["open"],"date":{"kind":"last-days","days":7}}}';
  expect(parseViewOptions(JSON.parse(stored))).toEqual({
    order: 'oldest',
    grouping: 'conversation',
    facets: {
      types: ['reply'],
      conversations: [],
      channels: ['slack'],
      people: ['maria@acme.example'],
      states: ['open'],
      date: { kind: 'last-days', days: 7 },
    },
    openTurns: [],
    attributedEditors: [],
  });
});
