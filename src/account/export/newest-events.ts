import type { AccountWindow } from '../conversations/account-window.ts';
import type { ExportMeta } from './export-meta.ts';
import { eventsOf, type ExportStore, type StoredPage } from './export-store.ts';

/** Fills an empty window with the newest events that are stored, however many pages they are on. */
export async function loadNewestEvents(
  exports: Pick<ExportStore, 'page'>,
  { id, pageCount }: Pick<ExportMeta, 'id' | 'pageCount'>,
  window: AccountWindow,
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
  for (const [place, page] of newestFirst.toReversed().entries())
    window.add(eventsOf(page), first + place);
}
