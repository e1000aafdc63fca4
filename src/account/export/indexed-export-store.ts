import {
  extendedMeta,
  keysOfExportBefore,
  newExportMeta,
  withChanges,
  isLater,
  lastExportOf,
} from './export-meta.ts';
import { appendedPage, type ExportStore } from './export-store.ts';
import { ONLY, openExportDatabase, pagesWith, putPages } from './export-database.ts';
import { eventRemoval } from './event-removal.ts';
import { pageChanges } from './page-record.ts';
import { readPages } from './stored-pages.ts';
import { storedKeys } from './stored-keys.ts';

export interface IndexedExportStore extends ExportStore {
  /** Closes the database. A later call of any method opens it again. */
  close(): Promise<void>;
}

/**
 * Stores exports in IndexedDB.
 *
 * @param name of the database
 * @throws {unknown} if the browser refuses
 */
export async function indexedExportStore(name: string): Promise<IndexedExportStore> {
  const { run, onClosed, close } = await openExportDatabase(name);
  const keys = storedKeys();

  const page: ExportStore['page'] = (exportId, pageNumber) =>
    run(async (db) => (await db.get('pages', [exportId, pageNumber])) ?? null);

  return {
    create: (start) =>
      run(async (db) => {
        const meta = newExportMeta(start);
        const change = db.transaction(['exports', 'pages'], 'readwrite');
        const exports = change.objectStore('exports');
        const id = await allOrNothing(change, async () => {
          await exports.clear();
          await change.objectStore('pages').clear();
          return exports.add(meta);
        });
        keys.begin(id);
        return { ...meta, id };
      }),
    append: (exportId, pageNumber, received, requestTimes, purpose = 'read') =>
      run(async (db) => {
        const change = db.transaction(['exports', 'pages', 'requestTimes'], 'readwrite');
        const exports = change.objectStore('exports');
        const pages = change.objectStore('pages');
        const before = { exportId, pageCount: pageNumber };
        const outcome = await allOrNothing(change, async () => {
          const meta = await exports.get(exportId);
          const candidates = keys.candidates(before, received.events);
          const stored = await pagesWith(pages, exportId, candidates);
          const changes = pageChanges(received.events, stored, keysOfExportBefore(meta, purpose));
          const changed = withChanges(meta, pageNumber, received, changes, purpose);
          await exports.put(changed, exportId);
          await putPages(pages, exportId, changes.changedPages);
          if (changes.page) await pages.add(changes.page, [exportId, pageNumber]);
          await change.objectStore('requestTimes').put(requestTimes, ONLY);
          return { changes, pageCount: changed.pageCount };
        });
        keys.add(before, outcome.changes.added, outcome.pageCount);
        return appendedPage(pageNumber, outcome.changes);
      }),
    finish: (exportId, state, endedMs, requestTimes) =>
      run(async (db) => {
        const change = db.transaction(['exports', 'lastExport', 'requestTimes'], 'readwrite');
        const exports = change.objectStore('exports');
        await allOrNothing(change, async () => {
          await change.objectStore('requestTimes').put(requestTimes, ONLY);
          const meta = await exports.get(exportId);
          if (!meta || meta.state === 'finished') return;
          await exports.put({ ...meta, state, endedMs }, exportId);
          if (state !== 'finished') return;
          const lasts = change.objectStore('lastExport');
          if (isLater(meta, await lasts.get(ONLY), endedMs))
            await lasts.put(lastExportOf(meta, endedMs), ONLY);
        });
        if (state === 'finished') keys.end();
      }),
    extend: (exportId, untilMs) =>
      run(async (db) => {
        const change = db.transaction('exports', 'readwrite');
        return allOrNothing(change, async () => {
          const meta = await change.store.get(exportId);
          if (!meta) return null;
          const extended = extendedMeta(meta, untilMs);
          await change.store.put(extended, exportId);
          return { ...extended, id: exportId };
        });
      }),
    removeEvents: (exportId, isGone) =>
      run(async (db) => {
        const change = db.transaction(['exports', 'pages'], 'readwrite');
        const exports = change.objectStore('exports');
        const pages = change.objectStore('pages');
        return allOrNothing(change, async () => {
          const meta = await exports.get(exportId);
          if (!meta) throw new Error(`export ${exportId} is gone`);
          const removal = eventRemoval(isGone);
          for (let number = 0; number < meta.pageCount; number += 1) {
            const record = await pages.get([exportId, number]);
            const cleaned = record && removal.clean(number, record);
            if (cleaned) await pages.put(cleaned, [exportId, number]);
          }
          await exports.put(removal.metaAfter(meta), exportId);
          return removal.removed();
        });
      }),
    touch: (exportId, nowMs) =>
      run(async (db) => {
        const change = db.transaction('exports', 'readwrite');
        await allOrNothing(change, async () => {
          const meta = await change.store.get(exportId);
          if (meta) await change.store.put({ ...meta, lastUsedMs: nowMs }, exportId);
        });
      }),
    latest: () =>
      run(async (db) => {
        const newest = await db.transaction('exports').store.openCursor(null, 'prev');
        return newest ? { ...newest.value, id: newest.key } : null;
      }),
    meta: (exportId) =>
      run(async (db) => {
        const meta = await db.get('exports', exportId);
        return meta ? { ...meta, id: exportId } : null;
      }),
    lastExport: () => run(async (db) => (await db.get('lastExport', ONLY)) ?? null),
    requestTimes: () => run(async (db) => (await db.get('requestTimes', ONLY)) ?? []),
    page,
    pages: (exportId, from, count) => readPages(page, exportId, from, count),
    remove: (exportId) =>
      run(async (db) => {
        const change = db.transaction(['exports', 'pages'], 'readwrite');
        const all = IDBKeyRange.bound([exportId, 0], [exportId, Number.POSITIVE_INFINITY]);
        await allOrNothing(change, async () => {
          await change.objectStore('pages').delete(all);
          await change.objectStore('exports').delete(exportId);
        });
      }),
    onClosed,
    close,
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
