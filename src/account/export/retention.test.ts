// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import { withLock } from '../../storage/lock.ts';
import type { ExportStore } from './export-store.ts';
import { indexedExportStore } from './indexed-export-store.ts';
import { memoryExportStore } from './memory-export-store.ts';
import { DATABASE_PREFIX } from './database-name.ts';
import { resumePointAt } from './resume-point.ts';
import { deleteUnused, deleteUnusedOfOthers, exportLock } from './retention.ts';
import { pageOf } from './test-responses.ts';

const DAY_MS = 86_400_000;
const CREATED_MS = 1000 * DAY_MS;
const after = (days: number) => ({ nowMs: CREATED_MS + days * DAY_MS, days: 30 });

async function withExport<Store extends ExportStore>(store: Store): Promise<Store> {
  const { id } = await store.create({
    startMs: 0,
    untilMs: 9000,
    from: resumePointAt(0),
    createdMs: CREATED_MS,
  });
  await store.append(id, 0, pageOf([{ id: 'e' }], resumePointAt(5000)), []);
  await store.finish(id, 'finished', CREATED_MS, []);
  return store;
}

/** An export of another agent in this browser, whose page is closed. */
async function leftBehind(key: string): Promise<void> {
  await (await withExport(await indexedExportStore(`${DATABASE_PREFIX}${key}`))).close();
}

async function isKept(key: string): Promise<boolean> {
  const store = await indexedExportStore(`${DATABASE_PREFIX}${key}`);
  const meta = await store.latest();
  const page = meta && (await store.page(meta.id, 0));
  const last = await store.lastExport();
  expect(last).toMatchObject({ resume: { startSecond: 5 }, untilMs: 9000 });
  await store.close();
  return page !== null;
}

it.each([
  ['in memory', async () => memoryExportStore()],
  ['in IndexedDB', () => indexedExportStore('own')],
])(
  'deletes an export %s that was not used for the days, but not where to go on',
  async (_kind, open) => {
    const store = await withExport(await open());
    const meta = await store.latest();
    expect(await deleteUnused(store, 'own', after(30))).toBe(false);
    await store.touch(meta?.id ?? 0, CREATED_MS + 10 * DAY_MS);
    expect(await deleteUnused(store, 'own', after(40))).toBe(false);
    expect(await store.latest()).toMatchObject({ eventCount: 1, state: 'finished' });
    expect(await deleteUnused(store, 'own', after(41))).toBe(true);
    expect(await store.latest()).toBeNull();
    expect(await store.page(meta?.id ?? 0, 0)).toBeNull();
    expect(await store.lastExport()).toMatchObject({ untilMs: 9000 });
    expect(await deleteUnused(store, 'own', after(99))).toBe(false);
  },
);

it('counts the days from now on if the clock was ahead when the export was used', async () => {
  const store = await withExport(memoryExportStore());
  const { id } = (await store.latest()) ?? { id: 0 };
  await store.touch(id, CREATED_MS + 9000 * DAY_MS);
  expect(await deleteUnused(store, 'own', after(10))).toBe(false);
  expect(await deleteUnused(store, 'own', after(40))).toBe(false);
  expect(await deleteUnused(store, 'own', after(41))).toBe(true);
});

it('keeps an export that is being read', async () => {
  const store = await withExport(memoryExportStore());
  await withLock(exportLock('own'), async () => {
    expect(await deleteUnused(store, 'own', after(99))).toBe(false);
  });
  expect(await store.latest()).not.toBeNull();
});

it('deletes what other agents have left behind, and nothing else', async () => {
  await Promise.all(['acme 1 7', 'acme 1 8', 'other 2 9'].map(leftBehind));
  const foreign = await withExport(await indexedExportStore('another app'));
  // What the app stores about an agent's tickets has another prefix.
  const records = await withExport(await indexedExportStore('my-side-conversations acme 1 8'));
  await deleteUnusedOfOthers('acme 1 7', after(30));
  expect(await isKept('acme 1 8')).toBe(true);
  await withLock(exportLock('acme 1 8'), () => deleteUnusedOfOthers('acme 1 7', after(31)));
  expect(await isKept('acme 1 7')).toBe(true);
  expect(await isKept('acme 1 8')).toBe(true);
  expect(await isKept('other 2 9')).toBe(false);
  await deleteUnusedOfOthers('acme 1 7', after(31));
  expect(await isKept('acme 1 8')).toBe(false);
  expect(await foreign.latest()).not.toBeNull();
  expect(await records.latest()).not.toBeNull();
});

it('goes on after a database that cannot be opened', async () => {
  const newer = await new Promise<IDBDatabase>((resolve) => {
    const opening = indexedDB.open(`${DATABASE_PREFIX}newer`, 99);
    opening.addEventListener('success', () => resolve(opening.result));
  });
  newer.close();
  await leftBehind('left');
  await deleteUnusedOfOthers('acme 1 7', after(31));
  expect(await isKept('left')).toBe(false);
});
