import type { WireEvent, WireSideConversation, WireTicket } from '../zendesk/wire-types.ts';
import { idOf, textOf } from './wire-values.ts';

/** What can be read of a list that the API sent. */
export interface ReadableList<Item> {
  readonly items: readonly Item[];
  /** False if an entry cannot be read. Then the list is incomplete, and must not replace what is known. */
  readonly isWhole: boolean;
}

/** The side conversations in a list: the objects with an ID. Without one, a conversation cannot be loaded. */
export function readableConversations(
  list: readonly unknown[],
): ReadableList<WireSideConversation> {
  return readable(list, (value) => idOf(value['id']) !== null);
}

/**
 * The events in a list: the objects that say what happened, or when. An ID may be missing, because older events lack
 * it, but an ID of another type than documented is not readable.
 */
export function readableEvents(list: readonly unknown[]): ReadableList<WireEvent> {
  return readable(list, ({ id, side_conversation_id: conversationId, type, created_at: date }) => {
    if (!isIdOrMissing(id) || !isIdOrMissing(conversationId)) return false;
    return (idOf(id) ?? textOf(type) ?? textOf(date)) !== null;
  });
}

/** The tickets in a list: the objects with an ID and a status. */
export function readableTickets(list: readonly unknown[]): ReadableList<WireTicket> {
  return readable(list, ({ id, status }) => idOf(id) !== null && textOf(status) !== null);
}

function readable<Item extends object>(
  list: readonly unknown[],
  isReadable: (value: Readonly<Record<string, unknown>>) => boolean,
): ReadableList<Item> {
  const items = list.filter(
    (value): value is Item =>
      typeof value === 'object' &&
      value !== null &&
      !Array.isArray(value) &&
      isReadable(value as Record<string, unknown>),
  );
  return { items, isWhole: items.length === list.length };
}

function isIdOrMissing(value: unknown): boolean {
  return value === null || value === undefined || value === '' || idOf(value) !== null;
}
