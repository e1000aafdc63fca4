import type { ExportStore, StoredPage } from './export-store.ts';

/** The pages of an export, each loaded when it is asked for. Ends at the first number without a page. */
export async function* readPages(
  page: ExportStore['page'],
  exportId: number,
  from = 0,
  count = Number.POSITIVE_INFINITY,
): AsyncGenerator<StoredPage, void> {
  for (let number = from; number < from + count; number += 1) {
    const found = await page(exportId, number);
    if (found === null) return;
    yield found;
  }
}

/** @throws {Error} if the page was deleted: a part of the events must not pass for all of them */
export async function storedPage(
  store: ExportStore,
  exportId: number,
  number: number,
): Promise<StoredPage> {
  const page = await store.page(exportId, number);
  if (!page) throw new Error(`page ${number} of export ${exportId} is gone`);
  return page;
}

/** @throws {Error} if the export was deleted or replaced: no events must not pass for all of them */
export async function storedPageCount(store: ExportStore, exportId: number): Promise<number> {
  const meta = await store.meta(exportId);
  if (!meta) throw new Error(`export ${exportId} is gone`);
  return meta.pageCount;
}
