import type { SideConversationEvent } from '../events/event.ts';
import { type Draft, sendKeysOf } from './draft.ts';
import { sendKeyOf } from './find-sent.ts';

/**
 * The newest message of somebody else that came after those that an agent has seen. A colleague may write with the app, too.
 *
 * @param events of the conversation, oldest first
 * @param draft what the agent writes, and the newest message that they have seen
 * @param agentId the agent's user id
 */
export function racingMessage(
  events: readonly SideConversationEvent[],
  draft: Pick<Draft, 'seenMessageKey' | 'sendKey' | 'earlier'>,
  agentId: string,
): SideConversationEvent | null {
  const ownKeys = new Set<string | null>(sendKeysOf(draft));
  const seen = events.findIndex(({ key }) => key === draft.seenMessageKey);
  return (
    events
      .slice(seen + 1)
      .findLast(
        (event) =>
          event.message !== null &&
          event.actor?.userId !== agentId &&
          !ownKeys.has(sendKeyOf(event)),
      ) ?? null
  );
}
