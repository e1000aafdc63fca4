import {
  extendedMeta,
  newExportMeta,
  type ExportMeta,
  withPage,
  isLater,
  type LastExport,
  lastExportOf,
} from './export-meta.ts';
import type { ExportStore, StoredEvents } from './export-store.ts';
import { readPages } from './stored-pages.ts';

/** Stores exports as long as the page is open: for browsers that refuse storage. */
export function memoryExportStore(): ExportStore {
  const exports = new Map<number, { meta: ExportMeta; readonly pages: StoredEvents[] }>();
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
      exports.set(lastId, { meta, pages: [] });
      return meta;
    },
    async append(exportId, pageNumber, added, requestTimes) {
      const stored = exports.get(exportId);
      const meta = withPage(stored?.meta, pageNumber, added);
      stored?.pages.push([...added.events]);
      if (stored) stored.meta = meta;
      times = [...requestTimes];
    },
    async finish(exportId, state, endedMs, requestTimes) {
      times = [...requestTimes];
      const stored = exports.get(exportId);
      if (!stored || stored.meta.state === 'finished') return;
      stored.meta = { ...stored.meta, state, endedMs };
      if (state === 'finished' && isLater(stored.meta, last))
        last = lastExportOf(stored.meta, endedMs);
    },
    async extend(exportId, untilMs) {
      const stored = exports.get(exportId);
      if (!stored) return null;
      stored.meta = extendedMeta(stored.meta, untilMs);
      return stored.meta;
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
  };
}
