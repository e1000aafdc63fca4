import type { SideConversationEvent } from './event.ts';
import type { Message } from './message.ts';
import type { Timeline } from './timeline.ts';

/**
 * The messages of the same conversation that came before an event, oldest first.
 *
 * @returns an empty list for an event that names no conversation or has no readable date
 */
export function earlierMessages(
  event: Pick<SideConversationEvent, 'key' | 'conversationId' | 'createdMs'>,
  { eventsByConversation }: Pick<Timeline, 'eventsByConversation'>,
): readonly Message[] {
  const { key, conversationId, createdMs } = event;
  if (conversationId === null || createdMs === null) return [];
  const events = eventsByConversation.get(conversationId) ?? [];
  const before = events.slice(
    0,
    Math.max(
      0,
      events.findIndex((other) => other.key === key),
    ),
  );
  return before.flatMap(({ message }) => message ?? []);
}
