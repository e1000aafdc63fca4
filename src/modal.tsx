import { startTicketPage } from './ticket/start-ticket-page.tsx';
import { parseInitialView } from './ticket/initial-view.ts';
import { readLargeView } from './zendesk/large-view.ts';

/** The large view: the sidebar's page in a modal, with the opened event beside the list. */
const told = readLargeView();
startTicketPage({
  ticketIdOf: () => Promise.resolve(told?.ticketId ?? null),
  initialView: parseInitialView(told?.view),
  isSplit: true,
  fitsItsContent: false,
  openLargeView: null,
});
