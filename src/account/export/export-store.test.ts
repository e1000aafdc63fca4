import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { eventPosition } from '../conversations/account-event.ts';
import type { ExportPage } from './incremental-export.ts';
import type { ExportStart } from './export-meta.ts';
import { contentFingerprint } from './fingerprint.ts';
import { eventsOf, type ExportStore, type StoredPage } from './export-store.ts';
import { indexedExportStore } from './indexed-export-store.ts';
import { memoryExportStore } from './memory-export-store.ts';
import { pageOf } from './test-responses.ts';

const START: ExportStart = {
  startMs: 1000,
  untilMs: 90_000,
  from: { startSecond: 1, seenKeys: [] },
  createdMs: 100_000,
};

let databases = 0;

/** A page with events of these seconds. */
function page(...seconds: number[]): ExportPage {
  return pageOf(
    seconds.map((second) => ({
      id: `e${second}`,
      created_at: new Date(second * 1000).toISOString(),
    })),
    { startSecond: seconds.at(-1) ?? 0, seenKeys: ['c/e'] },
  );
}

async function all(pages: AsyncGenerator<StoredPage, void>): Promise<unknown[]> {
  const found: unknown[] = [];
  for await (const one of pages) found.push(eventsOf(one).map(({ id }) => id));
  return found;
}

const kinds: [string, () => Promise<ExportStore>][] = [
  ['in memory', async () => memoryExportStore()],
  ['in IndexedDB', () => indexedExportStore(`test ${(databases += 1)}`)],
];

describe.each(kinds)('exports stored %s', (_kind, open) => {
  it('are none at first', async () => {
    const store = await open();
    expect(await store.latest()).toBeNull();
    expect(await store.lastExport()).toBeNull();
    expect(await store.requestTimes()).toEqual([]);
    expect(await store.page(1, 0)).toBeNull();
  });

  it('start without events', async () => {
    const store = await open();
    const meta = await store.create(START);
    expect(meta).toEqual({
      id: meta.id,
      startMs: 1000,
      untilMs: 90_000,
      createdMs: 100_000,
      endedMs: null,
      state: 'reading',
      eventCount: 0,
      replacedCount: 0,
      replacedCharacters: 0,
      isExactText: true,
      incompleteSeconds: [],
      pageCount: 0,
      revision: 0,
      lastUsedMs: 100_000,
      resume: START.from,
      firstMs: null,
      lastMs: null,
    });
    expect(await store.latest()).toEqual(meta);
  });

  it('grow page by page, each with its resume point', async () => {
    const store = await open();
    const { id } = await store.create(START);
    await store.append(id, 0, page(5, 3), [1]);
    await store.append(id, 1, pageOf([null, { created_at: 'soon' }], START.from), [1, 2]);
    await store.append(id, 2, page(8), [1, 2, 3]);
    expect(await store.latest()).toMatchObject({
      eventCount: 5,
      pageCount: 3,
      resume: page(8).resume,
      firstMs: 3000,
      lastMs: 8000,
    });
    expect(await store.requestTimes()).toEqual([1, 2, 3]);
    expect(await store.page(id, 0)).toMatchObject({
      texts: page(5, 3).events.map(({ text }) => text),
      changedPages: [],
    });
    expect(await store.page(id, 3)).toBeNull();
    expect(await all(store.pages(id))).toEqual([['e5', 'e3'], [undefined, undefined], ['e8']]);
    expect(await all(store.pages(id, 1, 1))).toEqual([[undefined, undefined]]);
    expect(await all(store.pages(id, 2, 9))).toEqual([['e8']]);
  });

  it('replace an event at its place by what is received later', async () => {
    const store = await open();
    const { id } = await store.create(START);
    const event = (name: string, body: string) => ({ id: name, message: { body } });
    const replaced = (pageNumber: number, index: number, now: object, before: object) => ({
      position: eventPosition(pageNumber, index),
      event: now,
      // How a half surrogate is stored.
      textBefore: JSON.stringify(before).replace('\uFFFD', String.raw`\ufffd`),
    });
    await store.append(id, 0, pageOf([event('a', 'old'), event('b', 'same')]), []);
    await store.append(id, 1, pageOf([event('c', 'old\ud83d')]), []);
    expect(await store.latest()).toMatchObject({ replacedCharacters: 1 });
    const edited = [event('b', 'same'), event('d', 'new'), event('c', 'new'), event('a', 'new')];
    expect(await store.append(id, 2, pageOf(edited), [])).toEqual({
      addedCount: 1,
      replacedCount: 2,
      page: { number: 2, events: [event('d', 'new')] },
      changedPages: [
        { number: 1, events: [event('c', 'new')] },
        { number: 0, events: [event('a', 'new'), event('b', 'same')] },
      ],
      replaced: [
        replaced(1, 0, event('c', 'new'), event('c', 'old\uFFFD')),
        replaced(0, 0, event('a', 'new'), event('a', 'old')),
      ],
      positions: [
        eventPosition(0, 1),
        eventPosition(2, 0),
        eventPosition(1, 0),
        eventPosition(0, 0),
      ],
    });
    expect(await all(store.pages(id))).toEqual([['a', 'b'], ['c'], ['d']]);
    expect(await store.page(id, 1)).toMatchObject({ texts: [JSON.stringify(event('c', 'new'))] });
    expect(await store.page(id, 2)).toMatchObject({ changedPages: [1, 0] });
    expect(await store.latest()).toMatchObject({
      eventCount: 4,
      pageCount: 3,
      replacedCount: 2,
      replacedCharacters: 0,
    });
  });

  it('leave out what the export before them has', async () => {
    const store = await open();
    const from = { startSecond: 5, seenKeys: ['/e5'] };
    const { id } = await store.create({ ...START, from });
    const both = await store.append(id, 0, page(5, 8), []);
    expect(both).toMatchObject({ addedCount: 1, page: { events: [{ id: 'e8' }] } });
    expect(await all(store.pages(id))).toEqual([['e8']]);
    expect(await store.latest()).toMatchObject({ eventCount: 1 });
  });

  it('have newer copies of what the export before them has, once', async () => {
    const store = await open();
    const [known] = page(5).events;
    const fingerprint = contentFingerprint(known?.event ?? {});
    const from = { startSecond: 5, seenKeys: ['/e5', '/e6'], seenTexts: [fingerprint, ''] };
    const { id } = await store.create({ ...START, from });
    expect(await store.append(id, 0, { ...page(5, 6), resume: from }, [])).toMatchObject({
      addedCount: 0,
      page: null,
    });
    const edit = (type: string) => ({ ...pageOf([{ id: 'e5', type }]), resume: from });
    expect(await store.append(id, 0, edit('reply'), [])).toMatchObject({ addedCount: 1 });
    expect(await store.append(id, 1, edit('update'), [])).toMatchObject({
      addedCount: 0,
      replacedCount: 1,
    });
    expect(await store.latest()).toMatchObject({ eventCount: 1, replacedCount: 1 });
  });

  it('store a page for replaced events alone, and none for what is known', async () => {
    const store = await open();
    const { id } = await store.create(START);
    await store.append(id, 0, page(5), [1]);
    const known = await store.append(id, 1, { ...page(5), resume: page(8).resume }, [1, 2]);
    expect(known).toEqual({
      addedCount: 0,
      replacedCount: 0,
      page: null,
      changedPages: [],
      replaced: [],
      positions: [eventPosition(0, 0)],
    });
    expect(await store.latest()).toMatchObject({ pageCount: 1, resume: page(8).resume });
    expect(await store.requestTimes()).toEqual([1, 2]);
    const newer = await store.append(id, 1, pageOf([{ id: 'e5', type: 'reply' }]), []);
    expect(newer).toMatchObject({ addedCount: 0, replacedCount: 1, page: { events: [] } });
    expect(await store.latest()).toMatchObject({ pageCount: 2, eventCount: 1 });
  });

  it('tell whether all texts are those of the account', async () => {
    const store = await open();
    const { id } = await store.create(START);
    await store.append(id, 0, { ...page(5), isExactText: true }, []);
    await store.append(id, 1, { ...page(5), isExactText: false }, []);
    expect(await store.latest()).toMatchObject({ isExactText: true });
    await store.append(id, 1, { ...page(6), isExactText: false }, []);
    expect(await store.latest()).toMatchObject({ isExactText: false });
  });

  it('refuse a page that is not the next one, and do not change', async () => {
    const store = await open();
    const { id } = await store.create(START);
    await store.append(id, 0, page(5), [1]);
    const before = await store.latest();
    for (const number of [0, 2]) {
      await expect(store.append(id, number, page(8), [9])).rejects.toThrow('not the next page');
    }
    await expect(store.append(id + 1, 0, page(8), [9])).rejects.toThrow('not the next page');
    expect(await store.latest()).toEqual(before);
    expect(await store.requestTimes()).toEqual([1]);
    expect(await all(store.pages(id))).toEqual([['e5']]);
  });

  it('can be continued after they stopped', async () => {
    const store = await open();
    const { id } = await store.create(START);
    await store.finish(id, 'stopped', 120_000, [7]);
    expect(await store.latest()).toMatchObject({ state: 'stopped', endedMs: 120_000 });
    expect(await store.requestTimes()).toEqual([7]);
    expect(await store.lastExport()).toBeNull();
    await store.append(id, 0, page(5), []);
    expect(await store.latest()).toMatchObject({ state: 'reading', endedMs: null });
  });

  it('leave the resume point for the next one when they are finished', async () => {
    const store = await open();
    const { id } = await store.create(START);
    await store.append(id, 0, page(5), [1]);
    await store.finish(id, 'finished', 120_000, [1]);
    const last = { resume: page(5).resume, untilMs: 90_000, endedMs: 120_000 };
    expect(await store.lastExport()).toEqual(last);
    await store.remove(id);
    expect(await store.latest()).toBeNull();
    expect(await all(store.pages(id))).toEqual([]);
    expect(await store.lastExport()).toEqual(last);
    expect(await store.requestTimes()).toEqual([1]);

    const later = await store.create(START);
    await store.finish(later.id, 'cancelled', 130_000, [2]);
    expect(await store.lastExport()).toEqual(last);
  });

  it('leave it also after one that ended in the future by a wrong clock, but not after a later one', async () => {
    const store = await open();
    const finished = async (untilMs: number, endedMs: number) => {
      const { id } = await store.create({ ...START, untilMs });
      await store.finish(id, 'finished', endedMs, []);
      return store.lastExport();
    };
    expect(await finished(9_000_000, 9_300_000)).toMatchObject({ untilMs: 9_000_000 });
    expect(await finished(100_000, 400_000)).toMatchObject({ untilMs: 100_000 });
    expect(await finished(90_000, 410_000)).toMatchObject({ untilMs: 100_000 });
  });

  it('replace the one before, with all its events', async () => {
    const store = await open();
    const one = await store.create(START);
    await store.append(one.id, 0, page(5), []);
    const other = await store.create({ ...START, createdMs: 110_000 });
    expect(other.id).not.toBe(one.id);
    expect(await store.meta(one.id)).toBeNull();
    expect(await all(store.pages(one.id))).toEqual([]);
    await expect(store.append(one.id, 1, page(6), [])).rejects.toThrow('not the next page');
    expect(await store.latest()).toMatchObject({ id: other.id });
    await store.remove(other.id);
    expect(await store.latest()).toBeNull();
    expect((await store.create(START)).id).not.toBe(other.id);
  });

  it('stay finished, however the run of another page ends', async () => {
    const store = await open();
    const { id } = await store.create(START);
    await store.finish(id, 'finished', 120_000, []);
    await store.finish(id, 'stopped', 130_000, []);
    expect(await store.meta(id)).toMatchObject({ state: 'finished', endedMs: 120_000 });
  });

  it('go on to a later end with all their events', async () => {
    const store = await open();
    const { id } = await store.create(START);
    await store.append(id, 0, page(5), []);
    expect(await store.extend(id, 95_000)).toMatchObject({ untilMs: 90_000 });
    await store.finish(id, 'finished', 120_000, []);
    const before = await store.meta(id);
    const extended = { ...before, state: 'reading', endedMs: null, untilMs: 150_000 };
    expect(await store.extend(id, 150_000)).toEqual(extended);
    expect(await store.meta(id)).toEqual(extended);
    await store.append(id, 1, page(100), []);
    await store.finish(id, 'finished', 160_000, []);
    expect(await store.latest()).toMatchObject({ startMs: 1000, untilMs: 150_000, eventCount: 2 });
    expect(await store.lastExport()).toMatchObject({ untilMs: 150_000, endedMs: 160_000 });
    expect(await all(store.pages(id))).toEqual([['e5'], ['e100']]);
    expect(await store.extend(id, 140_000)).toMatchObject({ untilMs: 150_000 });
    await store.remove(id);
    expect(await store.extend(id, 200_000)).toBeNull();
    expect(await store.latest()).toBeNull();
  });

  it('store only the request times at the end of a removed one', async () => {
    const store = await open();
    const { id } = await store.create(START);
    await store.remove(id);
    await store.finish(id, 'finished', 120_000, [4]);
    expect(await store.latest()).toBeNull();
    expect(await store.lastExport()).toBeNull();
    expect(await store.requestTimes()).toEqual([4]);
  });
});

describe('IndexedDB', () => {
  it('has everything when it is opened again', async () => {
    const before = await indexedExportStore('again');
    const { id } = await before.create(START);
    await before.append(id, 0, page(5), [1]);
    const after = await indexedExportStore('again');
    expect(await after.latest()).toMatchObject({ id, pageCount: 1 });
    expect(await all(after.pages(id))).toEqual([['e5']]);
    expect(await (await indexedExportStore('other')).latest()).toBeNull();
  });

  it('stores neither page nor resume point if a part of the transaction fails', async () => {
    const store = await indexedExportStore('fails');
    const { id } = await store.create(START);
    const before = await store.latest();
    const unstorable = pageOf([{ id: 'e5' }], { startSecond: 5, seenKeys: [(() => '') as never] });
    await expect(store.append(id, 0, unstorable, [])).rejects.toThrow('cloned');
    expect(await store.latest()).toEqual(before);
    await store.append(id, 0, page(5), []);
    expect(await all(store.pages(id))).toEqual([['e5']]);
  });

  it('lets only one of two pages of the app continue an export', async () => {
    const store = await indexedExportStore('two tabs');
    const other = await indexedExportStore('two tabs');
    const { id } = await store.create(START);
    const both = [store, other].map((each) => each.append(id, 0, page(5), []));
    const outcomes = (await Promise.allSettled(both)).map(({ status }) => status);
    expect(outcomes.toSorted()).toEqual(['fulfilled', 'rejected']);
    expect(await store.latest()).toMatchObject({ eventCount: 1 });
  });
});
