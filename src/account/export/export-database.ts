import { type DBSchema, type IDBPDatabase, type IDBPTransaction, openDB } from 'idb';
import { type ReopeningDatabase, reopeningDatabase } from '../../storage/reopening-database.ts';
import type { WireEvent } from '../../zendesk/wire-types.ts';
import type { LastExport, StoredMeta } from './export-meta.ts';
import { type PageRecord, pageChanges } from './page-record.ts';
import { type ReceivedEvent, receivedEventOf } from './received-event.ts';

/** The key in object stores with a single record. */
export const ONLY = 'only';

/** By export and number. */
type PageKey = [exportId: number, pageNumber: number];

export interface ExportSchema extends DBSchema {
  /** By id. Ids increase and are never reused, not even after the database was deleted. */
  exports: { key: number; value: StoredMeta };
  /** The index has the key of each event. There is never more than one export, so that it finds the page of an event. */
  pages: { key: PageKey; value: PageRecord; indexes: { keys: string } };
  lastExport: { key: typeof ONLY; value: LastExport };
  requestTimes: { key: typeof ONLY; value: readonly number[] };
}

export type ExportDatabase = IDBPDatabase<ExportSchema>;

/** The pages in a transaction that may change them. */
export interface PageStore {
  get(key: PageKey): Promise<PageRecord | undefined>;
  put(record: PageRecord, key: PageKey): Promise<unknown>;
  index(name: 'keys'): { getKey(key: string): Promise<PageKey | undefined> };
}

const VERSION = 2;

/** How version 1 stored a page. An event that was no object is null. */
interface PageOfVersion1 {
  readonly events: readonly (WireEvent | null)[];
}

/**
 * Opens the database. Databases of both versions are in use: `stored-shape.test.ts` opens them.
 *
 * @param name all accounts of one browser share the site that serves apps
 * @throws {unknown} if the browser refuses
 */
export function openExportDatabase(name: string): Promise<ReopeningDatabase<ExportSchema>> {
  return reopeningDatabase((callbacks) =>
    openDB<ExportSchema>(name, VERSION, {
      async upgrade(db, oldVersion, _newVersion, change) {
        if (oldVersion < 1) await createStores(db, change);
        change.objectStore('pages').createIndex('keys', 'keys', { multiEntry: true });
        if (oldVersion === 1) await convertPages(change);
      },
      ...callbacks,
    }),
  );
}

type Upgrade = IDBPTransaction<ExportSchema, Names[], 'versionchange'>;
type Names = 'exports' | 'pages' | 'lastExport' | 'requestTimes';

async function createStores(db: ExportDatabase, change: Upgrade): Promise<void> {
  db.createObjectStore('pages');
  db.createObjectStore('lastExport');
  db.createObjectStore('requestTimes');
  db.createObjectStore('exports', { autoIncrement: true });
  // The ids of a database that was deleted are not used again: this one continues from the time.
  const exports = change.objectStore('exports');
  const id = Date.now();
  await exports.add({} as StoredMeta, id);
  await exports.delete(id);
}

/** Version 1 stored parsed events, and an event that came again with newer content a second time. */
async function convertPages(change: Upgrade): Promise<void> {
  const exports = change.objectStore('exports');
  const pages = change.objectStore('pages');
  for (const id of await exports.getAllKeys()) {
    const meta = await exports.get(id);
    if (!meta) continue;
    let eventCount = 0;
    let replacedCount = 0;
    let replacedCharacters = 0;
    for (let number = 0; number < meta.pageCount; number += 1) {
      const old = (await pages.get([id, number])) as PageOfVersion1 | undefined;
      const received = (old?.events ?? []).map(receivedEventOf);
      const events = [...new Map(received.map((one) => [one.key, one])).values()];
      const changes = pageChanges(events, await pagesWith(pages, id, events), new Map());
      await putPages(pages, id, changes.changedPages);
      const empty = { texts: [], keys: [], replacedCharacters: [], changedPages: [] };
      await pages.put(changes.page ?? empty, [id, number]);
      eventCount += changes.added.length;
      replacedCount += changes.replaced.length;
      replacedCharacters += changes.replacedCharacters;
    }
    const isExactText = false;
    const added = {
      replacedCount,
      replacedCharacters,
      isExactText,
      incompleteSeconds: [],
      revision: 0,
      lastUsedMs: Date.now(),
    };
    await exports.put({ ...meta, eventCount, ...added }, id);
  }
}

/** The stored pages that have one of these events, by number. */
export async function pagesWith(
  pages: PageStore,
  exportId: number,
  events: readonly ReceivedEvent[],
): Promise<ReadonlyMap<number, PageRecord>> {
  const keys = await Promise.all(events.map(({ key }) => pages.index('keys').getKey(key)));
  const numbers = new Set(keys.filter((key) => key?.[0] === exportId).map((key) => key?.[1] ?? 0));
  const found = new Map<number, PageRecord>();
  for (const number of numbers) {
    const page = await pages.get([exportId, number]);
    if (page) found.set(number, page);
  }
  return found;
}

export async function putPages(
  pages: PageStore,
  exportId: number,
  records: ReadonlyMap<number, PageRecord>,
): Promise<void> {
  for (const [number, record] of records) await pages.put(record, [exportId, number]);
}
