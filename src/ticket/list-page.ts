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

export interface ListEntry {
  readonly id: string;
  readonly raw: WireSideConversation;
  /** Its sideloaded events; null if the page has no sideload. */
  readonly events: {
    /** With those that an earlier page brought. */
    readonly all: readonly RawEvent[];
    readonly isComplete: boolean;
  } | null;
}

/**
 * Parses one page of the list.
 *
 * @param body the answer of the account
 * @param target names the request in errors
 * @throws {RequestError} `malformed` if the body has no list of side conversations
 */
export function parseListPage(body: object, state: KnownTicket, target: string): ListPage {
  const { side_conversations: list, events } = body as Record<string, unknown>;
  if (!Array.isArray(list)) throw new RequestError('malformed', { status: 200, target });
  const sideload = Array.isArray(events) ? groupBy(events as RawEvent[], conversationIdOf) : null;

  const entries = list.filter(isSideConversation).map((raw): ListEntry => {
    const id = textOf(raw.id) ?? '';
    if (!sideload) return { id, raw, events: null };
    // An earlier page may have brought events of a conversation that comes only now.
    const early = state.rawConversations.has(id) ? [] : (state.rawEvents.get(id)?.values() ?? []);
    const all = [...early, ...(sideload.get(id) ?? [])];
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
 * The conversations of a page whose events have to be loaded by themselves.
 *
 * @param state before the page is added
 * @param shouldRetry whether events that failed before are loaded again
 */
export function conversationsToLoad(
  { entries }: ListPage,
  state: KnownTicket,
  shouldRetry: (id: string) => boolean,
): string[] {
  return entries
    .filter(({ id, raw, events }) => {
      if (events) return !events.isComplete;
      const before = state.rawConversations.get(id);
      return !before || shouldRetry(id) || hasMoved(before, raw);
    })
    .map(({ id }) => id);
}

/** Whether anything happened in a conversation between two versions of the list. */
export function hasMoved(before: WireSideConversation, now: WireSideConversation): boolean {
  return (
    before.message_added_at !== now.message_added_at ||
    before.state_updated_at !== now.state_updated_at ||
    before.updated_at !== now.updated_at
  );
}

/** Without an id a conversation cannot be loaded. Its events, if there are any, are shown without it. */
function isSideConversation(value: unknown): value is WireSideConversation {
  return (
    typeof value === 'object' &&
    value !== null &&
    'id' in value &&
    typeof value.id === 'string' &&
    textOf(value.id) !== null
  );
}
