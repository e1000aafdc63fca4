import { expect, it } from 'vitest';
import { exportWriter } from './export-writer.ts';
import { memoryExportStore } from './memory-export-store.ts';

const from = { startSecond: 0, seenKeys: [] };
const page = (id: string) => ({ events: [{ id }], resume: from });

it('keeps the pages of a run behind those that are there, and its end', async () => {
  const store = memoryExportStore();
  const newExportMeta = await store.create({ startMs: 0, untilMs: 1, from, createdMs: 2 });
  await store.append(newExportMeta.id, 0, page('a'), []);
  const meta = await store.latest();
  const keeper = exportWriter(store, meta ?? newExportMeta, () => 99);
  await keeper.append(page('b'), [1]);
  await keeper.append(page('c'), [1, 2]);
  await keeper.end('finished', [1, 2]);
  expect(await store.page(newExportMeta.id, 2)).toEqual([{ id: 'c' }]);
  expect(await store.latest()).toMatchObject({ pageCount: 3, state: 'finished', endedMs: 99 });
  expect(await store.requestTimes()).toEqual([1, 2]);
});

it('does not leave a gap where a page could not be kept', async () => {
  const store = memoryExportStore();
  const meta = await store.create({ startMs: 0, untilMs: 1, from, createdMs: 2 });
  const keeper = exportWriter(store, { ...meta, pageCount: 4 }, () => 99);
  await expect(keeper.append(page('a'), [])).rejects.toThrow('page 4 is not the next page');
  await expect(keeper.append(page('a'), [])).rejects.toThrow('page 4 is not the next page');
});
