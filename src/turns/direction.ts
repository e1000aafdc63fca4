import type { SideConversationEvent } from '../events/event.ts';
import type { Timeline } from '../events/timeline.ts';
import { authorOf, type Roles, type Sides, sidesOf } from './sides.ts';

/** Whether a message came from our side or from theirs; see `turn.ts` for the sides. */
export type Direction = 'incoming' | 'outgoing';

/** By a conversation's events, which are another list as soon as anything of the conversation changes. */
const cache = new WeakMap<
  readonly SideConversationEvent[],
  { readonly roles: Roles; readonly sides: Sides | null }
>();

/**
 * The direction of an event's message.
 *
 * @returns null if the event has no message, or if the sides are unknown
 */
export function directionOf(
  event: SideConversationEvent,
  { eventsByConversation }: Pick<Timeline, 'eventsByConversation'>,
  roles: Roles,
): Direction | null {
  const author = authorOf(event);
  if (!event.message || !author || event.conversationId === null) return null;
  const events = eventsByConversation.get(event.conversationId) ?? [];
  const known = cache.get(events);
  const sides =
    known?.roles === roles
      ? known.sides
      : sidesOf(events, event.conversation?.participants ?? [], roles);
  cache.set(events, { roles, sides });
  if (!sides) return null;
  return sides.isOurs(author) ? 'outgoing' : 'incoming';
}
