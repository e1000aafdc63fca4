import type { ExportStore, StoredEvents } from './export-store.ts';

/** The pages of an export, each read only when it is asked for; ends where there is none of the next number. */
export async function* readPages(
  page: ExportStore['page'],
  exportId: number,
  from = 0,
  count = Number.POSITIVE_INFINITY,
): AsyncGenerator<StoredEvents, void> {
  for (let number = from; number < from + count; number += 1) {
    const events = await page(exportId, number);
    if (events === null) return;
    yield events;
  }
}
