import { NO_FACETS } from '../../timeline/facets/facets.ts';
import type { InitialView } from '../../timeline/initial-view.ts';
import { DEFAULT_VIEW, parseViewOptions } from '../../timeline/view-options.ts';
import type { TicketSummary } from '../ticket-record.ts';

/** A conversation that the agent has opened from the list. */
export interface OpenedConversation {
  readonly ticket: Pick<TicketSummary, 'id' | 'subject' | 'status'>;
  readonly conversationId: string;
  /** Key of the message that waits; null if none does. */
  readonly eventKey: string | null;
}

/**
 * The view that shows the conversation alone, and the message that waits. The agent's own choices of the sidebar apply, and
 * their filters come back when the other conversations are shown.
 *
 * @param stored the stored view options of the sidebar
 */
export function viewOfOpened(
  { conversationId, eventKey }: OpenedConversation,
  stored: unknown,
): InitialView {
  const view = parseViewOptions(stored) ?? DEFAULT_VIEW;
  return {
    view: { ...view, facets: NO_FACETS },
    conversations: [conversationId],
    searchText: '',
    undoFilters: { searchText: '', facets: view.facets },
    openedKey: eventKey,
  };
}
