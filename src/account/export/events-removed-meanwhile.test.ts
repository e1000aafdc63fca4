import { expect, it } from 'vitest';
import { parseQuery } from '../../events/search-query.ts';
import { eventFilter } from '../../timeline/facets/event-filter.ts';
import { NO_FACETS } from '../../timeline/facets/facets.ts';
import { conversationIndex } from './conversation-index.ts';
import type { ExportStore } from './export-store.ts';
import { findEvents } from './find-events.ts';
import { memoryExportStore } from './memory-export-store.ts';
import { resumePointAt } from './resume-point.ts';
import { pageOf } from './test-responses.ts';

const { signal } = new AbortController();
const dayOf = String;

/** Three pages with two events each. The first event is removed when the last page is read for the nth time. */
async function removedAtReading(nth: number) {
  const store = memoryExportStore();
  const { id } = await store.create({
    startMs: 0,
    untilMs: 9000,
    from: resumePointAt(0),
    createdMs: 0,
  });
  for (const number of [0, 1, 2]) {
    const events = ['a', 'b'].map((name) => ({
      id: `${name}${number}`,
      side_conversation_id: 'c',
    }));
    await store.append(id, number, pageOf(events), []);
  }
  let readings = 0;
  const changing: ExportStore = {
    ...store,
    async page(exportId, number) {
      const page = await store.page(exportId, number);
      if (number === 2) readings += 1;
      if (number === 2 && readings === nth)
        await store.removeEvents(id, (position) => position === 0);
      return page;
    },
  };
  return { id, store: changing, index: conversationIndex(changing, () => null) };
}

it('the index of conversations is of the events that are left', async () => {
  const { id, store, index } = await removedAtReading(1);
  const conversations = await index.upTo(id, 3, signal);
  const keys = [...conversations.all()].flatMap(({ events }) => events.map(({ key }) => key));
  expect(keys).toHaveLength(5);
  expect(await store.latest()).toMatchObject({ revision: 1 });
});

it('a search does not end with positions of before', async () => {
  const { id, store, index } = await removedAtReading(2);
  const parts = { query: parseQuery('a'), facets: NO_FACETS, range: null, selection: null, dayOf };
  const options = { filter: eventFilter(parts), dayOf, onProgress: () => undefined, signal };
  await expect(findEvents(store, index, id, options)).rejects.toThrow('revision');
  const { revision, matches } = await findEvents(store, index, id, options);
  expect({ revision, ofMatches: matches?.revision }).toEqual({ revision: 1, ofMatches: 1 });
});
