import { type AccountConversations, accountConversations } from './account-conversations.ts';
import type { RawEvent } from '../../events/event.ts';
import type { AccountEvent } from './account-event.ts';
import { parsePage } from './parse-page.ts';
import { compareEvents } from '../../events/timeline.ts';

/** The newest events of an export, for the list. Older ones are dropped by whole pages, so that memory use stays flat. */
export interface AccountWindow {
  /** At least so many of the newest events are kept. */
  readonly size: number;
  /** Adds the next page of the export, by its number. */
  add(rawEvents: readonly RawEvent[], pageNumber: number): void;
  /** Replaces the events of an earlier page. Does nothing if it is not in the window. */
  replace(rawEvents: readonly RawEvent[], pageNumber: number): void;
  /** Oldest first; events without a date come last. */
  events(): readonly AccountEvent[];
  /** The number of the newest page plus one; 0 before the first. */
  pageCount(): number;
  /** The conversations of all pages before `pageCount`, or null if some of these pages are not in the window. */
  conversationsUpTo(pageCount: number): AccountConversations | null;
}

/** How many events the list shows. Files and insights include all stored events. */
export const WINDOW_SIZE = 50_000;

/** How many more events may come before old ones are dropped: then the conversations are built from all others again. */
const MARGIN = 10_000;

/**
 * So many events are completed at once while pages are added. Completing an event takes a look at all events of its conversation:
 * one page after the other, small pages of a long conversation would take quadratic time.
 */
const BATCH = 1000;

/** Starts empty. Above its size it drops the oldest pages, and keeps at least as many events as its size. */
export function accountWindow(size = WINDOW_SIZE): AccountWindow {
  /** The pages by number, oldest first. */
  const pages = new Map<number, readonly AccountEvent[]>();
  let eventCount = 0;
  let pageCount = 0;
  let conversations = accountConversations();
  /** The newest pages, whose events are not completed yet. */
  let added: number[] = [];
  let addedCount = 0;
  /** The conversations with replaced events. What later events have changed depends on the earlier ones. */
  let staleIds = new Set<string | null>();

  function dropOldPages(): void {
    for (const [number, events] of pages) {
      if (eventCount - events.length < size) break;
      eventCount -= events.length;
      pages.delete(number);
    }
    conversations = accountConversations();
    for (const events of pages.values()) conversations.add(events);
  }

  /** Completes the events of the newest pages, all at once. */
  function completeAdded(): void {
    const events = added.flatMap((number) => pages.get(number) ?? []);
    const completed = conversations.resolve(events);
    let first = 0;
    for (const number of added) {
      const length = pages.get(number)?.length ?? 0;
      pages.set(number, completed.slice(first, first + length));
      first += length;
    }
    added = [];
    addedCount = 0;
  }

  /** Completes the events of conversations with replaced events again. */
  function completeStale(): void {
    if (staleIds.size === 0) return;
    const stale = [...pages.values()].flatMap((events) =>
      events.filter(({ conversationId }) => staleIds.has(conversationId)),
    );
    const completed = new Map(conversations.resolve(stale).map((event) => [event.position, event]));
    for (const [number, events] of pages)
      pages.set(
        number,
        events.map((event) => completed.get(event.position) ?? event),
      );
    staleIds = new Set();
  }

  /** Later events may have renamed or closed the conversation of an earlier one. */
  function withLatestConversation(event: AccountEvent): AccountEvent {
    const conversation = conversations.get(event.conversationId ?? '') ?? event.conversation;
    return conversation === event.conversation ? event : { ...event, conversation };
  }

  return {
    size,
    add(rawEvents, number) {
      const parsed = parsePage(rawEvents, number);
      conversations.add(parsed);
      pages.set(number, parsed);
      pageCount = number + 1;
      eventCount += parsed.length;
      added.push(number);
      addedCount += parsed.length;
      if (addedCount >= BATCH) completeAdded();
      if (eventCount > size + MARGIN) dropOldPages();
    },
    replace(rawEvents, number) {
      if (!pages.has(number)) return;
      const parsed = parsePage(rawEvents, number);
      conversations.update(parsed);
      pages.set(number, parsed);
      for (const { conversationId } of parsed) staleIds.add(conversationId);
    },
    events() {
      completeAdded();
      completeStale();
      for (const [number, events] of pages) pages.set(number, events.map(withLatestConversation));
      return [...pages.values()].flat().sort(compareEvents);
    },
    pageCount: () => pageCount,
    conversationsUpTo(count) {
      const isWhole = pages.size === pageCount && pages.size >= count;
      return isWhole ? conversations : null;
    },
  };
}
