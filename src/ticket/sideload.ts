import type { RawEvent } from '../events/event.ts';
import { secondOf } from '../events/wire-values.ts';
import type { WireSideConversation } from '../zendesk/wire-types.ts';

/**
 * Whether a sideload has all events of a conversation. The API does not document that, so it is checked: the `create`
 * must be there, and the newest event must not be older than the conversation's own dates.
 *
 * @param events the sideloaded events of this conversation, in any order
 */
export function isSideloadComplete(
  conversation: WireSideConversation,
  events: readonly RawEvent[],
): boolean {
  const newest = Math.max(
    ...events.map((event) => secondOf(event?.created_at) ?? Number.NEGATIVE_INFINITY),
  );
  const reaches = (date: unknown) => newest >= (secondOf(date) ?? Number.NEGATIVE_INFINITY);
  return (
    events.some((event) => event?.type === 'create') &&
    reaches(conversation.message_added_at) &&
    reaches(conversation.state_updated_at)
  );
}
