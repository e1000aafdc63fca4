import type { SideConversationEvent } from '../events/event.ts';
import type { SideConversation } from '../events/side-conversation.ts';
import { buildTimeline, type Timeline } from '../events/timeline.ts';

/** For tests only: the agent who replies, in the forms of the app and of the API. */
export const SELF = {
  id: '35436',
  email: 'johnny@example.com',
  accountHost: 'example.zendesk.com',
};
export const JOHNNY = { user_id: 35436, name: 'Johnny Agent', email: 'johnny@example.com' };

export const MARIA = { user_id: 7, name: 'Maria Lopez', email: 'maria@acme.example' };
export const OMAR = { name: 'Omar Haddad', email: 'omar@acme.example' };
export const HANNA = { user_id: 8, name: 'Hanna Weber', email: 'hanna@example.com' };

/** For tests only: a conversation of the given participants and messages, the oldest first, a minute apart. */
export function testConversation(
  participants: unknown,
  messages: readonly { readonly actor?: unknown; readonly from?: unknown; readonly to?: unknown }[],
  conversation: object = {},
): {
  readonly conversation: SideConversation;
  readonly events: readonly SideConversationEvent[];
  readonly timeline: Timeline;
} {
  const rawConversation = { id: 'a', subject: 'Printer', participants, ...conversation };
  const rawEvents = messages.map(({ actor, ...people }, index) => ({
    id: String(index + 1),
    type: index === 0 ? 'create' : 'reply',
    side_conversation_id: 'a',
    created_at: new Date(Date.UTC(2026, 10, 20, 9, index)).toISOString(),
    actor: actor ?? people.from,
    message: { body: `Message ${index + 1}`, ...people },
  }));
  // What the API sends can have any type.
  const timeline = buildTimeline([rawConversation as object], rawEvents as object[]);
  const [first] = timeline.conversations;
  if (!first) throw new Error('There is one conversation');
  return { conversation: first, events: timeline.events, timeline };
}
