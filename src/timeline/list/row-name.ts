import type { SideConversationEvent } from '../../events/event.ts';
import type { I18n } from '../../i18n/i18n-context.tsx';
import { conversationName } from '../../labels/conversation-name.ts';
import { eventSentences } from '../../labels/event-sentences.ts';
import type { Direction } from '../../turns/direction.ts';

/** The accessible name of an event's row: who did what, when, and in which conversation. */
export function rowName(
  event: SideConversationEvent,
  isUnread: boolean,
  time: string,
  { t }: I18n,
): string {
  const sentences = eventSentences(event, t);
  return t(isUnread ? 'rows.unread_name' : 'rows.name', {
    sentence: sentences.map(({ text }) => text).join('. '),
    time,
    subject: conversationName(event.conversation, t),
  });
}

/** The accessible description of an event's row: its exact time, and the direction and channel of its message. */
export function rowDescription(
  { createdMs, conversation }: SideConversationEvent,
  direction: Direction | null,
  { t, formats }: I18n,
): string {
  const facts = [
    createdMs === null ? null : formats.exactTime(createdMs),
    direction && t(`rows.${direction}`),
    conversation && t(`channels.${conversation.channel}`),
  ];
  return facts.filter((fact) => fact !== null).join('. ');
}
