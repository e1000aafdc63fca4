import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { parseQuery } from '../../events/search-query.ts';
import { compareEvents } from '../../events/timeline.ts';
import { createSearchRun } from '../../timeline/search/search-run.ts';
import { applyFacets } from '../../timeline/facets/apply-facets.ts';
import { type DayRange, isAnyDay } from '../../timeline/facets/date-range.ts';
import { eventFilter, type FilterParts } from '../../timeline/facets/event-filter.ts';
import { FACET_KEYS, FACETS, NO_FACETS } from '../../timeline/facets/facets.ts';
import type { WireEvent } from '../../zendesk/wire-types.ts';
import { accountConversations } from '../conversations/account-conversations.ts';
import { parsePage } from '../conversations/parse-page.ts';
import { conversationIndex } from './conversation-index.ts';
import type { ExportStore, StoredEvents } from './export-store.ts';
import { findEvents } from './find-events.ts';

/** The facets that are offered for an account. */
const ACCOUNT_KEYS = FACET_KEYS.filter((key) => FACETS[key].scope === 'everywhere');

const { signal } = new AbortController();
const dayOf = (milliseconds: number) => new Date(milliseconds).toISOString().slice(0, 10);

function storeOf(pages: readonly StoredEvents[]): ExportStore {
  return {
    meta: async () => ({ pageCount: pages.length }),
    page: async (_exportId: number, number: number) => {
      const page = pages[number];
      return page ? { texts: page.map((event) => JSON.stringify(event)), changedPages: [] } : null;
    },
  } as unknown as ExportStore;
}

const NO_FILTER: FilterParts = {
  query: [],
  facets: NO_FACETS,
  range: null,
  selection: null,
  dayOf,
};

function find(
  pages: readonly StoredEvents[],
  parts: Partial<FilterParts>,
  listSize?: number,
  onProgress: (share: number) => void = () => undefined,
) {
  const store = storeOf(pages);
  const filter = eventFilter({ ...NO_FILTER, ...parts });
  const options = { filter, dayOf, onProgress, signal, ...(listSize && { listSize }) };
  return findEvents(
    store,
    conversationIndex(store, () => null),
    1,
    options,
  );
}

/** What the list shows if all events are in it. */
function listed(pages: readonly StoredEvents[], parts: Partial<FilterParts>) {
  const conversations = accountConversations();
  const parsed = pages.map((page, number) => parsePage(page, number));
  for (const page of parsed) conversations.add(page);
  const events = parsed.flatMap((page) => conversations.resolve(page)).sort(compareEvents);
  const run = createSearchRun(events, parts.query ?? []);
  run.run(Infinity);
  const filter = eventFilter({ ...NO_FILTER, ...parts });
  return {
    events,
    matches: run.matches(),
    result: applyFacets(run.matches(), filter, dayOf),
  };
}

const PEOPLE = [
  { name: 'Maria', email: 'maria@acme.example' },
  { name: 'Jürgen', email: 'j@vendor.example' },
  { user_id: 7 },
  null,
];
const DAYS = ['2026-11-18', '2026-11-19', '2026-11-20'] as const;
const someDate = fc
  .tuple(fc.constantFrom(...DAYS), fc.nat(23))
  .map(([day, hour]) => `${day}T${String(hour).padStart(2, '0')}:00:00Z`);

const someEvent = fc
  .record({
    type: fc.constantFrom('create', 'reply', 'update', 'add-entity'),
    side_conversation_id: fc.constantFrom('a', 'b', 'c', null),
    actor: fc.constantFrom(...PEOPLE),
    created_at: fc.option(someDate),
    message: fc.constantFrom(
      null,
      { subject: 'Rechnung', body: 'Grüße aus Köln' },
      { body: 'printer smokes', to: [{ slack_channel_id: 'C1', slack_workspace_id: 'W' }] },
    ),
    updates: fc.constantFrom({}, { state: 'closed' }, { subject: 'Drucker' }),
  })
  .map((event) => event as WireEvent);

/** An export of any number of pages of any size; every fifth event has no id. */
const somePages = fc
  .array(fc.array(someEvent, { maxLength: 8 }), { maxLength: 6 })
  .map((pages) =>
    pages.map((page, number) =>
      page.map((event, index) =>
        index % 5 === 4 ? event : { ...event, id: `${number}-${index}` },
      ),
    ),
  );

const someRange = fc.option(
  fc.record<DayRange>({
    from: fc.option(fc.constantFrom(...DAYS)),
    to: fc.option(fc.constantFrom(...DAYS)),
  }),
);
const someParts = fc.record<Partial<FilterParts>>({
  query: fc.constantFrom('', '', 'grusse', 'drucker', 'printer maria', 'closed').map(parseQuery),
  facets: fc.record({
    types: fc.subarray(['create', 'reply', 'update', 'other']),
    conversations: fc.constant([]),
    channels: fc.subarray(['email', 'slack']),
    people: fc.subarray(['maria@acme.example', '7']),
    states: fc.subarray(['open', 'closed']),
    date: fc.constant(null),
  }),
  range: someRange,
  selection: fc.option(
    fc.constantFrom('a', 'b').map((id) => ({
      key: id,
      label: id,
      accepts: ({ conversationId }: { readonly conversationId: string | null }) =>
        conversationId === id,
    })),
  ),
});

describe('the events found in a stored export', () => {
  it('are those that a list of all events would show, with the same counts', async () => {
    await fc.assert(
      fc.asyncProperty(somePages, someParts, someRange, async (pages, parts, other) => {
        fc.pre(other === null || !isAnyDay(other));
        const { events, matches, result } = listed(pages, parts);
        const { isActive } = eventFilter({ ...NO_FILTER, ...parts });
        const found = await find(pages, parts);
        expect(found.newest).toEqual(isActive ? result.shown : null);
        expect(found.matches?.count).toBe(isActive ? result.shown.length : undefined);
        for (const event of events)
          expect(found.matches?.has(event) ?? true).toBe(result.shown.includes(event));
        expect(found.counts).toMatchObject({
          eventCount: events.length,
          shownCount: result.shown.length,
          matchCount: matches.length,
        });
        for (const key of ACCOUNT_KEYS) {
          expect(sorted(found.counts.countsOf(key))).toEqual(sorted(result.countsOf(key)));
          const all = listed(pages, {}).result.countsOf(key);
          expect([...found.counts.samplesOf(key).keys()].toSorted()).toEqual(
            [...all.keys()].toSorted(),
          );
        }
        expect(found.counts.countOfDays(other)).toBe(result.countOfDays(other));
      }),
    );
  });

  it('are for the list only those of the newest pages, whole', async () => {
    const newestOf = async (parts: Partial<FilterParts>) =>
      (await find(PAGES, parts, 3)).newest?.map(({ id }) => id);
    expect(await newestOf({ query: parseQuery('said') })).toEqual(['e6', 'e7', 'e8', 'e9']);
    expect(await newestOf({ facets: { ...NO_FACETS, types: ['reply'] } })).toEqual([
      'e6',
      'e7',
      'e8',
      'e9',
    ]);
    const { counts, matches } = await find(PAGES, { query: parseQuery('said') }, 3);
    expect([counts.shownCount, matches?.count]).toEqual([10, 10]);
  });

  it('have the state that their conversation has on a later page', async () => {
    const facets = { ...NO_FACETS, states: ['closed'] };
    const closed = { ...PAGES[0]?.[0], id: 'x', type: 'update', updates: { state: 'closed' } };
    expect((await find(PAGES, { facets })).counts.shownCount).toBe(0);
    expect((await find([...PAGES, [closed]], { facets })).counts.shownCount).toBe(11);
  });
});

describe('a search through a stored export', () => {
  it('reports what it has done of both passes', async () => {
    const shares: number[] = [];
    await find(PAGES, { query: parseQuery('said') }, 9, (share) => shares.push(share));
    expect(shares).toEqual([0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1]);
  });

  it('reads no page again for facets, but those of the list', async () => {
    const store = storeOf(PAGES);
    const index = conversationIndex(store, () => null);
    await index.upTo(1, PAGES.length, signal);
    const page = vi.spyOn(store, 'page');
    const filter = eventFilter({ ...NO_FILTER, facets: { ...NO_FACETS, types: ['reply'] } });
    const options = { filter, dayOf, onProgress: () => undefined, signal, listSize: 2 };
    const { counts } = await findEvents(store, index, 1, options);
    expect(counts.shownCount).toBe(10);
    expect(page.mock.calls.map(([, number]) => number)).toEqual([4]);
  });

  it('fails if a page was deleted, so that a part does not pass for all', async () => {
    const store = { ...storeOf(PAGES), page: async () => null };
    const index = conversationIndex(storeOf(PAGES), () => null);
    const filter = eventFilter({ ...NO_FILTER, query: parseQuery('said') });
    const options = { filter, dayOf, onProgress: () => undefined, signal };
    await expect(findEvents(store, index, 1, options)).rejects.toThrow('page 4');
  });

  it('ends when it is aborted', async () => {
    const aborter = new AbortController();
    const store = storeOf(PAGES);
    const finding = findEvents(
      store,
      conversationIndex(store, () => null),
      1,
      {
        filter: eventFilter({ ...NO_FILTER, query: parseQuery('said') }),
        dayOf,
        onProgress: () => aborter.abort(),
        signal: aborter.signal,
      },
    );
    await expect(finding).rejects.toThrow(expect.objectContaining({ name: 'AbortError' }) as Error);
  });
});

/** Five pages of two events. */
const PAGES: readonly StoredEvents[] = Array.from({ length: 5 }, (_none, page) =>
  [0, 1].map((index) => ({
    id: `e${page * 2 + index}`,
    type: 'reply',
    side_conversation_id: 'c',
    created_at: new Date(Date.UTC(2026, 10, 20, page, index)).toISOString(),
    message: { body: `said ${page}` },
  })),
);

function sorted(counts: ReadonlyMap<string, number>) {
  return [...counts].sort(([a], [b]) => (a < b ? -1 : 1));
}
