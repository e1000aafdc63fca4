import type { SideConversation } from '../events/side-conversation.ts';
import type { Timeline } from '../events/timeline.ts';
import type { Failure } from '../labels/failure-label.ts';
import type { RetryWait } from '../zendesk/fetcher.ts';
import type { TicketState } from './ticket-state.ts';

/** A conversation whose events could not all be loaded, with the failure. */
export interface FailedConversation {
  readonly conversation: SideConversation;
  readonly failure: Failure;
}

/** A ticket that has loaded at least partly. */
export interface LoadedTicket {
  readonly state: 'loaded';
  readonly timeline: Timeline;
  /** True during a load that is not in the background. */
  readonly isLoading: boolean;
  /** The wait of a request before its retry; null if none waits. */
  readonly retryWait: RetryWait | null;
  /** True once all pages of the list have loaded. */
  readonly isListComplete: boolean;
  /** Why the list is incomplete or, if it was complete before, out of date. */
  readonly listFailure: Failure | null;
  readonly failedConversations: readonly FailedConversation[];
}

/** The loading status of a ticket, with what has loaded. */
export type TicketStatus =
  /** Nothing has loaded yet. */
  | { readonly state: 'loading'; readonly retryWait: RetryWait | null }
  /** The list of conversations could not be loaded, so there is nothing to show. */
  | { readonly state: 'failed'; readonly failure: Failure }
  | LoadedTicket;

/** Derives the status from the state. */
export function ticketStatusOf(state: TicketState): TicketStatus {
  const isLoading = state.activeLoads > 0;
  const retryWait = isLoading ? ([...state.retryWaits.values()].at(-1) ?? null) : null;
  const isEmpty =
    state.rawConversations.size === 0 && state.rawEvents.size === 0 && !state.isListComplete;
  if (isEmpty) {
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
