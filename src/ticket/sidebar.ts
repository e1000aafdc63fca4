import { openLargeView } from '../zendesk/large-view.ts';
import { readTicketId } from '../zendesk/ticket.ts';
import type { TicketPageOptions } from './start-ticket-page.tsx';

export const SIDEBAR_OPTIONS: TicketPageOptions = {
  fetchTicketId: readTicketId,
  initialView: null,
  isSplit: false,
  fitsContent: true,
  openLargeView,
};
