import type { Draft } from './draft.ts';
import { isIdle } from './reply-state.ts';
import type { ShownTicket } from './shown-ticket.ts';

/** A draft whose side conversation is gone. */
export interface LostDraft {
  readonly draft: Draft;
  /** False while the app finds out whether it was sent. */
  readonly isIdle: boolean;
}

/**
 * The written drafts of a ticket that belong to none of its side conversations.
 *
 * @param ticket all of whose conversations are known
 */
export function lostDraftsIn({ ticketId, timeline, state }: ShownTicket): readonly LostDraft[] {
  const known = new Set(timeline.conversations.map(({ id }) => id));
  return [...state.replies.drafts.values()]
    .filter(
      (draft) =>
        draft.ticketId === ticketId && !known.has(draft.conversationId) && draft.text.trim() !== '',
    )
    .map((draft) => ({ draft, isIdle: isIdle(state.replies, draft) }));
}
