import { deleteItem, itemKeys, watchItems } from '../storage/stored-items.ts';
import { loadItem, saveItem } from '../storage/web-storage.ts';
import { type Draft, isExpired, parseDraft, savedMsOf } from './draft.ts';

/** The drafts of an agent in this browser. Where storage is refused, they last as long as the page. */
export interface DraftStore {
  /** All drafts, by conversation ID. */
  readonly load: () => ReadonlyMap<string, Draft>;
  /** The draft of a conversation; null if there is none. */
  readonly get: (conversationId: string) => Draft | null;
  /**
   * Saves the draft of a conversation instead of an earlier one. If storage is full, the earlier version remains stored
   * while the agent writes, but never beyond the start of sending: a message must not come back as if it had not been sent.
   *
   * @returns false if the browser refuses to store it: then only this page has it
   */
  readonly save: (draft: Draft) => boolean;
  readonly remove: (conversationId: string) => void;
  /** Calls back when another page has changed a draft. @returns ends the calls */
  readonly subscribe: (listener: () => void) => () => void;
}

/**
 * The store of an agent's drafts. Deletes those that are older than 30 days, also those that this version of the app
 * cannot read.
 *
 * @param storageKey identifies agent and installation, so that agents never see each other's drafts
 * @param nowMs the time, in milliseconds since 1970
 */
export function createDraftStore({
  storageKey,
  nowMs,
}: {
  readonly storageKey: string;
  readonly nowMs: () => number;
}): DraftStore {
  const prefix = `${storageKey} draft `;
  /** What the browser refused to store, by conversation ID. */
  const refused = new Map<string, RefusedDraft>();
  deleteExpired(prefix, nowMs());

  function get(conversationId: string): Draft | null {
    return latest(loadDraft(prefix, conversationId), refused.get(conversationId));
  }

  return {
    get,
    load() {
      const stored = itemKeys(prefix).map((key) => key.slice(prefix.length));
      const ids = new Set([...stored, ...refused.keys()]);
      const drafts = [...ids].map(get).filter((draft) => draft !== null);
      return new Map(drafts.map((draft) => [draft.conversationId, draft]));
    },
    save(draft) {
      const { conversationId } = draft;
      const isStored = saveInPlace(`${prefix}${conversationId}`, draft);
      if (isStored) refused.delete(conversationId);
      else refused.set(conversationId, { draft, storedBefore: loadDraft(prefix, conversationId) });
      return isStored;
    },
    remove(conversationId) {
      refused.delete(conversationId);
      deleteItem(`${prefix}${conversationId}`);
    },
    subscribe: (listener) => watchItems(prefix, listener),
  };
}

/** Saves a draft. If storage is full, it takes the room of the version before. */
function saveInPlace(key: string, draft: Draft): boolean {
  if (saveItem(key, draft)) return true;
  const before = loadItem(key);
  deleteItem(key);
  if (saveItem(key, draft)) return true;
  if (draft.sending.phase === 'editing' && before !== null) saveItem(key, before);
  return false;
}

function loadDraft(prefix: string, conversationId: string): Draft | null {
  const draft = parseDraft(loadItem(`${prefix}${conversationId}`));
  return draft?.conversationId === conversationId ? draft : null;
}

/** A draft that the browser refused to store, for example because storage is full. */
interface RefusedDraft {
  readonly draft: Draft;
  /** An earlier version that remained stored. */
  readonly storedBefore: Draft | null;
}

/** The refused draft, unless another page has stored one since. */
function latest(stored: Draft | null, refused: RefusedDraft | undefined): Draft | null {
  if (refused === undefined) return stored;
  const isLeftOver = JSON.stringify(stored) === JSON.stringify(refused.storedBefore);
  return stored === null || isLeftOver ? refused.draft : stored;
}

/** Drafts that cannot be parsed may be of a newer version of the app, so they stay as long as the others. */
function deleteExpired(prefix: string, nowMs: number): void {
  for (const key of itemKeys(prefix)) {
    const savedMs = savedMsOf(loadItem(key));
    if (savedMs === null || isExpired({ savedMs }, nowMs)) deleteItem(key);
  }
}
