import type { SideConversationEvent } from '../events/event.ts';
import type { Draft } from './draft.ts';
import { hasSameWords } from './same-words.ts';

/** The name of the send key in a message's `external_ids`, which the API documents as free metadata. */
export const SEND_KEY_NAME = 'side_conversation_events_key';

/** The send key of an event's message; null if it has none. */
export function sendKeyOf({ message }: SideConversationEvent): string | null {
  const value = message?.externalIds.find(([name]) => name === SEND_KEY_NAME)?.[1];
  return typeof value === 'string' ? value : null;
}

export interface FindOptions {
  /** User id of the agent; empty if it is unknown. */
  readonly agentId: string;
  /**
   * False if the account has been seen to return send keys. Where it may not, a message without a key counts too if it has
   * come since the attempt, from the same agent and with the same words.
   */
  readonly matchesBodies: boolean;
}

/**
 * The event of a reply that may have been sent.
 *
 * @param events of its conversation, oldest first
 * @returns null if the reply has not arrived
 */
export function findSent(
  events: readonly SideConversationEvent[],
  draft: Draft,
  { agentId, matchesBodies }: FindOptions,
): SideConversationEvent | null {
  const byKey = events.find((event) => sendKeyOf(event) === draft.sendKey);
  if (byKey || !matchesBodies || draft.sending.phase === 'editing') return byKey ?? null;
  const { knownKeys, body, awaitedCount = 0 } = draft.sending;
  const known = new Set(knownKeys);
  const same = events.filter(
    (event) =>
      !known.has(event.key) &&
      sendKeyOf(event) === null &&
      agentId !== '' &&
      event.actor?.userId === agentId &&
      event.message !== null &&
      hasSameWords(event.message, { body, text: draft.text }),
  );
  // The events of replies that were sent before are not those of this one.
  return same[awaitedCount] ?? null;
}

/**
 * How many replies have been sent before another one whose events could be taken for its event, because they have the same
 * words and are not there yet. That is the `awaitedCount` of its attempt.
 *
 * @param events of the conversation, as they are before the reply is sent, oldest first
 * @param sent replies that the account has, also in other conversations
 * @param body the whole text that is about to be sent
 */
export function countAwaited(
  events: readonly SideConversationEvent[],
  sent: readonly Draft[],
  { conversationId, text }: Draft,
  body: string,
  options: FindOptions,
): number {
  return sent.filter(
    (other) =>
      other.conversationId === conversationId &&
      other.sending.phase !== 'editing' &&
      hasSameWords({ body: other.sending.body, htmlBody: null }, { body, text }) &&
      findSent(events, other, options) === null,
  ).length;
}
