import { expect, it } from 'vitest';
import { accountWindow } from '../conversations/account-window.ts';
import { memoryExportStore } from './memory-export-store.ts';
import { loadNewestEvents } from './newest-events.ts';
import { resumePointAt } from './resume-point.ts';
import { pageOf } from './test-responses.ts';

const START = { startMs: 0, untilMs: 1, from: resumePointAt(0), createdMs: 2 };

/** A store with an export of so many events, on pages of that length. */
async function storeOf(count: number, length: number) {
  const store = memoryExportStore();
  const { id } = await store.create(START);
  for (let first = 0; first < count; first += length) {
    const events = Array.from({ length: Math.min(length, count - first) }, (_none, place) => ({
      id: String(first + place),
      side_conversation_id: `c${(first + place) % 997}`,
      created_at: new Date((first + place) * 1000).toISOString(),
    }));
    await store.append(id, first / length, pageOf(events), []);
  }
  return store;
}

async function loaded(
  store: Awaited<ReturnType<typeof storeOf>>,
  size: number,
): Promise<(string | null)[]> {
  const window = accountWindow(size);
  const meta = await store.latest();
  if (!meta) throw new Error('there is no export');
  await loadNewestEvents(store, meta, window, new AbortController().signal);
  expect(window.pageCount()).toBe(meta.pageCount);
  return window.events().map(({ id }) => id);
}

it.each([1, 10])('loads all events of many pages of %i', async (length) => {
  const ids = await loaded(await storeOf(2000, length), 5000);
  expect(ids).toEqual(Array.from({ length: 2000 }, (_none, index) => String(index)));
});

it('loads the newest pages that fill the window, and no more', async () => {
  const ids = await loaded(await storeOf(2500, 100), 1050);
  expect(ids).toHaveLength(1100);
  expect([ids[0], ids.at(-1)]).toEqual(['1400', '2499']);
});
