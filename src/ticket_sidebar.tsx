import { startTicketPage } from './ticket-page.tsx';
import { openLargeView } from './zaf/large-view.ts';
import { readTicketId } from './zaf/ticket.ts';

/** The page in the ticket sidebar. */
startTicketPage({
  ticketIdOf: readTicketId,
  handedOver: null,
  isSplit: false,
  fitsItsContent: true,
  openLargeView,
});
