import type { SideConversationEvent } from '../events/event.ts';
import type { Draft } from './draft.ts';
import { sharedWords } from './same-words.ts';

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
 * The event of a reply that may have been sent. An event that an earlier version of the reply explains as well is the event of
 * that one.
 *
 * @param events of its conversation, oldest first
 * @returns null if the reply has not arrived
 */
export function findSent(
  events: readonly SideConversationEvent[],
  { sendKey, sending, earlier }: Pick<Draft, 'sendKey' | 'sending' | 'earlier'>,
  options: FindOptions,
): SideConversationEvent | null {
  return findVersions(events, [...earlier, { sendKey, sending }], options).get(sendKey) ?? null;
}

/**
 * The events of all versions of a reply, by send key. Without keys, each event goes to the version whose words it has the
 * most of, and among versions with the same words to the one that was sent first.
 *
 * @param versions in the order in which they were sent
 */
export function findVersions(
  events: readonly SideConversationEvent[],
  versions: readonly Pick<Draft, 'sendKey' | 'sending'>[],
  { agentId, matchesBodies }: FindOptions,
): ReadonlyMap<string, SideConversationEvent> {
  const found = new Map<string, SideConversationEvent>();
  for (const event of events) {
    const key = sendKeyOf(event);
    if (key !== null && !found.has(key) && versions.some(({ sendKey }) => sendKey === key))
      found.set(key, event);
  }
  if (!matchesBodies || agentId === '') return found;
  const attempts = versions.flatMap(({ sendKey, sending }) =>
    sending.phase === 'editing'
      ? []
      : [
          {
            sendKey,
            ...sending,
            known: new Set(sending.knownKeys),
            skips: sending.awaitedCount ?? 0,
          },
        ],
  );
  for (const event of events) {
    const { key, message } = event;
    if (message === null || event.actor?.userId !== agentId || sendKeyOf(event) !== null) continue;
    const shares = attempts.map((one) => (one.known.has(key) ? 0 : sharedWords(message, one)));
    const most = Math.max(0, ...shares);
    if (most === 0) continue;
    const attempt = attempts.find(
      (one, index) => shares[index] === most && !found.has(one.sendKey),
    );
    // The events of replies that were sent before are not those of this one.
    if (attempt && attempt.skips > 0) attempt.skips -= 1;
    else if (attempt) found.set(attempt.sendKey, event);
  }
  return found;
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
      sharedWords({ body: other.sending.body, htmlBody: null }, { body, text }) > 0 &&
      findSent(events, other, options) === null,
  ).length;
}
