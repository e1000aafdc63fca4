import type { SideConversationEvent } from './event.ts';
import type { Message } from './message.ts';
import { participantKey } from './participant.ts';
import type { Timeline } from './timeline.ts';

/** A message that came before another one in the same conversation. */
export interface EarlierMessage {
  readonly message: Message;
  /** True if it is known that someone else wrote it than the other one. */
  readonly isOfOther: boolean;
}

/**
 * The messages of the same conversation that came before an event, oldest first.
 *
 * @returns an empty list for an event that names no conversation or has no readable date
 */
export function earlierMessages(
  event: Pick<SideConversationEvent, 'key' | 'actor' | 'conversationId' | 'createdMs'>,
  { eventsByConversation }: Pick<Timeline, 'eventsByConversation'>,
): readonly EarlierMessage[] {
  const { key, actor, conversationId, createdMs } = event;
  if (conversationId === null || createdMs === null) return [];
  const events = eventsByConversation.get(conversationId) ?? [];
  const before = events.slice(
    0,
    Math.max(
      0,
      events.findIndex((other) => other.key === key),
    ),
  );
  return before.flatMap(({ message, actor: other }) => {
    if (message === null) return [];
    const isOfOther = actor && other && participantKey(actor) !== participantKey(other);
    return { message, isOfOther: isOfOther ?? false };
  });
}
