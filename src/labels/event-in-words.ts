import type { SideConversationEvent } from '../events/event.ts';
import type { EventText } from './event-text.ts';
import { actionLabel } from './action-label.ts';
import { conversationName } from './conversation-name.ts';
import { participantLine, participantName } from './participant-name.ts';
import type { I18n } from '../i18n/i18n-context.tsx';

/** An event in the agent's language, for the forms in which it leaves the page. */
export function eventText(event: SideConversationEvent, { t, formats }: I18n): EventText {
  const { actor, createdMs, conversation, message, changes } = event;
  const files = message?.attachments.map(({ name }) => name ?? t('message.unnamed_attachment'));
  const properties: [string, string | undefined][] = [
    [t('message.from'), message?.from ? participantLine(message.from, t) : undefined],
    [t('message.to'), message?.to.map((one) => participantLine(one, t)).join(', ')],
    [t('message.attachments'), files?.join(', ')],
    // What happened to state and subject is in the words of the action already.
    ...changes
      .filter(({ property }) => property === 'other')
      .map((change): [string, string] => [
        change.property === 'other' ? change.name : change.property,
        change.from === null ? change.to : `${change.from} → ${change.to}`,
      ]),
  ];
  return {
    actor: participantName(actor, t),
    action: actionLabel(event, t, formats),
    time: createdMs === null ? null : formats.exactTime(createdMs),
    conversation: conversationName(conversation, t),
    properties: properties.filter((property): property is [string, string] => Boolean(property[1])),
  };
}
