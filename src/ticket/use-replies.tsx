import { useMemo } from 'preact/hooks';
import type { Timeline } from '../events/timeline.ts';
import type { ConversationActions } from '../timeline/conversation-actions.tsx';
import { useTicket } from './ticket-context.tsx';

interface TicketReplies {
  /** The ticket's timeline with the replies that are not among its events yet. */
  readonly timeline: Timeline;
  /** Null until the code for replies has loaded. */
  readonly actions: ConversationActions | null;
}

/** What the agent can do in the ticket's conversations, and the replies that are on their way. */
export function useReplies(timeline: Timeline): TicketReplies {
  const { page, controller } = useTicket();
  const { writing: state, roles } = page;
  const replies = controller.replies();
  const withPending = useMemo(
    () => (replies && state ? replies.withPending(timeline, state.replies) : null),
    [replies, timeline, state],
  );
  const actions = useMemo(() => {
    const ticketId = controller.ticketId();
    if (!replies || !state || !withPending || ticketId === null) return null;
    return replies.actionsIn({
      ...withPending,
      state,
      ticketId,
      roles,
      fetchTicketStatus: controller.fetchTicketStatus,
    });
  }, [replies, state, withPending, controller, roles]);
  return { timeline: withPending?.timeline ?? timeline, actions };
}
