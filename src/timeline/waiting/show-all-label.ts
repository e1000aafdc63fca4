import { createContext } from 'preact';

/**
 * What the button is called that leads from one conversation to all of the ticket's, on a page that opens with one; null
 * where the agent has narrowed the list, so that it can be undone.
 */
export const ShowAllLabel = createContext<string | null>(null);
