import type { RawEvent } from '../events/event.ts';
import { groupBy } from '../events/group-by-conversation.ts';
import { conversationIdOf } from '../events/timeline.ts';
import { readableConversations, readableEvents } from '../events/wire-objects.ts';
import { idOf, textOf } from '../events/wire-values.ts';
import { RequestError } from '../zendesk/request-error.ts';
import type { WireSideConversation } from '../zendesk/wire-types.ts';
import { isSideloadComplete } from './sideload.ts';

/** The part of a ticket's state that a page of its list is compared with. */
interface KnownTicket {
  readonly rawConversations: ReadonlyMap<string, WireSideConversation>;
  readonly rawEvents: ReadonlyMap<string | null, ReadonlyMap<string, RawEvent>>;
  readonly loadedIds: ReadonlySet<string>;
  readonly failures: ReadonlyMap<string, unknown>;
}

/** One page of a ticket's list of side conversations. */
export interface ListPage {
  readonly entries: readonly ListEntry[];
  /** Sideloaded events whose conversation is not on this page, by the id of their conversation. */
  readonly otherEvents: ReadonlyMap<string | null, readonly RawEvent[]>;
}

/** A page as it was received. */
export interface ReceivedListPage extends ListPage {
  /** False if an entry of the page cannot be read. The others are there. */
  readonly isWhole: boolean;
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
export function parseListPage(body: object, state: KnownTicket, target: string): ReceivedListPage {
  const { side_conversations: list, events } = body as Record<string, unknown>;
  if (!Array.isArray(list)) throw new RequestError('malformed', { status: 200, target });
  const conversations = readableConversations(list);
  const sideloaded = readableEvents(Array.isArray(events) ? events : []);
  const sideload = Array.isArray(events) ? groupBy(sideloaded.items, conversationIdOf) : null;

  const entries = conversations.items.map((raw): ListEntry => {
    const id = idOf(raw.id) ?? '';
    if (!sideload) return { id, raw, events: null };
    // The sideload of an earlier page may have had events of this conversation.
    const earlier = state.rawConversations.has(id) ? [] : (state.rawEvents.get(id)?.values() ?? []);
    const all = [...earlier, ...(sideload.get(id) ?? [])];
    sideload.delete(id);
    return { id, raw, events: { all, isComplete: isSideloadComplete(raw, all) } };
  });
  const isWhole = conversations.isWhole && sideloaded.isWhole;
  return { entries, otherEvents: sideload ?? new Map(), isWhole };
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
 * The conversations of a page whose own events must be loaded: their sideload is incomplete or missing, and either their
 * events have never all been loaded, or they have changed since, or they failed before. So a sideload that stays incomplete
 * although all events are there costs one request, not one at each refresh.
 *
 * @param state before the page is added
 * @param shouldRetry whether the events of a conversation that failed before should be loaded again
 */
export function conversationsToLoad(
  { entries }: ListPage,
  state: KnownTicket,
  shouldRetry: (id: string) => boolean,
): ListEntry[] {
  return entries.filter(({ id, raw, events }) => {
    if (events?.isComplete) return false;
    const before = state.rawConversations.get(id);
    if (!before || hasChanged(before, raw)) return true;
    return state.failures.has(id) ? shouldRetry(id) : !state.loadedIds.has(id);
  });
}

/** Whether a conversation has a new message, state or other update between two versions of the list. */
export function hasChanged(before: WireSideConversation, now: WireSideConversation): boolean {
  const dates = ['message_added_at', 'state_updated_at', 'updated_at'] as const;
  return dates.some((name) => textOf(before[name]) !== textOf(now[name]));
}
