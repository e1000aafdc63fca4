import type { ExportMeta } from './export-meta.ts';
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

/** Events were removed from an export, so that positions that were read before are those of other events now. */
export class StalePositions extends Error {
  override readonly name = 'StalePositions';
}

/**
 * Makes sure that what was read of an export belongs together.
 *
 * @param revision of the export before it was read, or of the positions that are used
 * @throws {StalePositions} if the export has another revision now; {Error} if it was deleted or replaced
 */
export async function requireRevision(
  store: ExportStore,
  exportId: number,
  revision: number,
): Promise<void> {
  const meta = await storedMeta(store, exportId);
  if (meta.revision !== revision)
    throw new StalePositions(`export ${exportId} has revision ${meta.revision}, not ${revision}`);
}

/** @throws {Error} if the export was deleted or replaced: no events must not pass for all of them */
export async function storedMeta(store: ExportStore, exportId: number): Promise<ExportMeta> {
  const meta = await store.meta(exportId);
  if (!meta) throw new Error(`export ${exportId} is gone`);
  return meta;
}

/** The numbers of pages in their order. `end` is exclusive. */
export function* pageNumbers(first: number, end: number): Generator<number, void> {
  for (let number = first; number < end; number += 1) yield number;
}

/** How many pages are read at the same time. */
const AHEAD = 8;

/**
 * Reads pages in a given order, some of them ahead: one after the other, each would wait for the database.
 *
 * @throws {Error} if a page was deleted
 */
export async function* readAhead(
  store: ExportStore,
  exportId: number,
  numbers: Iterable<number>,
): AsyncGenerator<{ readonly number: number; readonly page: StoredPage }, void> {
  const rest = numbers[Symbol.iterator]();
  const reading: { readonly number: number; readonly page: Promise<StoredPage> }[] = [];

  function readNext(): void {
    const next = rest.next();
    if (next.done) return;
    const number = next.value;
    const page = storedPage(store, exportId, number);
    // It is thrown when its turn comes, unless nobody waits for it any more.
    page.catch(() => undefined);
    reading.push({ number, page });
  }

  for (let count = 0; count < AHEAD; count += 1) readNext();
  for (let first = reading.shift(); first; first = reading.shift()) {
    const page = await first.page;
    readNext();
    yield { number: first.number, page };
  }
}
