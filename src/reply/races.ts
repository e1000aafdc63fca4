import type { SideConversationEvent } from '../events/event.ts';
import { type Draft, sendKeysOf } from './draft.ts';
import { sendKeyOf } from './find-sent.ts';

/**
 * The messages of somebody else that an agent has not seen, oldest first. A colleague may write with the app, too. Where a
 * message stands does not matter: one without a date, or dated in the future, stays the last one.
 *
 * @param events of the conversation, oldest first
 * @param draft what the agent writes, and the messages that they have seen
 * @param agentId the agent's user id
 */
export function racingMessages(
  events: readonly SideConversationEvent[],
  draft: Pick<Draft, 'seenMessageKeys' | 'sendKey' | 'earlier'>,
  agentId: string,
): readonly SideConversationEvent[] {
  const ownKeys = new Set<string | null>(sendKeysOf(draft));
  const seen = new Set(draft.seenMessageKeys);
  return events.filter(
    (event) =>
      event.message !== null &&
      !seen.has(event.key) &&
      event.actor?.userId !== agentId &&
      !ownKeys.has(sendKeyOf(event)),
  );
}
