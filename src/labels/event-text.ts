import type { SideConversationEvent } from '../events/event.ts';
import { type EventSentence, eventSentences } from './event-sentences.ts';
import { conversationName } from './conversation-name.ts';
import { participantLine } from './participant-name.ts';
import type { I18n } from '../i18n/i18n-context.tsx';

/** An event as localized text, for copies, quotes, downloads, and printing. */
export interface EventText {
  /** Who did what; never empty. */
  readonly sentences: readonly EventSentence[];
  /** The exact time in the agent's time zone; null if the event has no valid date. */
  readonly time: string | null;
  /** The display name of the side conversation. */
  readonly conversation: string;
  /** Labels and values of further properties, such as sender and recipients. Values are never empty. */
  readonly properties: readonly (readonly [name: string, value: string])[];
}

/** Formats an event as text in the agent's language. */
export function eventText(event: SideConversationEvent, { t, formats }: I18n): EventText {
  const { createdMs, conversation, message, changes } = event;
  const files = message?.attachments.map(({ name }) => name ?? t('message.unnamed_attachment'));
  const properties: [string, string | undefined][] = [
    [t('message.from'), message?.from ? participantLine(message.from, t) : undefined],
    [t('message.to'), message?.to.map((one) => participantLine(one, t)).join(', ')],
    [t('message.attachments'), files?.join(', ')],
    // The sentences already describe changes of state and subject.
    ...changes
      .filter(({ property }) => property === 'other')
      .map((change): [string, string] => [
        change.property === 'other' ? change.name : change.property,
        change.from === null ? change.to : `${change.from} → ${change.to}`,
      ]),
  ];
  return {
    sentences: eventSentences(event, t),
    time: createdMs === null ? null : formats.exactTime(createdMs),
    conversation: conversationName(conversation, t),
    properties: properties.filter((property): property is [string, string] => Boolean(property[1])),
  };
}
