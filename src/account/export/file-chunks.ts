import type { FileChunk } from '../../download/chunked-file.ts';
import { csvBody, csvHead } from '../../download/csv.ts';
import { CSV_COLUMNS, csvRows } from '../../download/csv-columns.ts';
import { ndjsonOf } from '../../download/ndjson.ts';
import type { SideConversationEvent } from '../../events/event.ts';
import type { FileFormat } from '../account-actions.ts';
import { parsePage } from '../conversations/parse-page.ts';
import type { ConversationIndex } from './conversation-index.ts';
import { eventsOf, type ExportStore, type StoredPage } from './export-store.ts';
import { storedPage, storedPageCount } from './stored-pages.ts';

export interface FileChunksOptions {
  readonly format: FileFormat;
  /** Keys of the events to include; null for all. */
  readonly shownKeys: ReadonlySet<string> | null;
  readonly signal: AbortSignal;
}

/** The text of a file in one format. */
interface FileText {
  /** The first lines, before any event. */
  readonly head: string;
  readonly eventsText: (events: readonly CompleteEvent[]) => string;
  /** The text of a whole page; null if the format needs the conversations of its events. */
  readonly pageText: ((page: StoredPage) => string) | null;
}

/** An event with its conversation, and its own JSON text. */
type CompleteEvent = SideConversationEvent & { readonly text: string };

const FILE_TEXTS: Readonly<Record<FileFormat, FileText>> = {
  csv: {
    head: csvHead(CSV_COLUMNS),
    eventsText: (events) => csvBody(csvRows(events)),
    pageText: null,
  },
  ndjson: {
    head: '',
    eventsText: (events) => ndjsonOf(events.map(({ text }) => text)),
    pageText: ({ texts }) => ndjsonOf(texts),
  },
};

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
  const { head, eventsText, pageText } = FILE_TEXTS[format];
  if (head !== '') yield { text: head, eventCount: 0 };
  const pageCount = await storedPageCount(store, exportId);
  const conversations =
    pageText && !shownKeys ? null : await index.upTo(exportId, pageCount, signal);
  for (let number = 0; number < pageCount; number += 1) {
    signal.throwIfAborted();
    const page = await storedPage(store, exportId, number);
    if (pageText && !conversations) {
      yield { text: pageText(page), eventCount: page.texts.length };
      continue;
    }
    const raw = eventsOf(page);
    const textOf = new Map(raw.map((event, place) => [event, page.texts[place] ?? '']));
    const all = conversations?.resolve(parsePage(raw, number)) ?? [];
    const events = all
      .filter(({ key }) => !shownKeys || shownKeys.has(key))
      .map((event) => ({ ...event, text: (event.raw && textOf.get(event.raw)) ?? '' }));
    yield { text: eventsText(events), eventCount: events.length };
  }
}
