import { IDBFactory } from 'fake-indexeddb';
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { databaseNames } from '../../storage/database-names.ts';
import { DATABASE_PREFIX, openRecordStore, recordDatabase } from './open-record-store.ts';
import { deleteUnusedOfOthers, noteUse, RETENTION_DAYS } from './retention.ts';
import { testStored } from './test-stored.ts';

const DAY_MS = 86_400_000;
const USED_MS = 1000 * DAY_MS;
const after = (days: number) => USED_MS + days * DAY_MS;

beforeEach(() => void vi.stubGlobal('indexedDB', new IDBFactory()));
afterEach(() => void vi.unstubAllGlobals());

/** Stores something about an agent's tickets, used at a time. */
async function stored(key: string, usedMs: number) {
  const { records } = await openRecordStore(key);
  const { term } = await records.lead(1);
  await records.save(term, null, testStored('1'));
  await records.touch(usedMs);
  return records;
}

it('deletes what nobody has used for 30 days, when a frame opens', async () => {
  const records = await stored('acme 1 7', USED_MS);
  await noteUse(records, after(RETENTION_DAYS));
  expect(await records.load()).not.toBeNull();
  await noteUse(records, after(2 * RETENTION_DAYS));
  expect(await records.load()).not.toBeNull();
  await noteUse(records, after(3 * RETENTION_DAYS) + 1);
  expect(await records.load()).toBeNull();
  expect(await records.lastUsedMs()).toBe(after(3 * RETENTION_DAYS) + 1);
});

it('counts the days from now on if the clock was ahead when it was used', async () => {
  const records = await stored('acme 1 7', after(9000));
  await noteUse(records, after(0));
  await noteUse(records, after(RETENTION_DAYS));
  expect(await records.load()).not.toBeNull();
});

it('deletes what others have left behind, and nothing else', async () => {
  const foreign = ['side-conversation-events acme 1 8', 'another app'];
  for (const name of foreign)
    await new Promise((resolve) => {
      indexedDB.open(name, 9).addEventListener('success', resolve);
    });
  for (const [key, usedMs] of [
    ['acme 1 7', USED_MS],
    ['acme 1 8', USED_MS],
    ['other 2 9', after(5)],
    ['ahead 3 1', after(9000)],
  ] as const)
    await (await stored(key, usedMs)).close();
  await deleteUnusedOfOthers('acme 1 7', after(31));
  const left = ['acme 1 7', 'other 2 9', 'ahead 3 1'].map(recordDatabase);
  expect((await databaseNames('')).toSorted()).toEqual([...foreign, ...left].toSorted());
  await deleteUnusedOfOthers('acme 1 7', after(61));
  expect(await databaseNames(DATABASE_PREFIX)).toHaveLength(2);
  await deleteUnusedOfOthers('acme 1 7', after(62));
  expect(await databaseNames(DATABASE_PREFIX)).toEqual([recordDatabase('acme 1 7')]);
});

it('goes on after a database that cannot be opened', async () => {
  await new Promise<void>((resolve) => {
    const opening = indexedDB.open(recordDatabase('newer'), 99);
    opening.addEventListener('success', () => {
      opening.result.close();
      resolve();
    });
  });
  await (await stored('left', USED_MS)).close();
  await deleteUnusedOfOthers('acme 1 7', after(31));
  expect(await databaseNames(DATABASE_PREFIX)).toEqual([recordDatabase('newer')]);
});
