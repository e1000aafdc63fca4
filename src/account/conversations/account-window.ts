import { type AccountConversations, accountConversations } from './account-conversations.ts';
import type { RawEvent } from '../../events/event.ts';
import type { AccountEvent } from './account-event.ts';
import { parsePage } from './parse-page.ts';
import { compareEvents } from '../../events/timeline.ts';

/** The newest events of an export, for the list. Older ones are dropped by whole pages, so that memory use stays flat. */
export interface AccountWindow {
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

interface Page {
  readonly events: readonly AccountEvent[];
  readonly number: number;
}

/** Starts empty. Above its size it drops the oldest pages, and keeps at least as many events as its size. */
export function accountWindow(size = WINDOW_SIZE): AccountWindow {
  let pages: Page[] = [];
  let eventCount = 0;
  let conversations = accountConversations();

  function dropOldPages(): void {
    let dropped = 0;
    for (const { events } of pages) {
      if (eventCount - events.length < size) break;
      eventCount -= events.length;
      dropped += 1;
    }
    pages = pages.slice(dropped);
    conversations = accountConversations();
    for (const { events } of pages) conversations.add(events);
  }

  /** Later events may have renamed or closed the conversation of an earlier one. */
  function withLatestConversation(event: AccountEvent): AccountEvent {
    const conversation = conversations.get(event.conversationId ?? '') ?? event.conversation;
    return conversation === event.conversation ? event : { ...event, conversation };
  }

  /** Resolves the events of some conversations again. */
  function resolvedAgain(
    events: readonly AccountEvent[],
    ids: ReadonlySet<string | null>,
  ): readonly AccountEvent[] {
    const stale = events.filter(({ conversationId }) => ids.has(conversationId));
    if (stale.length === 0) return events;
    const resolved = new Map(conversations.resolve(stale).map((event) => [event.key, event]));
    return events.map((event) => resolved.get(event.key) ?? event);
  }

  const pageCount = () => (pages.at(-1)?.number ?? -1) + 1;

  return {
    add(rawEvents, number) {
      const parsed = parsePage(rawEvents, number);
      conversations.add(parsed);
      pages.push({ events: conversations.resolve(parsed), number });
      eventCount += parsed.length;
      if (eventCount > size + MARGIN) dropOldPages();
    },
    replace(rawEvents, number) {
      const place = pages.findIndex((page) => page.number === number);
      if (place === -1) return;
      const parsed = parsePage(rawEvents, number);
      conversations.update(parsed);
      pages[place] = { events: parsed, number };
      // What later events have changed depends on the earlier ones.
      const ids = new Set(parsed.map(({ conversationId }) => conversationId));
      pages = pages.map(({ events, number: own }) => ({
        number: own,
        events: resolvedAgain(events, ids),
      }));
    },
    events() {
      pages = pages.map(({ events, number }) => ({
        events: events.map(withLatestConversation),
        number,
      }));
      return pages.flatMap(({ events }) => events).sort(compareEvents);
    },
    pageCount,
    conversationsUpTo(count) {
      const isWhole = pages.length === pageCount() && pages.length >= count;
      return isWhole ? conversations : null;
    },
  };
}
