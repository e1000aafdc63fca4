import { fieldsOf } from '../events/wire-values.ts';
import { deleteItem, itemKeys, itemText } from '../storage/stored-items.ts';
import { loadItem, saveItem } from '../storage/web-storage.ts';
import { isExpired, parseDraft, salvageDraft, savedMsOf } from './draft.ts';
import { isTexts } from './sending-state.ts';

/** How long the mark of a removed draft stays: a day, in milliseconds. */
const MARK_AGE_MS = 86_400_000;

/** The key of a draft, without its installation. */
const DRAFT_KEY = /^\S* (unreadable )?draft (.*)$/s;

/**
 * Goes through the stored drafts of all agents of an installation. Deletes those that are older than 30 days, also those that
 * cannot be read, and marks of removed drafts that are older than a day. Of drafts that cannot be read, those whose text and
 * target can become drafts again; the others stay.
 */
export function repairDrafts(installation: string, nowMs: number): void {
  const prefix = `${installation} `;
  for (const key of itemKeys(prefix)) {
    const [, aside, conversationId] = DRAFT_KEY.exec(key.slice(prefix.length)) ?? [];
    if (conversationId === undefined || deleteOld(key, nowMs)) continue;
    if (aside === undefined) repair(key, conversationId, nowMs);
  }
}

/** Whether a stored value is the draft of a conversation or the mark of a removed one. */
function isReadable(stored: unknown, conversationId: string): boolean {
  return parseDraft(stored)?.conversationId === conversationId || removedKeysIn(stored).length > 0;
}

/**
 * Puts a stored value that cannot be read where no draft is, so that it is not lost when its place is taken.
 *
 * @returns false if there is one and storage has no room for it
 */
export function moveAside(storageKey: string, conversationId: string, nowMs: number): boolean {
  const key = `${storageKey} draft ${conversationId}`;
  const stored = loadItem(key);
  if (itemText(key) === null || isReadable(stored, conversationId)) return true;
  const kept = savedMsOf(stored) === null ? dated(key, nowMs) : stored;
  return saveItem(`${storageKey} unreadable draft ${conversationId}`, kept);
}

/** The send keys of a removed draft; none if a stored value is no mark. */
export function removedKeysIn(stored: unknown): readonly string[] {
  const { removed } = fieldsOf(stored);
  return isTexts(removed) ? removed : [];
}

/** @returns whether it was old */
function deleteOld(key: string, nowMs: number): boolean {
  const stored = loadItem(key);
  const savedMs = savedMsOf(stored);
  if (savedMs === null) return false;
  const isOldMark = removedKeysIn(stored).length > 0 && nowMs - savedMs > MARK_AGE_MS;
  if (!isOldMark && !isExpired({ savedMs }, nowMs)) return false;
  deleteItem(key);
  return true;
}

function repair(key: string, conversationId: string, nowMs: number): void {
  const stored = loadItem(key);
  if (isReadable(stored, conversationId)) return;
  const savedMs = savedMsOf(stored);
  const salvaged = salvageDraft(stored, savedMs ?? nowMs);
  if (salvaged?.conversationId === conversationId) saveItem(key, salvaged);
  else if (savedMs === null) saveItem(key, dated(key, nowMs));
}

/** What cannot be read and has no date gets one, so that it goes like the others. */
function dated(key: string, savedMs: number): object {
  return { savedMs, unreadable: itemText(key) };
}
