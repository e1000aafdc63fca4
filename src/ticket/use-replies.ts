import { useMemo } from 'preact/hooks';
import { type I18n, useI18n } from '../i18n/i18n-context.tsx';
import type { Timeline } from '../events/timeline.ts';
import type { ConversationActions } from '../timeline/conversation-actions.tsx';
import { useTicket } from './ticket-context.tsx';
import { writingIn } from './ticket-page-state.ts';

interface TicketReplies {
  /** The ticket's timeline with the replies that are not among its events yet. */
  readonly timeline: Timeline;
  /** Null until the code for replies has loaded. */
  readonly actions: ConversationActions | null;
  /** The agent's language. With actions, it has their texts too. */
  readonly i18n: I18n;
}

/** What the agent can do in the ticket's conversations, and the replies that are on their way. */
export function useReplies(timeline: Timeline): TicketReplies {
  const { page, controller } = useTicket();
  const { roles } = page;
  const state = writingIn(page);
  const replies = controller.replies();
  const i18n = useI18n();
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
    });
  }, [replies, state, withPending, controller, roles]);
  return {
    timeline: withPending?.timeline ?? timeline,
    actions,
    i18n: actions && replies ? replies.i18n : i18n,
  };
}
