import {
  type AccountConversations,
  accountConversations,
} from '../conversations/account-conversations.ts';
import { parsePage } from '../conversations/parse-page.ts';
import { eventsOf, type ExportStore } from './export-store.ts';
import { pageNumbers, readAhead, storedMeta, storedPage } from './stored-pages.ts';

/** All conversations of a stored export. */
export interface ConversationIndex {
  /**
   * Every conversation of an export, from all pages before `pageCount`; perhaps also from later ones.
   *
   * @param onPage called after each page that had to be read
   * @throws the signal's reason if it is aborted; an error if a page was deleted
   */
  upTo(
    exportId: number,
    pageCount: number,
    signal: AbortSignal,
    onPage?: () => void,
  ): Promise<AccountConversations>;
}

/**
 * Builds the index when it is first needed. After that it reads only new pages, and the earlier ones that these have changed.
 *
 * @param loaded the conversations of an export that are in memory already; null if any page before `pageCount` is not
 */
export function conversationIndex(
  store: ExportStore,
  loaded: (exportId: number, revision: number, pageCount: number) => AccountConversations | null,
): ConversationIndex {
  /** The pages before `pageCount` are in it. */
  let index = { exportId: -1, revision: 0, pageCount: 0, conversations: accountConversations() };
  let queue: Promise<unknown> = Promise.resolve();

  async function addPages(
    exportId: number,
    pageCount: number,
    signal: AbortSignal,
    onPage?: () => void,
  ): Promise<AccountConversations> {
    signal.throwIfAborted();
    const { revision } = await storedMeta(store, exportId);
    const inMemory = loaded(exportId, revision, pageCount);
    if (inMemory) return inMemory;
    if (index.exportId !== exportId || index.revision !== revision)
      index = { exportId, revision, pageCount: 0, conversations: accountConversations() };
    const numbers = pageNumbers(index.pageCount, pageCount);
    for await (const { number, page } of readAhead(store, exportId, numbers)) {
      signal.throwIfAborted();
      const changed = [];
      for (const earlier of page.changedPages)
        changed.push(parsePage(eventsOf(await storedPage(store, exportId, earlier)), earlier));
      index.conversations.add(parsePage(eventsOf(page), number));
      for (const events of changed) index.conversations.update(events);
      index.pageCount += 1;
      onPage?.();
    }
    // Events were removed meanwhile: positions of before and after do not fit together.
    if ((await storedMeta(store, exportId)).revision !== revision)
      return addPages(exportId, pageCount, signal, onPage);
    return index.conversations;
  }

  return {
    // One call waits for the other, so that each page is added once.
    upTo(exportId, pageCount, signal, onPage) {
      const result = queue.then(() => addPages(exportId, pageCount, signal, onPage));
      queue = result.catch(() => undefined);
      return result;
    },
  };
}
