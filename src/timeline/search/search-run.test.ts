import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Facets, NO_FACETS } from '../facets/facets.ts';
import { applyFacets } from '../facets/apply-facets.ts';
import { createSearchRun } from './search-run.ts';
import { parseQuery } from '../../events/search-query.ts';
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

function found(typed: string, facets: Partial<Facets> = {}, from: string | null = null) {
  const run = createSearchRun(EVENTS, parseQuery(typed));
  run.run(0);
  const range = from === null ? null : { from, to: null };
  return applyFacets(run.matches(), { ...NO_FACETS, ...facets }, range, utcDay);
}

const idsOf = (result: ReturnType<typeof found>) => result.shown.map(({ id }) => id);

describe('search and facets', () => {
  it('leave all events where nothing is asked', () => {
    expect(idsOf(found(''))).toEqual(['0', '1', '2']);
  });

  it('leave what the search finds', () => {
    expect(idsOf(found('grüsse'))).toEqual(['0', '1']);
  });

  it('leave what the search finds and every facet accepts', () => {
    expect(idsOf(found('grüsse', { types: ['reply'] }))).toEqual(['1']);
    expect(idsOf(found('refund', { types: ['reply'] }, '2026-11-20'))).toEqual(['2']);
  });

  it('leave nothing where the search finds nothing', () => {
    const result = found('refund invoice');
    expect(idsOf(result)).toEqual([]);
    expect(result.ofAnyDate).toEqual([]);
    expect(result.countsOf('types').size).toBe(0);
  });

  it('count only what the search finds', () => {
    expect(Object.fromEntries(found('grusse').countsOf('types'))).toEqual({ create: 1, reply: 1 });
  });

  it('never find more with a further word', () => {
    const word = fc.constantFrom('refund', 'grusse', 'ciao', 'r', 'e', 'zz');
    fc.assert(
      fc.property(fc.array(word), word, (words, further) => {
        const fewer = idsOf(found([...words, further].join(' ')));
        expect(idsOf(found(words.join(' ')))).toEqual(expect.arrayContaining(fewer));
      }),
    );
  });
});
