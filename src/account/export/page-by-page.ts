import type { ExportStore, KeptEvents } from './export-store.ts';

/** The pages of an export, each read only when it is asked for; ends where there is none of the next number. */
export async function* pageByPage(
  page: ExportStore['page'],
  exportId: number,
  from = 0,
  count = Number.POSITIVE_INFINITY,
): AsyncGenerator<KeptEvents, void> {
  for (let number = from; number < from + count; number += 1) {
    const events = await page(exportId, number);
    if (events === null) return;
    yield events;
  }
}
