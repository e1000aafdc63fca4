import type { WireEvent } from '../../zendesk/wire-types.ts';
import { accountConversations } from './account-conversations.ts';
import type { SideConversationEvent } from '../../events/event.ts';
import { parsePage } from './parsed-page.ts';
import { chronological } from '../../events/timeline.ts';

/** The newest events of an account, to be read like those of a ticket: a window, so that memory stays flat. */
export interface AccountWindow {
  /** Takes the next page of an export. */
  add(rawEvents: readonly (WireEvent | null)[], pageNumber: number): void;
  /** Oldest first, those without a date at the end. */
  events(): readonly SideConversationEvent[];
}

/** So many events are read at once; all kept ones can be taken away, and go into the figures. */
export const WINDOW_SIZE = 50_000;

/** Making room is work, so it is made for many at once. */
const ROOM = 10_000;

interface Page {
  readonly rawEvents: readonly (WireEvent | null)[];
  readonly number: number;
}

/** Begins empty. Beyond its size the oldest pages leave. */
export function accountWindow(size = WINDOW_SIZE): AccountWindow {
  let pages: Page[] = [];
  let conversations = accountConversations();
  let events: SideConversationEvent[] = [];

  function take({ rawEvents, number }: Page): void {
    const page = parsePage(rawEvents, number);
    conversations.add(page);
    for (const event of conversations.resolve(page)) events.push(event);
  }

  function makeRoom(): void {
    let left = events.length;
    const firstKept = pages.findIndex(({ rawEvents }) => {
      if (left <= size) return true;
      left -= rawEvents.length;
      return false;
    });
    pages = pages.slice(firstKept);
    conversations = accountConversations();
    events = [];
    for (const page of pages) take(page);
  }

  return {
    add(rawEvents, number) {
      const page = { rawEvents, number };
      pages.push(page);
      take(page);
      if (events.length > size + ROOM) makeRoom();
    },
    events() {
      // Later events may have renamed or closed the conversations of earlier ones.
      events = events.map((event) => {
        const conversation = conversations.get(event.conversationId ?? '') ?? event.conversation;
        return conversation === event.conversation ? event : { ...event, conversation };
      });
      return events.toSorted(chronological);
    },
  };
}
