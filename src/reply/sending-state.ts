import { fieldsOf } from '../events/wire-values.ts';

/** What is known of sending a draft, as it is stored with it. */
export type SendingState =
  | { readonly phase: 'editing' }
  | {
      /** The request was sent and has no outcome yet. After a reload, the outcome is unknown. */
      readonly phase: 'sending' | 'checking' | 'not-found';
      /** Milliseconds since 1970. */
      readonly attemptedMs: number;
      /** True if the conversation is marked as done once the message is sent. */
      readonly closes: boolean;
      /** Keys of the conversation's messages before. */
      readonly knownKeys: readonly string[];
    };

/** Parses a stored state; null if anything of it is missing or invalid. */
export function parseSendingState(stored: unknown): SendingState | null {
  const { phase, attemptedMs, closes, knownKeys } = fieldsOf(stored);
  if (phase === 'editing') return { phase };
  if (
    (phase !== 'sending' && phase !== 'checking' && phase !== 'not-found') ||
    typeof attemptedMs !== 'number' ||
    !Number.isFinite(attemptedMs) ||
    typeof closes !== 'boolean' ||
    !Array.isArray(knownKeys) ||
    !knownKeys.every((key) => typeof key === 'string')
  )
    return null;
  return { phase, attemptedMs, closes, knownKeys };
}
