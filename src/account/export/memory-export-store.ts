import {
  extendedMeta,
  keysOfExportBefore,
  newExportMeta,
  type ExportMeta,
  withChanges,
  isLater,
  type LastExport,
  lastExportOf,
} from './export-meta.ts';
import { appendedPage, type ExportStore } from './export-store.ts';
import { eventRemoval } from './event-removal.ts';
import { type PageRecord, pageChanges } from './page-record.ts';
import type { ReceivedEvent } from './received-event.ts';
import { readPages } from './stored-pages.ts';

interface MemoryExport {
  meta: ExportMeta;
  readonly pages: PageRecord[];
  /** The number of the page of each event. */
  readonly pageOfKey: Map<string, number>;
}

/** Stores exports as long as the page is open: for browsers that refuse storage. */
export function memoryExportStore(): ExportStore {
  const exports = new Map<number, MemoryExport>();
  let lastId = 0;
  let last: LastExport | null = null;
  let times: readonly number[] = [];

  const page: ExportStore['page'] = async (exportId, pageNumber) =>
    exports.get(exportId)?.pages[pageNumber] ?? null;

  return {
    async create(start) {
      lastId += 1;
      const meta = { id: lastId, ...newExportMeta(start) };
      exports.clear();
      exports.set(lastId, { meta, pages: [], pageOfKey: new Map() });
      return meta;
    },
    async append(exportId, pageNumber, received, requestTimes, purpose = 'read') {
      const stored = exports.get(exportId);
      const changes = pageChanges(
        received.events,
        pagesWith(stored, received.events),
        keysOfExportBefore(stored?.meta, purpose),
      );
      const meta = withChanges(stored?.meta, pageNumber, received, changes, purpose);
      for (const [number, record] of changes.changedPages) stored?.pages.splice(number, 1, record);
      if (changes.page) stored?.pages.push(changes.page);
      for (const { key } of changes.added) stored?.pageOfKey.set(key, pageNumber);
      if (stored) stored.meta = meta;
      times = [...requestTimes];
      return appendedPage(pageNumber, changes);
    },
    async finish(exportId, state, endedMs, requestTimes) {
      times = [...requestTimes];
      const stored = exports.get(exportId);
      if (!stored || stored.meta.state === 'finished') return;
      stored.meta = { ...stored.meta, state, endedMs };
      if (state === 'finished' && isLater(stored.meta, last, endedMs))
        last = lastExportOf(stored.meta, endedMs);
    },
    async extend(exportId, untilMs) {
      const stored = exports.get(exportId);
      if (!stored) return null;
      stored.meta = extendedMeta(stored.meta, untilMs);
      return stored.meta;
    },
    async removeEvents(exportId, isGone) {
      const stored = exports.get(exportId);
      if (!stored) throw new Error(`export ${exportId} is gone`);
      const removal = eventRemoval(isGone);
      for (const [number, record] of stored.pages.entries()) {
        const cleaned = removal.clean(number, record);
        if (!cleaned) continue;
        for (const key of record.keys) stored.pageOfKey.delete(key);
        for (const key of cleaned.keys) stored.pageOfKey.set(key, number);
        stored.pages[number] = cleaned;
      }
      stored.meta = removal.metaAfter(stored.meta);
      return removal.removed();
    },
    async touch(exportId, nowMs) {
      const stored = exports.get(exportId);
      if (stored) stored.meta = { ...stored.meta, lastUsedMs: nowMs };
    },
    latest: async () => [...exports.values()].at(-1)?.meta ?? null,
    meta: async (exportId) => exports.get(exportId)?.meta ?? null,
    lastExport: async () => last,
    requestTimes: async () => times,
    page,
    pages: (exportId, from, count) => readPages(page, exportId, from, count),
    async remove(exportId) {
      exports.delete(exportId);
    },
    onClosed: () => undefined,
  };
}

function pagesWith(
  stored: MemoryExport | undefined,
  events: readonly ReceivedEvent[],
): ReadonlyMap<number, PageRecord> {
  const found = new Map<number, PageRecord>();
  for (const { key } of events) {
    const number = stored?.pageOfKey.get(key) ?? -1;
    const page = stored?.pages[number];
    if (page) found.set(number, page);
  }
  return found;
}
