import type { WireEvent } from '../../zendesk/wire-types.ts';
import { type AccountConversations, accountConversations } from './account-conversations.ts';
import type { SideConversationEvent } from '../../events/event.ts';
import { parsePage } from './parsed-page.ts';
import { compareEvents } from '../../events/timeline.ts';

/** The newest events of an export, for the list. Older ones are dropped, so that memory use stays flat. */
export interface AccountWindow {
  /** Adds the next page of the export, by its number. */
  add(rawEvents: readonly (WireEvent | null)[], pageNumber: number): void;
  /** Oldest first; events without a date come last. */
  events(): readonly SideConversationEvent[];
  /** The number of the newest page plus one; 0 before the first. */
  pageCount(): number;
  /** The conversations of all pages before `pageCount`, or null if some of these pages are not in the window. */
  conversationsUpTo(pageCount: number): AccountConversations | null;
}

/** How many events the list shows. Files and insights include all stored events. */
export const WINDOW_SIZE = 50_000;

/** How many more events may come before old ones are dropped: dropping parses all others again. */
const MARGIN = 10_000;

interface Page {
  readonly rawEvents: readonly (WireEvent | null)[];
  readonly number: number;
}

/** Starts empty. Above its size it drops the oldest pages. */
export function accountWindow(size = WINDOW_SIZE): AccountWindow {
  let pages: Page[] = [];
  let conversations = accountConversations();
  let events: SideConversationEvent[] = [];

  function addPage({ rawEvents, number }: Page): void {
    const page = parsePage(rawEvents, number);
    conversations.add(page);
    for (const event of conversations.resolve(page)) events.push(event);
  }

  function dropOldPages(): void {
    let left = events.length;
    const first = pages.findIndex(({ rawEvents }) => {
      if (left <= size) return true;
      left -= rawEvents.length;
      return false;
    });
    pages = pages.slice(first);
    conversations = accountConversations();
    events = [];
    for (const page of pages) addPage(page);
  }

  const pageCount = () => (pages.at(-1)?.number ?? -1) + 1;

  return {
    add(rawEvents, number) {
      const page = { rawEvents, number };
      pages.push(page);
      addPage(page);
      if (events.length > size + MARGIN) dropOldPages();
    },
    events() {
      // Later events may have renamed or closed the conversations of earlier ones.
      events = events.map((event) => {
        const conversation = conversations.get(event.conversationId ?? '') ?? event.conversation;
        return conversation === event.conversation ? event : { ...event, conversation };
      });
      return events.toSorted(compareEvents);
    },
    pageCount,
    conversationsUpTo(count) {
      const isWhole = pages.length === pageCount() && pages.length >= count;
      return isWhole ? conversations : null;
    },
  };
}
