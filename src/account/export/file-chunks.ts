import type { FileChunk } from '../../download/chunked-file.ts';
import { csvBody, csvHead } from '../../download/csv.ts';
import { CSV_COLUMNS, csvRows } from '../../download/csv-columns.ts';
import { ndjsonOf } from '../../download/ndjson.ts';
import type { FileFormat } from '../account-actions.ts';
import { parsePage } from '../conversations/parse-page.ts';
import type { ConversationIndex } from './conversation-index.ts';
import type { ExportStore } from './export-store.ts';
import { storedPage, storedPageCount } from './stored-pages.ts';

export interface FileChunksOptions {
  readonly format: FileFormat;
  /** Keys of the events to include; null for all. */
  readonly shownKeys: ReadonlySet<string> | null;
  readonly signal: AbortSignal;
}

/**
 * A file of the stored events, a page at a time. It has the pages that are stored when it is started.
 *
 * @throws the signal's reason if it is aborted; an error if the events are deleted meanwhile
 */
export async function* fileChunks(
  store: ExportStore,
  index: ConversationIndex,
  exportId: number,
  { format, shownKeys, signal }: FileChunksOptions,
): AsyncGenerator<FileChunk, void> {
  if (format === 'csv') yield { text: csvHead(CSV_COLUMNS), eventCount: 0 };
  const pageCount = await storedPageCount(store, exportId);
  const conversations =
    format === 'csv' || shownKeys ? await index.upTo(exportId, pageCount, signal) : null;
  for (let number = 0; number < pageCount; number += 1) {
    signal.throwIfAborted();
    const page = await storedPage(store, exportId, number);
    if (!conversations) {
      yield { text: ndjsonOf(page), eventCount: page.length };
      continue;
    }
    const all = conversations.resolve(parsePage(page, number));
    const events = shownKeys ? all.filter(({ key }) => shownKeys.has(key)) : all;
    const text =
      format === 'csv' ? csvBody(csvRows(events)) : ndjsonOf(events.map(({ raw }) => raw));
    yield { text, eventCount: events.length };
  }
}
