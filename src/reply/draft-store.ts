import { deleteItem, itemKeys, watchItems } from '../storage/stored-items.ts';
import { loadItem, saveItem } from '../storage/web-storage.ts';
import { type Draft, parseDraft, sendKeysOf } from './draft.ts';
import { moveAside, removedKeysIn, repairDrafts } from './repair-drafts.ts';

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
  /**
   * Removes the draft of a conversation. For a day, a mark without its words stays in its place, so that other pages can tell
   * a removed draft from one whose storage was cleared.
   */
  readonly remove: (draft: Draft) => void;
  /**
   * Whether a page has removed this draft, or an earlier or later version of it, and nothing has been stored since. If `get`
   * returns null and this is false, the browser has lost the draft, and a page that still has it saves it again.
   */
  readonly isRemoved: (draft: Draft) => boolean;
  /** False if the browser refuses to store anything. */
  readonly isWritable: () => boolean;
  /** Calls back when another page has changed a draft. @returns ends the calls */
  readonly subscribe: (listener: () => void) => () => void;
}

export interface DraftStoreOptions {
  /** Identifies account and installation. */
  readonly installation: string;
  /** Identifies agent and installation, so that agents never see each other's drafts. */
  readonly storageKey: string;
  /** The time, in milliseconds since 1970. */
  readonly nowMs: () => number;
}

/** The store of an agent's drafts. First it deletes all agents' old drafts, and repairs those that can be; see `repairDrafts`. */
export function createDraftStore({
  installation,
  storageKey,
  nowMs,
}: DraftStoreOptions): DraftStore {
  const prefix = `${storageKey} draft `;
  /** What the browser refused to store, by conversation ID. */
  const refused = new Map<string, RefusedDraft>();
  repairDrafts(installation, nowMs());

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
      const isStored =
        moveAside(storageKey, conversationId, nowMs()) &&
        saveInPlace(`${prefix}${conversationId}`, draft, nowMs());
      if (isStored) refused.delete(conversationId);
      else refused.set(conversationId, { draft, storedBefore: loadDraft(prefix, conversationId) });
      return isStored;
    },
    remove(draft) {
      refused.delete(draft.conversationId);
      if (moveAside(storageKey, draft.conversationId, nowMs()))
        replaceByMark(`${prefix}${draft.conversationId}`, draft, nowMs());
    },
    isRemoved(draft) {
      if (refused.has(draft.conversationId)) return false;
      const removed = removedKeysIn(loadItem(`${prefix}${draft.conversationId}`));
      return sendKeysOf(draft).some((sendKey) => removed.includes(sendKey));
    },
    isWritable() {
      const key = `${storageKey} probe`;
      const isWritten = saveItem(key, true);
      deleteItem(key);
      return isWritten;
    },
    subscribe: (listener) => watchItems(prefix, listener),
  };
}

/** Saves a draft. If storage is full, it takes the room of the version before. */
function saveInPlace(key: string, draft: Draft, nowMs: number): boolean {
  if (saveItem(key, draft)) return true;
  const before = loadItem(key);
  deleteItem(key);
  if (saveItem(key, draft)) return true;
  if (draft.sending.phase !== 'editing') replaceByMark(key, draft, nowMs);
  else if (before !== null) saveItem(key, before);
  return false;
}

/** Stores that a draft is no longer to be sent from here. If even that is refused, nothing is left of it. */
function replaceByMark(key: string, draft: Draft, savedMs: number): void {
  deleteItem(key);
  saveItem(key, { removed: sendKeysOf(draft), savedMs });
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
