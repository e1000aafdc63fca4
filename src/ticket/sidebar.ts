import { openLargeView } from '../zendesk/large-view.ts';
import { fetchTicketId } from '../zendesk/ticket.ts';
import type { TicketPageOptions } from './start-ticket-page.tsx';

/** The options of the ticket sidebar. */
export const SIDEBAR_OPTIONS: TicketPageOptions = {
  fetchTicketId,
  initialView: null,
  splitsWhenWide: false,
  fitsContent: true,
  openLargeView,
};
