import type { SideConversationEvent } from '../events/event.ts';
import type { Draft } from './draft.ts';

/** What the replies of a page need from the account. All calls reject with a `RequestError`. */
export interface ReplyApi {
  /** Reads all events of a conversation, oldest first. Retries like every other read of the page. */
  readonly readEvents: (draft: Draft) => Promise<readonly SideConversationEvent[]>;
  /** Sends a reply once. */
  readonly send: (draft: Draft) => Promise<void>;
}
