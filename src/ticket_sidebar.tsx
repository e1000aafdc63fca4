import { SIDEBAR_OPTIONS } from './ticket/sidebar.ts';
import { startTicketPage } from './ticket/start-ticket-page.tsx';

/** The page in the ticket sidebar. */
startTicketPage(SIDEBAR_OPTIONS);
