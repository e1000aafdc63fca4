import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Facets, NO_FACETS } from '../facets/facets.ts';
import { applyFacets } from '../facets/apply-facets.ts';
import { eventFilter } from '../facets/event-filter.ts';
import { createSearchRun } from './search-run.ts';
import { NO_SEARCH, parseQuery } from '../../events/search-query.ts';
import { buildTimeline } from '../../events/timeline.ts';

const utcDay = (milliseconds: number) => new Date(milliseconds).toISOString().slice(0, 10);

const { events: EVENTS } = buildTimeline(
  [{ id: 'c', subject: 'Refund' }],
  [
    { id: '0', type: 'create', created_at: '2026-11-18T08:00:00Z', message: { body: 'Grüße' } },
    { id: '1', type: 'reply', created_at: '2026-11-19T08:00:00Z', message: { body: 'grusse' } },
    { id: '2', type: 'reply', created_at: '2026-11-20T08:00:00Z', message: { body: 'Ciao' } },
  ].map((event) => ({ side_conversation_id: 'c', ...event })),
);

/** Applies a search, facets, and the first day of a date range. */
function search(typed: string, facets: Partial<Facets> = {}, from: string | null = null) {
  const run = createSearchRun(EVENTS, parseQuery(typed));
  run.run(0);
  const range = from === null ? null : { from, to: null };
  const parts = { facets: { ...NO_FACETS, ...facets }, range, selection: null, dayOf: utcDay };
  return applyFacets(run.matches(), eventFilter({ query: NO_SEARCH, ...parts }), utcDay);
}

const idsOf = (result: ReturnType<typeof search>) => result.shown.map(({ id }) => id);

describe('search and facets', () => {
  it('accept all events if they are empty', () => {
    expect(idsOf(search(''))).toEqual(['0', '1', '2']);
  });

  it('accept the matches of the search', () => {
    expect(idsOf(search('grüsse'))).toEqual(['0', '1']);
  });

  it('accept the matches of the search that every facet accepts', () => {
    expect(idsOf(search('grüsse', { types: ['reply'] }))).toEqual(['1']);
    expect(idsOf(search('refund', { types: ['reply'] }, '2026-11-20'))).toEqual(['2']);
  });

  it('accept nothing if the search has no matches', () => {
    const result = search('refund invoice');
    expect(idsOf(result)).toEqual([]);
    expect(result.countOfDays(null)).toBe(0);
    expect(result.countsOf('types').size).toBe(0);
  });

  it('count only what the search finds', () => {
    expect(Object.fromEntries(search('grusse').countsOf('types'))).toEqual({ create: 1, reply: 1 });
  });

  it('never have more matches with another word', () => {
    const word = fc.constantFrom('refund', 'grusse', 'ciao', 'r', 'e', 'zz');
    fc.assert(
      fc.property(fc.array(word), word, (words, further) => {
        const fewer = idsOf(search([...words, further].join(' ')));
        expect(idsOf(search(words.join(' ')))).toEqual(expect.arrayContaining(fewer));
      }),
    );
  });
});
