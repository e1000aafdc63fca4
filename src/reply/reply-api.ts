import type { SideConversationEvent } from '../events/event.ts';
import type { Draft } from './draft.ts';
import type { MessageBody } from './message-body.ts';

/** What the replies of a page need. The requests reject with a `RequestError`. */
export interface ReplyApi {
  /**
   * Reads all events of a conversation, oldest first. Retries like every other read of the page.
   *
   * `waits`: false to reject if the account asks to wait for more than some seconds. The agent waits for the outcome, and may
   * have changed their mind after that.
   */
  readonly readEvents: (
    draft: Draft,
    options?: { readonly waits: boolean },
  ) => Promise<readonly SideConversationEvent[]>;
  /** The text of a reply, with the quoted message if there is one. */
  readonly compose: (draft: Draft, events: readonly SideConversationEvent[]) => MessageBody;
  /** Sends a reply once. */
  readonly send: (draft: Draft, body: MessageBody) => Promise<void>;
  /** The status of a ticket; null if it cannot be found out. Never rejects. */
  readonly fetchTicketStatus: (ticketId: string) => Promise<string | null>;
}
