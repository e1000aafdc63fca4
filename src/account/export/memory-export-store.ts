import {
  newExportMeta,
  type ExportMeta,
  withPage,
  isLater,
  type LastExport,
  lastExportOf,
} from './export-meta.ts';
import type { ExportStore, StoredEvents } from './export-store.ts';
import { readPages } from './stored-pages.ts';

/** Keeps exports as long as the page is open: for browsers that refuse to keep anything longer. */
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
      const kept = exports.get(exportId);
      const meta = withPage(kept?.meta, pageNumber, added);
      kept?.pages.push([...added.events]);
      if (kept) kept.meta = meta;
      times = [...requestTimes];
    },
    async finish(exportId, state, endedMs, requestTimes) {
      times = [...requestTimes];
      const kept = exports.get(exportId);
      if (!kept || kept.meta.state === 'finished') return;
      kept.meta = { ...kept.meta, state, endedMs };
      if (state === 'finished' && isLater(kept.meta, last)) last = lastExportOf(kept.meta, endedMs);
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
