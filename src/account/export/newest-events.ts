import type { AccountWindow } from '../conversations/account-window.ts';
import type { ExportMeta } from './export-meta.ts';
import { eventsOf, type ExportStore, type StoredPage } from './export-store.ts';
import { inSlices } from './in-slices.ts';

/**
 * Fills an empty window with the newest events that are stored, however many pages they are on.
 *
 * @throws the signal's reason if it is aborted
 */
export async function loadNewestEvents(
  exports: Pick<ExportStore, 'page'>,
  { id, pageCount }: Pick<ExportMeta, 'id' | 'pageCount'>,
  window: AccountWindow,
  signal: AbortSignal,
): Promise<void> {
  const newestFirst: StoredPage[] = [];
  for (let count = 0; newestFirst.length < pageCount && count < window.size;) {
    const page = await exports.page(id, pageCount - newestFirst.length - 1);
    // Another page of the app has deleted the export.
    if (!page) return;
    newestFirst.push(page);
    count += page.texts.length;
  }
  const first = pageCount - newestFirst.length;
  await inSlices(newestFirst.toReversed().entries(), signal, ([place, page]) =>
    window.add(eventsOf(page), first + place),
  );
}
