import type { SideConversation } from '../events/side-conversation.ts';
import type { Timeline } from '../events/timeline.ts';
import type { Failure } from '../labels/failure-label.ts';
import type { RetryWait } from '../zendesk/fetcher.ts';
import type { TicketState } from './ticket-state.ts';

/** A conversation whose events could not all be loaded, and why. */
export interface FailedConversation {
  readonly conversation: SideConversation;
  readonly failure: Failure;
}

/** A ticket of which at least a part has loaded. The last five properties tell whether it is complete. */
export interface LoadedTicket {
  readonly state: 'loaded';
  readonly timeline: Timeline;
  readonly isLoading: boolean;
  readonly retryWait: RetryWait | null;
  readonly isListComplete: boolean;
  readonly listFailure: Failure | null;
  readonly failedConversations: readonly FailedConversation[];
}

/** What the page can show of a ticket. */
export type TicketStatus =
  /** Nothing has loaded yet. */
  | { readonly state: 'loading'; readonly retryWait: RetryWait | null }
  /** The list of conversations could not be loaded, so nothing is known. */
  | { readonly state: 'failed'; readonly failure: Failure }
  | LoadedTicket;

/** Derives what the page shows from what is known. */
export function ticketStatusOf(state: TicketState): TicketStatus {
  const isLoading = state.activeLoads > 0;
  const retryWait = isLoading ? ([...state.retryWaits.values()].at(-1) ?? null) : null;
  const isUnknown =
    state.rawConversations.size === 0 && state.rawEvents.size === 0 && !state.isListComplete;
  if (isUnknown) {
    return isLoading || !state.listFailure
      ? { state: 'loading', retryWait }
      : { state: 'failed', failure: state.listFailure };
  }
  return {
    state: 'loaded',
    timeline: state.timeline,
    isLoading,
    retryWait,
    isListComplete: state.isListComplete,
    listFailure: state.listFailure,
    failedConversations: failedConversationsOf(state),
  };
}

const NONE_FAILED: readonly FailedConversation[] = [];

function failedConversationsOf({ failures, timeline }: TicketState): readonly FailedConversation[] {
  if (failures.size === 0) return NONE_FAILED;
  const byId = new Map(timeline.conversations.map((one) => [one.id, one]));
  return [...failures].flatMap(([id, failure]) => {
    const conversation = byId.get(id);
    return conversation ? [{ conversation, failure }] : [];
  });
}
