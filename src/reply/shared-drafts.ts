import { type Draft, isSameDraft, isUnderway } from './draft.ts';
import type { DraftStore } from './draft-store.ts';
import type { ReplyStore } from './reply-state.ts';

/** The drafts of a page as all pages of the agent share them. */
export interface SharedDrafts {
  /**
   * Takes over what another page has stored. What the browser has lost, for example because its storage was cleared, this page
   * stores again.
   */
  readonly adopt: (conversationId: string) => void;
  readonly stop: () => void;
}

export interface SharedDraftsOptions {
  readonly store: ReplyStore;
  readonly stored: DraftStore;
  /** Called with a draft that another page is sending, or was sending when it was closed. */
  readonly onUnderway: (draft: Draft) => void;
}

/** Loads the drafts, stores them whenever they change, and follows the other pages. */
export function shareDrafts({ store, stored, onUnderway }: SharedDraftsOptions): SharedDrafts {
  const { dispatch } = store;
  /** The drafts as they are stored, by conversation id. */
  const saved = new Map<string, Draft | undefined>();

  function draftOf(conversationId: string): Draft | null {
    return store.getState().drafts.get(conversationId) ?? null;
  }

  function adopt(conversationId: string): void {
    const draft = stored.get(conversationId);
    const own = draftOf(conversationId);
    if (isSameDraft(draft, own)) return;
    if (draft === null && own && !stored.isRemoved(own)) {
      saved.delete(conversationId);
      return persist();
    }
    saved.set(conversationId, draft ?? undefined);
    dispatch({ type: 'draft-replaced', conversationId, draft });
  }

  function persist(): void {
    const { drafts } = store.getState();
    for (const id of new Set([...drafts.keys(), ...saved.keys()])) persistDraft(id, drafts.get(id));
  }

  function persistDraft(id: string, draft: Draft | undefined): void {
    const before = saved.get(id);
    if (before === draft || draft?.isTouched === false) return;
    // Another page may have begun to send it, and this one does not know yet.
    const other = stored.get(id);
    if (other && isUnderway(other) && !isSameDraft(other, before)) return adopt(id);
    saved.set(id, draft);
    if (draft === undefined) {
      if (before) stored.remove(before);
    } else if (!stored.save(draft)) dispatch({ type: 'storage-refused' });
  }

  const loaded = stored.load();
  for (const [id, draft] of loaded) saved.set(id, draft);
  dispatch({ type: 'drafts-loaded', drafts: loaded });
  // The agent knows before they write.
  if (!stored.isWritable()) dispatch({ type: 'storage-refused' });
  const stopPersisting = store.subscribe(persist);
  const stopWatching = stored.subscribe(() => {
    for (const id of new Set([...stored.load().keys(), ...saved.keys()])) {
      adopt(id);
      const draft = draftOf(id);
      if (draft && isUnderway(draft)) onUnderway(draft);
    }
  });
  for (const draft of loaded.values()) if (isUnderway(draft)) onUnderway(draft);

  return {
    adopt,
    stop() {
      stopPersisting();
      stopWatching();
    },
  };
}
