import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { WireEvent, WireSideConversation } from '../../zendesk/wire-types.ts';
import { type DayRange, isAnyDay } from './date-range.ts';
import { EVENT_TYPES, type SideConversationEvent } from '../../events/event.ts';
import { NO_SEARCH } from '../../events/search-query.ts';
import { applyFacets as applyFilter } from './apply-facets.ts';
import { eventFilter } from './event-filter.ts';
import { FACET_KEYS, type FacetKey, FACETS, type Facets, hasFacets, NO_FACETS } from './facets.ts';
import { buildTimeline } from '../../events/timeline.ts';

const utcDay = (milliseconds: number) => new Date(milliseconds).toISOString().slice(0, 10);

const CONVERSATIONS: readonly WireSideConversation[] = [
  { id: 'mail', subject: 'Mail', state: 'open' },
  { id: 'slack', state: 'closed', participants: [{ slack_channel_id: 'C1' }] },
  { id: 'child', state: 'pending', external_ids: { targetTicketId: '5' } },
  { id: 'stateless', state: null },
];

const MARIA = { name: 'Maria', email: 'maria@acme.example' };
const ACTORS = [MARIA, { name: 'MARIA', email: 'Maria@Acme.example' }, { user_id: 7 }, null];
const DATES = ['2026-11-18T08:00:00Z', '2026-11-19T23:59:59Z', '2026-11-20T00:00:00Z', null];

/** Events of every type, with and without conversations of every kind. */
const someEvents = fc
  .array(
    fc.record({
      type: fc.constantFrom('create', 'reply', 'update', 'add-entity'),
      actor: fc.constantFrom(...ACTORS),
      created_at: fc.constantFrom(...DATES),
      side_conversation_id: fc.constantFrom('mail', 'slack', 'child', 'stateless', 'foreign', null),
    }),
    { maxLength: 30 },
  )
  .map(eventsOf);

const dayOrNone = fc.option(fc.constantFrom('2026-11-18', '2026-11-19', '2026-11-20'));
const someRange = fc.option(fc.record<DayRange>({ from: dayOrNone, to: dayOrNone }));

const OPTIONS = {
  types: EVENT_TYPES,
  conversations: ['mail', 'slack', 'child', 'stateless', 'foreign', 'gone'],
  channels: ['email', 'slack', 'teams', 'child-ticket'],
  people: ['maria@acme.example', '7', 'nobody'],
  states: ['open', 'closed', 'pending', 'unheard-of'],
} as const;

const someFacets = fc.record<Facets>({
  types: fc.subarray([...OPTIONS.types]),
  conversations: fc.subarray([...OPTIONS.conversations]),
  channels: fc.subarray([...OPTIONS.channels]),
  people: fc.subarray([...OPTIONS.people]),
  states: fc.subarray([...OPTIONS.states]),
  date: fc.constant(null),
});

function eventsOf(raw: readonly WireEvent[]) {
  return buildTimeline(
    CONVERSATIONS,
    raw.map((event, index) => ({ id: String(index), ...event })),
  ).events;
}

const EVENTS = eventsOf([
  { type: 'create', actor: MARIA, side_conversation_id: 'mail', created_at: DATES[0] ?? null },
  { type: 'reply', actor: MARIA, side_conversation_id: 'slack', created_at: DATES[1] ?? null },
  { type: 'reply', actor: { user_id: 7 }, side_conversation_id: 'mail', created_at: null },
  { type: 'add-entity', actor: null, side_conversation_id: 'foreign', created_at: null },
]);

function applyFacets(
  events: readonly SideConversationEvent[],
  facets: Facets,
  range: DayRange | null,
  dayOf: (milliseconds: number) => string,
) {
  const filter = eventFilter({ query: NO_SEARCH, facets, range, selection: null, dayOf });
  return applyFilter(events, filter, dayOf);
}

/** The ids of the events that the facets accept. */
function acceptedIds(facets: Partial<Facets>, range: DayRange | null = null) {
  const { shown } = applyFacets(EVENTS, { ...NO_FACETS, ...facets }, range, utcDay);
  return shown.map(({ id }) => id);
}

const countsOf = (facet: FacetKey, facets: Partial<Facets> = {}) =>
  Object.fromEntries(
    applyFacets(EVENTS, { ...NO_FACETS, ...facets }, null, utcDay).countsOf(facet),
  );

describe('facets accept', () => {
  it('all events if no option is chosen', () => {
    expect(acceptedIds({})).toEqual(['0', '1', '3', '2']);
  });

  it.each<[string, Partial<Facets>, string[]]>([
    ['a type', { types: ['reply'] }, ['1', '2']],
    ['either of two types', { types: ['create', 'other'] }, ['0', '3']],
    ['a conversation', { conversations: ['mail'] }, ['0', '2']],
    ['a conversation that is not in the list', { conversations: ['foreign'] }, ['3']],
    ['a channel', { channels: ['slack'] }, ['1']],
    ['a person', { people: ['maria@acme.example'] }, ['0', '1']],
    ['a state', { states: ['open'] }, ['0', '2']],
    ['two facets at once', { types: ['reply'], states: ['open'] }, ['2']],
    ['facets that no event satisfies', { types: ['create'], channels: ['slack'] }, []],
    ['an option that no event has', { states: ['unheard-of'] }, []],
  ])('the events of %s', (_case, facets, ids) => {
    expect(acceptedIds(facets)).toEqual(ids);
  });

  it('the events of a range of days, without undated events', () => {
    expect(acceptedIds({}, { from: '2026-11-19', to: null })).toEqual(['1']);
    expect(acceptedIds({}, { from: null, to: '2026-11-18' })).toEqual(['0']);
  });

  it('all events, including undated ones, if the range has no ends', () => {
    expect(acceptedIds({}, { from: null, to: null })).toEqual(['0', '1', '3', '2']);
  });

  it("the events of days in the agent's time zone", () => {
    const facets = { ...NO_FACETS, date: null };
    const range = { from: '2026-11-20', to: null };
    const inTokyo = (milliseconds: number) => utcDay(milliseconds + 9 * 3_600_000);
    expect(applyFacets(EVENTS, facets, range, utcDay).shown).toHaveLength(0);
    expect(applyFacets(EVENTS, facets, range, inTokyo).shown).toHaveLength(1);
  });
});

describe('the counts', () => {
  it('include all options if no option is chosen', () => {
    expect(countsOf('types')).toEqual({ create: 1, reply: 2, other: 1 });
    expect(countsOf('conversations')).toEqual({ mail: 2, slack: 1, foreign: 1 });
    expect(countsOf('channels')).toEqual({ email: 2, slack: 1 });
    expect(countsOf('people')).toEqual({ 'maria@acme.example': 2, '7': 1 });
    expect(countsOf('states')).toEqual({ open: 2, closed: 1 });
  });

  it('of a facet do not depend on its own chosen options', () => {
    expect(countsOf('types', { types: ['create'] })).toEqual(countsOf('types'));
  });

  it('of a facet depend on the chosen options of the others', () => {
    expect(countsOf('types', { states: ['open'] })).toEqual({ create: 1, reply: 1 });
  });
});

describe('with any events and facets', () => {
  it('an option counts the events that would be shown if it were the only chosen one', () => {
    fc.assert(
      fc.property(someEvents, someFacets, someRange, (events, facets, range) => {
        const counted = applyFacets(events, facets, range, utcDay);
        for (const facet of FACET_KEYS) {
          const options = new Set<string>([...OPTIONS[facet], ...counted.countsOf(facet).keys()]);
          for (const option of options) {
            const chosen = { ...facets, [facet]: [option] };
            const { shown } = applyFacets(events, chosen, range, utcDay);
            expect(counted.countsOf(facet).get(option) ?? 0).toBe(shown.length);
          }
        }
      }),
    );
  });

  it('days count the events that would be shown if they were the chosen ones', () => {
    fc.assert(
      fc.property(someEvents, someFacets, someRange, someRange, (events, facets, range, other) => {
        fc.pre(other === null || !isAnyDay(other));
        const { countOfDays } = applyFacets(events, facets, range, utcDay);
        expect(countOfDays(other)).toBe(applyFacets(events, facets, other, utcDay).shown.length);
      }),
    );
  });

  it('the shown events are exactly those that every facet accepts, in the same order', () => {
    fc.assert(
      fc.property(someEvents, someFacets, (events, facets) => {
        const accepted = events.filter((event) =>
          FACET_KEYS.every((facet) => {
            const chosen: readonly string[] = facets[facet];
            return (
              chosen.length === 0 ||
              FACETS[facet].optionsOf(event).some((option) => chosen.includes(option))
            );
          }),
        );
        expect(applyFacets(events, facets, null, utcDay).shown).toEqual(accepted);
      }),
    );
  });

  it('choosing another option of a facet never removes events', () => {
    fc.assert(
      fc.property(
        someEvents,
        someFacets,
        fc.constantFrom(...EVENT_TYPES),
        (events, facets, type) => {
          fc.pre(facets.types.length > 0);
          const more = { ...facets, types: [...new Set([...facets.types, type])] };
          const before = applyFacets(events, facets, null, utcDay).shown;
          const after = new Set(applyFacets(events, more, null, utcDay).shown);
          expect(before.every((event) => after.has(event))).toBe(true);
        },
      ),
    );
  });
});

describe('hasFacets', () => {
  it('is true if any option or date is chosen', () => {
    expect(hasFacets(NO_FACETS)).toBe(false);
    expect(hasFacets({ ...NO_FACETS, date: { kind: 'last-days', days: 1 } })).toBe(true);
    for (const facet of FACET_KEYS) {
      expect(hasFacets({ ...NO_FACETS, [facet]: ['some option'] })).toBe(true);
    }
  });
});
