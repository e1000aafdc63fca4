import type { SideConversationEvent } from '../../events/event.ts';
import type { TextPart, Translator } from '../../i18n/translator.ts';
import { conversationName } from '../../labels/conversation-name.ts';
import { eventSentences } from '../../labels/event-sentences.ts';
import { participantName } from '../../labels/participant-name.ts';

/**
 * The short sentence in the row of an update, in parts: "An agent closed “Printer”".
 *
 * @param namesConversation false below a heading that names the conversation
 */
export function updateSentence(
  event: SideConversationEvent,
  namesConversation: boolean,
  t: Translator,
): readonly TextPart[] {
  const person = participantName(event.actor, t);
  const [change, ...others] = event.changes;
  if (change?.property === 'subject' && others.length === 0)
    return t.parts('rows.renamed', { person, to: change.to });
  const [sentence] = eventSentences(event, t);
  if (!namesConversation && others.length === 0) return sentence?.parts ?? [];

  const subject = conversationName(event.conversation, t);
  if (event.type === 'other') {
    return event.typeName === null
      ? t.parts('rows.unknown', { person, subject })
      : t.parts('rows.other', { person, type: event.typeName, subject });
  }
  if (change?.property !== 'state' || others.length > 0)
    return t.parts('rows.updated', { person, subject });
  if (change.to === 'closed') return t.parts('rows.closed', { person, subject });
  return change.to === 'open'
    ? t.parts('rows.reopened', { person, subject })
    : t.parts('rows.state', { person, subject, state: change.to });
}
