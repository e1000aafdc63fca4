import { secondOf } from '../events/wire-values.ts';
import type { WireEvent, WireSideConversation } from '../zendesk/wire-types.ts';

/**
 * Whether the events that came along with the list are all the events of a conversation. Nobody documents that they
 * are, so it is checked: its `create` must be there, and its newest event must not be older than the conversation's own
 * dates.
 *
 * @param events the sideloaded events of this conversation, in any order
 */
export function isSideloadComplete(
  conversation: WireSideConversation,
  events: readonly (WireEvent | null)[],
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

/** Groups a flat sideload by conversation; events without one stand under the empty string. */
export function groupEvents(
  events: readonly (WireEvent | null)[],
): Map<string, (WireEvent | null)[]> {
  const groups = new Map<string, (WireEvent | null)[]>();
  for (const event of events) {
    const id = event?.side_conversation_id ?? '';
    const group = groups.get(id);
    if (group) group.push(event);
    else groups.set(id, [event]);
  }
  return groups;
}

/** Whether anything happened in a conversation between two readings of the list. */
export function hasMoved(before: WireSideConversation, now: WireSideConversation): boolean {
  return (
    before.message_added_at !== now.message_added_at ||
    before.state_updated_at !== now.state_updated_at ||
    before.updated_at !== now.updated_at
  );
}
