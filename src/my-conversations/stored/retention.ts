import { deleteDB } from 'idb';
import { databaseNames } from '../../storage/database-names.ts';
import { indexedRecordStore } from './indexed-record-store.ts';
import { DATABASE_PREFIX, recordDatabase } from './open-record-store.ts';
import type { RecordStore } from './record-store.ts';

/** After how many days without an open frame of the agent what is stored is deleted. */
export const RETENTION_DAYS = 30;
const RETENTION_MS = RETENTION_DAYS * 86_400_000;

/**
 * Notes that a frame of the agent is open. If none was for 30 days, what is stored is deleted first. Never rejects.
 *
 * @param nowMs milliseconds since 1970, by the browser's clock
 */
export async function noteUse(records: RecordStore, nowMs: number): Promise<void> {
  try {
    if (await isUnused(records, nowMs)) await records.clear();
    await records.touch(nowMs);
  } catch {
    // The browser refuses. The next frame tries again.
  }
}

/**
 * Deletes what is stored about the tickets of other agents and installations in this browser that nobody has used for 30 days: they may
 * never open the app again. Never rejects. Does nothing in a browser that does not list its databases.
 *
 * @param storageKey of the agent who has opened the app
 */
export async function deleteUnusedOfOthers(storageKey: string, nowMs: number): Promise<void> {
  const own = recordDatabase(storageKey);
  const others = (await databaseNames(DATABASE_PREFIX)).filter((name) => name !== own);
  // Each by itself: one can be damaged, or be of a later version of the app.
  await Promise.allSettled(
    others.map(async (name) => {
      if (await isDatabaseUnused(name, nowMs)) await deleteDB(name);
    }),
  );
}

async function isDatabaseUnused(name: string, nowMs: number): Promise<boolean> {
  const records = await indexedRecordStore(name);
  try {
    if (await isUnused(records, nowMs)) return true;
    await correctUse(records, nowMs);
    return false;
  } finally {
    await records.close();
  }
}

async function isUnused(records: RecordStore, nowMs: number): Promise<boolean> {
  const lastUsedMs = await records.lastUsedMs();
  return lastUsedMs !== null && nowMs - lastUsedMs > RETENTION_MS;
}

/** Nobody uses it in the future: the clock was ahead. The days count from now on, also if no use was ever stored. */
async function correctUse(records: RecordStore, nowMs: number): Promise<void> {
  const lastUsedMs = await records.lastUsedMs();
  if (lastUsedMs === null || lastUsedMs > nowMs) await records.touch(nowMs);
}
