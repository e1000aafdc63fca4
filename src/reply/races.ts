import type { SideConversationEvent } from '../events/event.ts';
import { sendKeyOf } from './find-sent.ts';

/**
 * The newest message of somebody else that came after those that an agent has seen.
 *
 * @param events of the conversation, oldest first
 * @param seenMessageKey the key of the newest message that the agent has seen; null if there was none
 * @param agentId the agent's user id
 */
export function racingMessage(
  events: readonly SideConversationEvent[],
  seenMessageKey: string | null,
  agentId: string,
): SideConversationEvent | null {
  const seen = events.findIndex(({ key }) => key === seenMessageKey);
  return (
    events
      .slice(seen + 1)
      .findLast(
        (event) =>
          event.message !== null && event.actor?.userId !== agentId && sendKeyOf(event) === null,
      ) ?? null
  );
}
