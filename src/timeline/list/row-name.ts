import type { SideConversationEvent } from '../../events/event.ts';
import type { I18n } from '../../i18n/i18n-context.tsx';
import { conversationName } from '../../labels/conversation-name.ts';
import { eventSentences } from '../../labels/event-sentences.ts';
import { isUpdate } from './update-runs.ts';
import { updateSentence } from './update-sentence.ts';
import type { Direction } from '../../turns/direction.ts';

/**
 * The accessible name of an event's row: who did what, when, and in which conversation. It contains the visible text of
 * the row's button.
 *
 * @param namesConversation false below a heading that names the conversation
 */
export function rowName(
  event: SideConversationEvent,
  isUnread: boolean,
  namesConversation: boolean,
  time: string,
  { t }: I18n,
): string {
  const sentences = eventSentences(event, t).map(({ text }) => text);
  const [updateName, name] = isUnread
    ? (['rows.unread_update_name', 'rows.unread_name'] as const)
    : (['rows.update_name', 'rows.name'] as const);
  if (saysSubject(event)) return t(updateName, { sentence: sentences.join('. '), time });
  if (isUpdate(event) && namesConversation && !isRenaming(event)) {
    const short = updateSentence(event, true, t)
      .map(({ text }) => text)
      .join('');
    // Several changes do not fit into the short sentence.
    const sentence = [short, ...(event.changes.length > 1 ? sentences : [])].join('. ');
    return t(updateName, { sentence, time });
  }
  const subject = conversationName(event.conversation, t);
  return t(name, { sentence: sentences.join('. '), time, subject });
}

/** Whether the sentences about an event contain the current subject of its conversation: they say what it was renamed to. */
function saysSubject({ changes, conversation }: SideConversationEvent): boolean {
  return changes.some(({ property, to }) => property === 'subject' && to === conversation?.subject);
}

/** The short sentence of a renaming shows the old and the new subject in its own way. */
function isRenaming({ changes: [change, ...others] }: SideConversationEvent): boolean {
  return change?.property === 'subject' && others.length === 0;
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
