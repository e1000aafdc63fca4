import type { SideConversationEvent } from '../../events/event.ts';
import { buildTimeline } from '../../events/timeline.ts';

/**
 * For tests only: an event of the conversation "Printer".
 *
 * @param raw what differs from a reply by Maria, in the form of the API
 */
export function testEvent(raw: object = {}, conversation: object = {}): SideConversationEvent {
  const [event] = buildTimeline(
    [{ id: 'a', subject: 'Printer', state: 'open', ...conversation }],
    [
      {
        id: '1',
        type: 'reply',
        side_conversation_id: 'a',
        created_at: '2026-11-20T09:05:00Z',
        actor: { name: 'Maria', email: 'maria@acme.example', user_id: 7 },
        message: { body: 'Pull the plug' },
        ...raw,
      },
    ],
  ).events;
  if (!event) throw new Error('There is one event');
  return event;
}
