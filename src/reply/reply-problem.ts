import type { Failure } from '../labels/failure-label.ts';

/** Why a press on Send did not send, or why it is not known whether it did. */
export type ReplyProblem =
  /**
   * The account has refused the reply, or the conversation could not be read before sending. Nothing was sent.
   *
   * `retryAtMs`: before that time, in ms since 1970, it would be refused again; null if the account does not say
   */
  | { readonly kind: 'not-sent'; readonly failure: Failure; readonly retryAtMs: number | null }
  /** Somebody else sent these messages while the agent was writing. Nothing was sent. */
  | { readonly kind: 'raced'; readonly messageKeys: readonly string[] }
  /** The conversation could not be read to find out whether the reply was sent. While its phase is `checking`, it is read again. */
  | { readonly kind: 'not-checked'; readonly failure: Failure };
