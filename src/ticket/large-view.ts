import { parseInitialView } from '../timeline/initial-view.ts';
import { readLargeView } from '../zendesk/large-view.ts';
import type { TicketPageOptions } from './start-ticket-page.tsx';

/** The options of the large view. A modal belongs to no ticket, so its URL has the ticket id and the initial view. */
export function largeViewOptions(): TicketPageOptions {
  const opened = readLargeView();
  return {
    fetchTicketId: () => Promise.resolve(opened?.ticketId ?? null),
    initialView: parseInitialView(opened?.view),
    splitsWhenWide: true,
    fitsContent: false,
    openLargeView: null,
  };
}
