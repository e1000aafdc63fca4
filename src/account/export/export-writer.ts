import type { ExportWriter } from './export-run.ts';
import type { ExportMeta } from './export-meta.ts';
import type { ExportStore } from './export-store.ts';

/**
 * Stores the pages of one run after those that its export has already.
 *
 * @param meta the export as it is stored now
 * @param nowMs the clock, in milliseconds since 1970
 */
export function exportWriter(
  store: ExportStore,
  meta: ExportMeta,
  nowMs: () => number,
): ExportWriter {
  let pageCount = meta.pageCount;
  return {
    async append(page, requestTimes) {
      const appended = await store.append(meta.id, pageCount, page, requestTimes);
      if (appended.page) pageCount += 1;
      return appended;
    },
    end: (state, requestTimes) => store.finish(meta.id, state, nowMs(), requestTimes),
  };
}
