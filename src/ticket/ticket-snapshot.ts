import type { RequestError } from '../zendesk/request-error.ts';
import type { RetryWait } from '../zendesk/fetcher.ts';
import type { WireEvent, WireSideConversation } from '../zendesk/wire-types.ts';

/** A side conversation whose events could not all be read, and why. */
export interface FailedConversation {
  readonly sideConversation: WireSideConversation;
  readonly error: RequestError;
}

/**
 * A ticket of which at least a part has come. It is the whole only where the last five say so. The two lists are the very
 * same objects from snapshot to snapshot until something in them changes.
 */
export interface ReadSnapshot {
  readonly state: 'read';
  readonly sideConversations: readonly WireSideConversation[];
  /** As they came: in no order, an event perhaps more than once (the later copy is the newer), null where rubbish came. */
  readonly events: readonly (WireEvent | null)[];
  /** True while more is being read. */
  readonly reading: boolean;
  readonly pause: RetryWait | null;
  /** True once the whole list has been read: from then on a `listError` means that it is out of date. */
  readonly listIsComplete: boolean;
  /** Why the list itself ended early or could not be refreshed. */
  readonly listError: RequestError | null;
  readonly unread: readonly FailedConversation[];
}

/** What is known of a ticket at one moment. */
export type TicketSnapshot =
  /** Nothing has come yet. */
  | { readonly state: 'reading'; readonly pause: RetryWait | null }
  /** The list of side conversations could not be read, so nothing can be said. */
  | { readonly state: 'failed'; readonly error: RequestError }
  | ReadSnapshot;
