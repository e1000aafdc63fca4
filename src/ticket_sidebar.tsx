import { startTicketPage } from './ticket/start-ticket-page.tsx';
import { openLargeView } from './zendesk/large-view.ts';
import { fetchTicketId } from './zendesk/ticket.ts';

/** The page in the ticket sidebar. */
startTicketPage({
  ticketIdOf: fetchTicketId,
  initialView: null,
  isSplit: false,
  fitsItsContent: true,
  openLargeView,
});
