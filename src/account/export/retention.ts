import { databaseNames } from '../../storage/database-names.ts';
import { withLock } from '../../storage/lock.ts';
import type { ExportStore } from './export-store.ts';
import { indexedExportStore } from './indexed-export-store.ts';
import { DATABASE_PREFIX } from './database-name.ts';

const DAY_MS = 86_400_000;

/** After how long a stored export is deleted that no page has shown. */
export interface Retention {
  /** Milliseconds since 1970, by the browser's clock. */
  readonly nowMs: number;
  readonly days: number;
}

/**
 * The name of the lock that a page holds while it changes the exports of an agent.
 *
 * @param storageKey names the installation and the agent
 */
export function exportLock(storageKey: string): string {
  return `${storageKey} export`;
}

/**
 * Deletes the stored export if no page has shown it for a number of days. The point to go on from stays. One that is being read on
 * another page of the app is kept.
 *
 * @param storageKey of the agent whose exports are in the store
 * @returns whether it was deleted
 */
export async function deleteUnused(
  store: ExportStore,
  storageKey: string,
  { nowMs, days }: Retention,
): Promise<boolean> {
  const unused = async () => {
    const meta = await store.latest();
    return meta && nowMs - meta.lastUsedMs > days * DAY_MS ? meta : null;
  };
  await correctUse(store, nowMs);
  let isDeleted = false;
  if (await unused())
    await withLock(exportLock(storageKey), async () => {
      const meta = await unused();
      if (!meta) return;
      await store.remove(meta.id);
      isDeleted = true;
    });
  return isDeleted;
}

/** Nobody uses an export in the future: the clock was ahead. Its days count from now on. */
async function correctUse(store: ExportStore, nowMs: number): Promise<void> {
  const meta = await store.latest();
  if (meta && meta.lastUsedMs > nowMs) await store.touch(meta.id, nowMs);
}

/**
 * Does the same for the other agents and installations whose exports this browser has stored: they may never open the page again.
 * Never rejects. Does nothing in a browser that does not list its databases.
 *
 * @param storageKey of the agent who has opened the page
 */
export async function deleteUnusedOfOthers(
  storageKey: string,
  retention: Retention,
): Promise<void> {
  const others = (await databaseNames(DATABASE_PREFIX))
    .map((name) => name.slice(DATABASE_PREFIX.length))
    .filter((key) => key !== storageKey);
  // Each by itself: one can be damaged, and another one be blocked by a page with an earlier version of the app.
  await Promise.allSettled(
    others.map(async (key) => {
      const store = await indexedExportStore(`${DATABASE_PREFIX}${key}`);
      try {
        await deleteUnused(store, key, retention);
      } finally {
        await store.close();
      }
    }),
  );
}
