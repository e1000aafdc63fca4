import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import {
  extendedMeta,
  newExportMeta,
  withPage,
  isLater,
  type StoredMeta,
  type LastExport,
  lastExportOf,
} from './export-meta.ts';
import type { ExportStore, StoredEvents } from './export-store.ts';
import { readPages } from './stored-pages.ts';

/** The key in object stores with a single record. */
const ONLY = 'only';

interface Schema extends DBSchema {
  /** By id. Ids increase and are never reused. */
  exports: { key: number; value: StoredMeta };
  /** By export id and page number. */
  pages: { key: [exportId: number, pageNumber: number]; value: { readonly events: StoredEvents } };
  lastExport: { key: typeof ONLY; value: LastExport };
  requestTimes: { key: typeof ONLY; value: readonly number[] };
}

/**
 * Stores exports in IndexedDB. Databases of this shape are in use: `stored-shape.test.ts` opens one.
 *
 * @param name of the database. All accounts of one browser share the site that serves apps
 * @throws {unknown} if the browser refuses
 */
export async function indexedExportStore(name: string): Promise<ExportStore> {
  const db: IDBPDatabase<Schema> = await openDB<Schema>(name, 1, {
    upgrade(fresh) {
      fresh.createObjectStore('exports', { autoIncrement: true });
      fresh.createObjectStore('pages');
      fresh.createObjectStore('lastExport');
      fresh.createObjectStore('requestTimes');
    },
    // A newer version of the app in another tab must not wait for this one.
    blocking: () => db.close(),
  });

  const page: ExportStore['page'] = async (exportId, pageNumber) =>
    (await db.get('pages', [exportId, pageNumber]))?.events ?? null;

  return {
    async create(start) {
      const meta = newExportMeta(start);
      const change = db.transaction(['exports', 'pages'], 'readwrite');
      const exports = change.objectStore('exports');
      const id = await allOrNothing(change, async () => {
        await exports.clear();
        await change.objectStore('pages').clear();
        return exports.add(meta);
      });
      return { ...meta, id };
    },
    async append(exportId, pageNumber, added, requestTimes) {
      const change = db.transaction(['exports', 'pages', 'requestTimes'], 'readwrite');
      const exports = change.objectStore('exports');
      await allOrNothing(change, async () => {
        await exports.put(withPage(await exports.get(exportId), pageNumber, added), exportId);
        await change.objectStore('pages').add({ events: added.events }, [exportId, pageNumber]);
        await change.objectStore('requestTimes').put(requestTimes, ONLY);
      });
    },
    async finish(exportId, state, endedMs, requestTimes) {
      const change = db.transaction(['exports', 'lastExport', 'requestTimes'], 'readwrite');
      const exports = change.objectStore('exports');
      await allOrNothing(change, async () => {
        await change.objectStore('requestTimes').put(requestTimes, ONLY);
        const meta = await exports.get(exportId);
        if (!meta || meta.state === 'finished') return;
        await exports.put({ ...meta, state, endedMs }, exportId);
        if (state !== 'finished') return;
        const lasts = change.objectStore('lastExport');
        if (isLater(meta, await lasts.get(ONLY)))
          await lasts.put(lastExportOf(meta, endedMs), ONLY);
      });
    },
    async extend(exportId, untilMs) {
      const change = db.transaction('exports', 'readwrite');
      return allOrNothing(change, async () => {
        const meta = await change.store.get(exportId);
        if (!meta) return null;
        const extended = extendedMeta(meta, untilMs);
        await change.store.put(extended, exportId);
        return { ...extended, id: exportId };
      });
    },
    async latest() {
      const newest = await db.transaction('exports').store.openCursor(null, 'prev');
      return newest ? { ...newest.value, id: newest.key } : null;
    },
    async meta(exportId) {
      const meta = await db.get('exports', exportId);
      return meta ? { ...meta, id: exportId } : null;
    },
    lastExport: async () => (await db.get('lastExport', ONLY)) ?? null,
    requestTimes: async () => (await db.get('requestTimes', ONLY)) ?? [],
    page,
    pages: (exportId, from, count) => readPages(page, exportId, from, count),
    async remove(exportId) {
      const change = db.transaction(['exports', 'pages'], 'readwrite');
      const all = IDBKeyRange.bound([exportId, 0], [exportId, Number.POSITIVE_INFINITY]);
      await allOrNothing(change, async () => {
        await change.objectStore('pages').delete(all);
        await change.objectStore('exports').delete(exportId);
      });
    },
  };
}

/** Resolves when the transaction is complete. If any part of it fails, all of it is rolled back. */
async function allOrNothing<Made>(
  change: { readonly done: Promise<void>; abort(): void },
  make: () => Promise<Made>,
): Promise<Made> {
  let made: Made;
  try {
    made = await make();
  } catch (error) {
    change.done.catch(() => undefined);
    abort(change);
    throw error;
  }
  await change.done;
  return made;
}

/** Aborting throws if the browser has already aborted the transaction, for example because the disk is full. */
function abort(change: { abort(): void }): void {
  try {
    change.abort();
  } catch {
    // It was rolled back already.
  }
}
