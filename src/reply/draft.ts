import { fieldsOf } from '../events/wire-values.ts';
import type { ReplyTarget } from './reply-target.ts';
import {
  type Attempt,
  type EarlierVersion,
  isTexts,
  isTime,
  parseEarlierVersions,
  parseSendingState,
  type SendingState,
} from './sending-state.ts';
import { parseReplyTarget } from './stored-target.ts';

/** What an agent is writing in a conversation. There is at most one draft for each conversation and agent. */
export interface Draft {
  readonly ticketId: string;
  readonly conversationId: string;
  /** Key of the event that the composer is below. */
  readonly eventKey: string;
  readonly kind: 'reply' | 'reminder';
  readonly target: ReplyTarget;
  readonly text: string;
  /** What stands in the field for another recipient of a mail, and is no recipient yet. */
  readonly typedRecipient: string;
  /** True if the answered message is quoted below. */
  readonly isQuoting: boolean;
  /** False until the agent changes something. An untouched draft is not stored, and goes when its composer closes. */
  readonly isTouched: boolean;
  /** True if the agent has added or removed recipients. */
  readonly hasOwnRecipients: boolean;
  /** Marks the message in `external_ids`; a new one for every version that is sent. See `newSendKey`. */
  readonly sendKey: string;
  /** Versions that were sent before, and were not found. They may still arrive. */
  readonly earlier: readonly EarlierVersion[];
  /** Keys of the messages that the agent knew of when they began, and of those after which they said to send anyway. */
  readonly seenMessageKeys: readonly string[];
  /** Milliseconds since 1970. */
  readonly savedMs: number;
  /** What is known of sending it. */
  readonly sending: SendingState;
}

/** The send keys of all versions of a draft. */
export function sendKeysOf({ sendKey, earlier }: Pick<Draft, 'sendKey' | 'earlier'>): string[] {
  return [sendKey, ...earlier.map((version) => version.sendKey)];
}

/** Whether a page is sending the draft or looks for it, or was closed while it did. */
export function isUnderway(draft: Draft): draft is Draft & { readonly sending: Attempt } {
  return draft.sending.phase === 'sending' || draft.sending.phase === 'checking';
}

/** Whether two drafts, perhaps of different pages, are the same in every respect. */
export function isSameDraft(
  one: Draft | null | undefined,
  other: Draft | null | undefined,
): boolean {
  return one === other || inOrder(one) === inOrder(other);
}

/** JSON that does not depend on the order of the fields. */
function inOrder(draft: Draft | null | undefined): string {
  return JSON.stringify(draft ?? null, (_key, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(
          Object.entries(value).toSorted(([one], [other]) => (one < other ? -1 : 1)),
        )
      : value,
  );
}

/** Where a draft is begun. */
export type DraftPlace = Pick<Draft, 'conversationId' | 'eventKey'>;

/** How long a draft lasts after it was saved: 30 days, in milliseconds. */
const DRAFT_AGE_MS = 30 * 86_400_000;

/**
 * Parses a stored draft, perhaps of another version of the app.
 *
 * @returns null if anything of it is missing or invalid
 */
export function parseDraft(stored: unknown): Draft | null {
  const fields = fieldsOf(stored);
  const { ticketId, conversationId, eventKey, kind, text } = fields;
  const { isQuoting, isTouched, hasOwnRecipients, sendKey, seenMessageKeys } = fields;
  // Drafts of earlier versions have none.
  const { typedRecipient = '' } = fields;
  const target = parseReplyTarget(fields['target']);
  const sending = parseSendingState(fields['sending']);
  const earlier = parseEarlierVersions(fields['earlier']);
  const savedMs = savedMsOf(stored);
  if (
    typeof ticketId !== 'string' ||
    ticketId === '' ||
    typeof conversationId !== 'string' ||
    conversationId === '' ||
    typeof eventKey !== 'string' ||
    (kind !== 'reply' && kind !== 'reminder') ||
    typeof text !== 'string' ||
    typeof typedRecipient !== 'string' ||
    typeof isQuoting !== 'boolean' ||
    typeof isTouched !== 'boolean' ||
    typeof hasOwnRecipients !== 'boolean' ||
    typeof sendKey !== 'string' ||
    sendKey === '' ||
    !isTexts(seenMessageKeys) ||
    target === null ||
    sending === null ||
    earlier === null ||
    savedMs === null
  )
    return null;
  return {
    ticketId,
    conversationId,
    eventKey,
    kind,
    target,
    text,
    typedRecipient,
    isQuoting,
    isTouched,
    hasOwnRecipients,
    sendKey,
    earlier,
    seenMessageKeys,
    savedMs,
    sending,
  };
}

/**
 * What can be read of a stored draft that `parseDraft` refuses: the agent's text, and where it goes. It becomes a new version,
 * because it is not known whether the old one was sent.
 *
 * @param savedMs when it was saved, in milliseconds since 1970
 * @returns null if its text, its place, or its target cannot be read
 */
export function salvageDraft(stored: unknown, savedMs: number): Draft | null {
  const fields = fieldsOf(stored);
  const { eventKey, kind, isQuoting, hasOwnRecipients, sendKey, text, seenMessageKeys } = fields;
  const known = parseEarlierVersions(fields['earlier']) ?? [];
  return parseDraft({
    ...fields,
    eventKey: typeof eventKey === 'string' ? eventKey : '',
    kind: kind === 'reminder' ? kind : 'reply',
    isQuoting: isQuoting === true,
    isTouched: true,
    hasOwnRecipients: hasOwnRecipients === true,
    sendKey: newSendKey(),
    earlier: [...known, ...versionsIn(sendKey, fields['sending'], text, savedMs)],
    seenMessageKeys: isTexts(seenMessageKeys) ? seenMessageKeys : [],
    savedMs,
    sending: { phase: 'editing' },
  });
}

/** The version that a refused draft was, unless it is certain that it was never sent. */
function versionsIn(
  sendKey: unknown,
  stored: unknown,
  text: unknown,
  attemptedMs: number,
): readonly EarlierVersion[] {
  const parsed = parseSendingState(stored);
  if (typeof sendKey !== 'string' || sendKey === '' || parsed?.phase === 'editing') return [];
  const unknown: Attempt = {
    phase: 'not-found',
    attemptedMs,
    isRepeated: false,
    closes: false,
    text: typeof text === 'string' ? text : '',
    body: typeof text === 'string' ? text : '',
    knownKeys: [],
  };
  return [{ sendKey, sending: parsed ?? unknown, hasArrived: false }];
}

/** When a stored draft was saved, in milliseconds since 1970, also if `parseDraft` cannot parse it; null if unknown. */
export function savedMsOf(stored: unknown): number | null {
  const { savedMs } = fieldsOf(stored);
  return isTime(savedMs) ? savedMs : null;
}

/** Whether a draft was saved more than 30 days ago. @param nowMs milliseconds since 1970 */
export function isExpired({ savedMs }: Pick<Draft, 'savedMs'>, nowMs: number): boolean {
  return nowMs - savedMs > DRAFT_AGE_MS;
}

/** A random key for one version of a message: 128 bits as 32 hexadecimal digits. */
export function newSendKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
