import { startTicketPage } from './ticket/start-ticket-page.tsx';
import { largeViewOptions } from './ticket/large-view.ts';

/** The large view: the sidebar's page in a modal, with the opened event beside the list. */
startTicketPage(largeViewOptions());
