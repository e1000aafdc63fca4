import type { SideConversationEvent } from '../events/event.ts';
import type { ConversationActions } from './conversation-actions.tsx';

/** The newest message of a conversation, to which the agent can reply; null if it has none. */
export function newestMessage(
  events: readonly SideConversationEvent[],
  actions: ConversationActions,
): SideConversationEvent | null {
  return events.findLast((event) => canReply(event, actions)) ?? null;
}

/** Whether an event is a message that can be answered. One that is not read yet has no place in the account. */
export function canReply(
  { key, message, conversation }: SideConversationEvent,
  { pending }: ConversationActions,
): boolean {
  return message !== null && conversation !== null && !pending.has(key);
}
