import type { Self } from '../mail-people.ts';
import type { ReplyApi } from '../reply-api.ts';
import type { ReplyAuthor } from '../reply-author.ts';
import type { ReplyController } from '../reply-controller.ts';
import type { ReplyStore } from '../reply-state.ts';
import type { ShownTicket } from '../shown-ticket.ts';

export interface ComposerProps {
  readonly conversationId: string;
  readonly store: ReplyStore;
  readonly controller: ReplyController;
  readonly ticket: ShownTicket;
  readonly author: ReplyAuthor & Self;
  /** What had the focus when the agent opened the composer. */
  readonly opener: Element | null;
  /** The status of a ticket; null if it cannot be found out. Never rejects. */
  readonly fetchTicketStatus: ReplyApi['fetchTicketStatus'];
}
