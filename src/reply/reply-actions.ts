import type { Failure } from '../labels/failure-label.ts';
import type { Draft, DraftPlace } from './draft.ts';
import type { ReplyProblem } from './reply-problem.ts';

/** What the agent can change in a draft. */
export type DraftChange = Partial<Pick<Draft, 'text' | 'target' | 'typedRecipient' | 'isQuoting'>>;

/** What can happen to replies. */
export type ReplyAction =
  /** The stored drafts were loaded. */
  | { readonly type: 'drafts-loaded'; readonly drafts: ReadonlyMap<string, Draft> }
  /** Another page has changed a draft, or removed it. */
  | {
      readonly type: 'draft-replaced';
      readonly conversationId: string;
      readonly draft: Draft | null;
    }
  | { readonly type: 'storage-refused' }
  /** Opens the composer of a conversation. An existing draft stays as it is, at a new place. */
  | { readonly type: 'composer-opened'; readonly draft: Draft }
  | { readonly type: 'composer-closed' }
  /** The agent wanted to answer an event, and it is not known where replies in its conversation go. */
  | { readonly type: 'target-unknown'; readonly place: DraftPlace }
  | { readonly type: 'target-unknown-dismissed' }
  | { readonly type: 'answered-dismissed' }
  | {
      readonly type: 'draft-changed';
      readonly conversationId: string;
      readonly change: DraftChange;
      readonly nowMs: number;
    }
  | { readonly type: 'draft-discarded'; readonly conversationId: string }
  | { readonly type: 'unsent-dismissed'; readonly conversationId: string }
  | { readonly type: 'preparing-started'; readonly conversationId: string; readonly nowMs: number }
  /** Nothing was sent. */
  | {
      readonly type: 'preparing-ended';
      readonly conversationId: string;
      readonly problem: ReplyProblem | null;
    }
  /** The agent has seen these messages. */
  | {
      readonly type: 'messages-seen';
      readonly conversationId: string;
      readonly messageKeys: readonly string[];
    }
  | (AboutVersion & {
      readonly type: 'send-started';
      /** Milliseconds since 1970. */
      readonly attemptedMs: number;
      readonly closes: boolean;
      /** The plain text that is sent. */
      readonly body: string;
      /** Keys of the conversation's messages that were read before. */
      readonly knownKeys: readonly string[];
      /** See `countAwaited`. */
      readonly awaitedCount: number;
    })
  | (AboutVersion & { readonly type: 'send-refused'; readonly problem: ReplyProblem })
  /** The account has not said whether it has taken the reply. */
  | (AboutVersion & { readonly type: 'outcome-unknown' })
  | (AboutVersion & { readonly type: 'check-failed'; readonly failure: Failure })
  /** The conversation was read, and the reply is not there yet. */
  | (AboutVersion & { readonly type: 'still-missing' })
  | (AboutVersion & { readonly type: 'not-found' })
  /** It cannot be found out whether the reply was sent. */
  | (AboutVersion & { readonly type: 'check-refused'; readonly failure: Failure })
  | (AboutVersion & { readonly type: 'reply-sent'; readonly sentMs: number })
  /** The reply was sent before, with another text than the draft has now. The draft becomes another version. */
  | (AboutVersion & { readonly type: 'other-text-arrived'; readonly newKey: string })
  /** A version that was not found has arrived after all. */
  | {
      readonly type: 'earlier-arrived';
      readonly conversationId: string;
      readonly earlierKey: string;
    }
  /** Makes another version of a reply that was not found, with a send key of its own. */
  | {
      readonly type: 'version-started';
      readonly conversationId: string;
      readonly newKey: string;
    }
  /** The events of these replies are in the timeline. */
  | { readonly type: 'sent-read'; readonly sendKeys: ReadonlySet<string> };

/** What is being sent. The agent may have begun another reply in the same conversation by now. */
interface AboutVersion {
  readonly conversationId: string;
  readonly sendKey: string;
}
