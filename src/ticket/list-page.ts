import type { RawEvent } from '../events/event.ts';
import { groupBy } from '../events/group-by-conversation.ts';
import { conversationIdOf } from '../events/timeline.ts';
import { textOf } from '../events/wire-values.ts';
import { RequestError } from '../zendesk/request-error.ts';
import type { WireSideConversation } from '../zendesk/wire-types.ts';
import { isSideloadComplete } from './sideload.ts';

/** The part of a ticket's state that a page of its list is compared with. */
interface KnownTicket {
  readonly rawConversations: ReadonlyMap<string, WireSideConversation>;
  readonly rawEvents: ReadonlyMap<string | null, ReadonlyMap<string, RawEvent>>;
}

/** One page of a ticket's list of side conversations. */
export interface ListPage {
  readonly entries: readonly ListEntry[];
  /** Sideloaded events whose conversation is not on this page, by the id of their conversation. */
  readonly otherEvents: ReadonlyMap<string | null, readonly RawEvent[]>;
}

/** A side conversation on a page of the list. */
export interface ListEntry {
  readonly id: string;
  readonly raw: WireSideConversation;
  /** Its sideloaded events; null if the page has no sideload. */
  readonly events: {
    /** Includes events from the sideload of earlier pages. */
    readonly all: readonly RawEvent[];
    readonly isComplete: boolean;
  } | null;
}

/**
 * Parses one page of the list.
 *
 * @param body the response of the API
 * @param state before the page is added
 * @param target the request's path, for errors
 * @throws {RequestError} `malformed` if the body has no list of side conversations
 */
export function parseListPage(body: object, state: KnownTicket, target: string): ListPage {
  const { side_conversations: list, events } = body as Record<string, unknown>;
  if (!Array.isArray(list)) throw new RequestError('malformed', { status: 200, target });
  const sideload = Array.isArray(events) ? groupBy(events as RawEvent[], conversationIdOf) : null;

  const entries = list.filter(isSideConversation).map((raw): ListEntry => {
    const id = textOf(raw.id) ?? '';
    if (!sideload) return { id, raw, events: null };
    // The sideload of an earlier page may have had events of this conversation.
    const earlier = state.rawConversations.has(id) ? [] : (state.rawEvents.get(id)?.values() ?? []);
    const all = [...earlier, ...(sideload.get(id) ?? [])];
    sideload.delete(id);
    return { id, raw, events: { all, isComplete: isSideloadComplete(raw, all) } };
  });
  return { entries, otherEvents: sideload ?? new Map() };
}

/** The number of events that are added to a ticket at once: more would block the page for longer than a frame. */
const SLICE_EVENTS = 500;

/** Splits a page with many events into parts with about 500 each. Returns the page itself if it has fewer. */
export function slicesOf(page: ListPage): readonly ListPage[] {
  const slices: ListEntry[][] = [[]];
  let size = 0;
  for (const entry of page.entries) {
    size += entry.events?.all.length ?? 0;
    slices.at(-1)?.push(entry);
    if (size < SLICE_EVENTS) continue;
    size = 0;
    slices.push([]);
  }
  if (slices.length === 1) return [page];
  const { otherEvents } = page;
  return slices.map((entries, index) => ({
    entries,
    otherEvents: index === slices.length - 1 ? otherEvents : new Map(),
  }));
}

/**
 * The ids of a page's conversations whose events must be loaded one by one: their sideload is incomplete or missing, and
 * they are new, have changed or failed before.
 *
 * @param state before the page is added
 * @param shouldRetry whether the events of a conversation failed before and should be loaded again
 */
export function conversationsToLoad(
  { entries }: ListPage,
  state: KnownTicket,
  shouldRetry: (id: string) => boolean,
): ListEntry[] {
  return entries.filter(({ id, raw, events }) => {
    if (events) return !events.isComplete;
    const before = state.rawConversations.get(id);
    return !before || shouldRetry(id) || hasChanged(before, raw);
  });
}

/** Whether a conversation has a new message, state or other update between two versions of the list. */
export function hasChanged(before: WireSideConversation, now: WireSideConversation): boolean {
  return (
    before.message_added_at !== now.message_added_at ||
    before.state_updated_at !== now.state_updated_at ||
    before.updated_at !== now.updated_at
  );
}

/** A conversation without an id cannot be loaded. Its events, if there are any, are shown without it. */
function isSideConversation(value: unknown): value is WireSideConversation {
  return (
    typeof value === 'object' &&
    value !== null &&
    'id' in value &&
    typeof value.id === 'string' &&
    textOf(value.id) !== null
  );
}
