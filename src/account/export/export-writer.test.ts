import { expect, it } from 'vitest';
import { exportWriter } from './export-writer.ts';
import { memoryExportStore } from './memory-export-store.ts';
import { pageOf } from './test-responses.ts';

const from = { startSecond: 0, seenKeys: [] };
const page = (id: string) => pageOf([{ id }], from);

it('stores the pages of a run after those that exist, and its end', async () => {
  const store = memoryExportStore();
  const created = await store.create({ startMs: 0, untilMs: 1, from, createdMs: 2 });
  await store.append(created.id, 0, page('a'), []);
  const meta = await store.latest();
  const writer = exportWriter(store, meta ?? created, () => 99);
  await writer.append(page('b'), [1]);
  await writer.append(page('c'), [1, 2]);
  await writer.end('finished', [1, 2]);
  expect(await store.page(created.id, 2)).toMatchObject({ texts: ['{"id":"c"}'] });
  expect(await store.latest()).toMatchObject({ pageCount: 3, state: 'finished', endedMs: 99 });
  expect(await store.requestTimes()).toEqual([1, 2]);
});

it('does not leave a gap if a page could not be stored', async () => {
  const store = memoryExportStore();
  const meta = await store.create({ startMs: 0, untilMs: 1, from, createdMs: 2 });
  const writer = exportWriter(store, { ...meta, pageCount: 4 }, () => 99);
  await expect(writer.append(page('a'), [])).rejects.toThrow('page 4 is not the next page');
  await expect(writer.append(page('a'), [])).rejects.toThrow('page 4 is not the next page');
});
