import type { TimeSpan } from '../metrics/period.ts';
import type { EventSelection } from '../../../timeline/facets/event-selection.ts';

/**
 * The events of some conversations.
 *
 * @param label names the mark in words, such as “Partner: Acme”
 * @returns null if there are no conversations
 */
export function conversationSelection(
  key: string,
  label: string,
  conversationIds: readonly string[],
): EventSelection | null {
  if (conversationIds.length === 0) return null;
  // Most marks are never pressed.
  let ids: ReadonlySet<string> | null = null;
  return {
    key,
    label,
    accepts({ conversationId }) {
      ids ??= new Set(conversationIds);
      return conversationId !== null && ids.has(conversationId);
    },
  };
}

/**
 * The events of a time range.
 *
 * @param startMs milliseconds since 1970
 * @param endMs milliseconds since 1970, exclusive
 */
export function timeSelection(
  key: string,
  label: string,
  startMs: number,
  endMs: number,
): EventSelection {
  return {
    key,
    label,
    accepts: ({ createdMs }) => createdMs !== null && createdMs >= startMs && createdMs < endMs,
  };
}

/** The messages of a period that did not begin a conversation. */
export function replySelection(
  key: string,
  label: string,
  { startMs, endMs }: TimeSpan,
): EventSelection {
  const { accepts } = timeSelection(key, label, startMs, endMs);
  return {
    key,
    label,
    accepts: (event) => event.message !== null && event.type !== 'create' && accepts(event),
  };
}

/**
 * Some events.
 *
 * @param eventKeys as `accountKeyOf` makes them
 * @returns null if there are none
 */
export function eventSelection(
  key: string,
  label: string,
  ...eventKeys: readonly (readonly string[])[]
): EventSelection | null {
  if (eventKeys.every(({ length }) => length === 0)) return null;
  let keys: ReadonlySet<string> | null = null;
  return {
    key,
    label,
    accepts(event) {
      keys ??= new Set(eventKeys.flat());
      return keys.has(event.key);
    },
  };
}
