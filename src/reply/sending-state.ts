import { fieldsOf } from '../events/wire-values.ts';

/** What is known of sending a draft, as it is stored with it. */
export type SendingState = { readonly phase: 'editing' } | Attempt;

/** An attempt to send a draft. */
export interface Attempt {
  /**
   * `sending`: the request is on its way, or the page was closed meanwhile. `checking`: it has ended without an outcome.
   * `not-found`: the message was looked for, and has not arrived.
   */
  readonly phase: 'sending' | 'checking' | 'not-found';
  /** Milliseconds since 1970. */
  readonly attemptedMs: number;
  /** True if an earlier attempt was not found, and may still arrive. */
  readonly isRepeated: boolean;
  /** True if the conversation is marked as done when the message has arrived. */
  readonly closes: boolean;
  /** What the agent had written. */
  readonly text: string;
  /** The plain text that was sent: what the agent had written, and the quotation. */
  readonly body: string;
  /** Keys of the conversation's messages before the first attempt. */
  readonly knownKeys: readonly string[];
  /** How many earlier replies with the same words were still to appear before the first attempt; see `countAwaited`. */
  readonly awaitedCount?: number;
}

/** A version of a message that was sent before another one. */
export interface EarlierVersion {
  readonly sendKey: string;
  readonly sending: Attempt;
  /** True if it was found after all. */
  readonly hasArrived: boolean;
}

/** Parses stored versions; null if anything of them is missing or invalid. */
export function parseEarlierVersions(stored: unknown): readonly EarlierVersion[] | null {
  if (!Array.isArray(stored)) return null;
  const versions = stored.map((version: unknown) => {
    const { sendKey, hasArrived, ...fields } = fieldsOf(version);
    const sending = parseSendingState(fields['sending']);
    return typeof sendKey === 'string' &&
      typeof hasArrived === 'boolean' &&
      sending !== null &&
      sending.phase !== 'editing'
      ? { sendKey, sending, hasArrived }
      : null;
  });
  return versions.includes(null) ? null : versions.filter((version) => version !== null);
}

/** Parses a stored state; null if anything of it is missing or invalid. */
export function parseSendingState(stored: unknown): SendingState | null {
  const { phase, attemptedMs, isRepeated, closes, text, body, knownKeys, awaitedCount } =
    fieldsOf(stored);
  if (phase === 'editing') return { phase };
  if (
    (phase !== 'sending' && phase !== 'checking' && phase !== 'not-found') ||
    !isTime(attemptedMs) ||
    typeof isRepeated !== 'boolean' ||
    typeof closes !== 'boolean' ||
    typeof text !== 'string' ||
    typeof body !== 'string' ||
    !isTexts(knownKeys) ||
    (awaitedCount !== undefined && !isCount(awaitedCount))
  )
    return null;
  const attempt: Attempt = { phase, attemptedMs, isRepeated, closes, text, body, knownKeys };
  return awaitedCount === undefined ? attempt : { ...attempt, awaitedCount };
}

/** The last time that a `Date` can have, in milliseconds since 1970. */
export const LAST_MS = 8.64e15;

/** Whether a stored value is a time in milliseconds since 1970 that a `Date` can have. It may be in the future. */
export function isTime(stored: unknown): stored is number {
  return typeof stored === 'number' && stored >= 0 && stored <= LAST_MS;
}

function isCount(stored: unknown): stored is number {
  return Number.isSafeInteger(stored) && Number(stored) >= 0;
}

/** Whether a stored value is a list of texts. */
export function isTexts(stored: unknown): stored is readonly string[] {
  return Array.isArray(stored) && stored.every((text) => typeof text === 'string');
}
