import type { FileChunk } from '../../download/chunked-file.ts';
import { csvBody, csvHead } from '../../download/csv.ts';
import { CSV_COLUMNS, csvRows } from '../../download/csv-columns.ts';
import { ndjsonOf } from '../../download/ndjson.ts';
import type { FileFormat } from '../account-actions.ts';
import { type AccountEvent, eventPosition } from '../conversations/account-event.ts';
import { parsePage } from '../conversations/parse-page.ts';
import type { StoredMatches } from '../conversations/stored-matches.ts';
import type { ConversationIndex } from './conversation-index.ts';
import { eventsOf, type ExportStore } from './export-store.ts';
import { requireRevision, storedMeta, storedPage } from './stored-pages.ts';

export interface FileChunksOptions {
  readonly format: FileFormat;
  /** The events to include; null for all. */
  readonly matches: StoredMatches | null;
  readonly signal: AbortSignal;
}

/** The text of a file in one format. */
interface FileText {
  /** The first lines, before any event. */
  readonly head: string;
  /** The text of events with their conversations; null if the format has only the events' own JSON texts. */
  readonly eventsText: ((events: readonly AccountEvent[]) => string) | null;
}

const FILE_TEXTS: Readonly<Record<FileFormat, FileText>> = {
  csv: {
    head: csvHead(CSV_COLUMNS),
    eventsText: (events) => csvBody(csvRows(events)),
  },
  ndjson: { head: '', eventsText: null },
};

/**
 * A file of the stored events, a page at a time. It has the pages that are stored when it is started.
 *
 * @throws the signal's reason if it is aborted; an error if events are deleted meanwhile, or since `matches` were found
 */
export async function* fileChunks(
  store: ExportStore,
  index: ConversationIndex,
  exportId: number,
  { format, matches, signal }: FileChunksOptions,
): AsyncGenerator<FileChunk, void> {
  const { head, eventsText } = FILE_TEXTS[format];
  if (head !== '') yield { text: head, eventCount: 0 };
  const { pageCount, revision } = await storedMeta(store, exportId);
  if (matches) await requireRevision(store, exportId, matches.revision);
  const conversations = eventsText && (await index.upTo(exportId, pageCount, signal));
  for (let number = 0; number < pageCount; number += 1) {
    signal.throwIfAborted();
    const page = await storedPage(store, exportId, number);
    if (eventsText && conversations) {
      const all = conversations.resolve(parsePage(eventsOf(page), number));
      const events = matches ? all.filter(matches.has) : all;
      yield { text: eventsText(events), eventCount: events.length };
    } else {
      const texts = page.texts.filter(
        (_text, place) => !matches || matches.has({ position: eventPosition(number, place) }),
      );
      yield { text: ndjsonOf(texts), eventCount: texts.length };
    }
  }
  // A part from before a removal and a part from after it would be neither.
  await requireRevision(store, exportId, revision);
}
