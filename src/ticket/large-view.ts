import { parseInitialView } from '../timeline/initial-view.ts';
import { readLargeView } from '../zendesk/large-view.ts';
import type { TicketPageOptions } from './start-ticket-page.tsx';

/** A modal has no ticket of its own: its address names the ticket and how the list looked where it was opened. */
export function largeViewOptions(): TicketPageOptions {
  const opened = readLargeView();
  return {
    fetchTicketId: () => Promise.resolve(opened?.ticketId ?? null),
    initialView: parseInitialView(opened?.view),
    isSplit: true,
    fitsContent: false,
    openLargeView: null,
  };
}
