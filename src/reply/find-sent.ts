import type { SideConversationEvent } from '../events/event.ts';
import type { Draft } from './draft.ts';

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
   * come since the attempt, from the same agent and with the same body.
   */
  readonly matchesBodies: boolean;
}

/**
 * The event of a reply that may have been sent.
 *
 * @param events of its conversation
 * @returns null if the reply has not arrived
 */
export function findSent(
  events: readonly SideConversationEvent[],
  draft: Draft,
  { agentId, matchesBodies }: FindOptions,
): SideConversationEvent | null {
  const byKey = events.find((event) => sendKeyOf(event) === draft.sendKey);
  if (byKey || !matchesBodies || draft.sending.phase === 'editing') return byKey ?? null;
  const { knownKeys, body } = draft.sending;
  const known = new Set(knownKeys);
  const hasSameBody = (event: SideConversationEvent) =>
    !known.has(event.key) &&
    sendKeyOf(event) === null &&
    agentId !== '' &&
    event.actor?.userId === agentId &&
    normalized(event.message?.body ?? '') === normalized(body);
  return events.find(hasSameBody) ?? null;
}

/** The words of a text. Mail servers change its spaces and lines. */
function normalized(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
