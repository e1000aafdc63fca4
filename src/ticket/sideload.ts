import type { RawEvent } from '../events/event.ts';
import { isAtOrAfter } from '../events/wire-values.ts';
import type { WireSideConversation } from '../zendesk/wire-types.ts';

/**
 * Whether a sideload has all events of a conversation. The API does not guarantee it. The check: the `create` event is
 * included, and the newest event is not older than the dates of the conversation.
 *
 * @param events the sideloaded events of this conversation, in any order
 */
export function isSideloadComplete(
  conversation: WireSideConversation,
  events: readonly RawEvent[],
): boolean {
  const includes = (date: unknown) => events.some((event) => isAtOrAfter(event?.created_at, date));
  return (
    events.some((event) => event?.type === 'create') &&
    includes(conversation.message_added_at) &&
    includes(conversation.state_updated_at)
  );
}
