import type { SideConversationEvent } from '../events/event.ts';
import { indentedJsonOf } from '../events/json-of.ts';
import type { SideConversation } from '../events/side-conversation.ts';

/**
 * The events exactly as the API returned them, and each of their conversations once, as JSON. The shape is that of the
 * API's response with `include=events`.
 */
export function eventsJson(events: readonly SideConversationEvent[]): string {
  const conversations = new Map<string, SideConversation['raw']>();
  for (const { conversation } of events) {
    if (conversation) conversations.set(conversation.id, conversation.raw);
  }
  const content = {
    side_conversations: [...conversations.values()],
    events: events.map(({ raw }) => raw),
  };
  return `${indentedJsonOf(content)}\n`;
}
