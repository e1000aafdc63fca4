import type { SideConversationEvent } from '../events/event.ts';
import { actionLabel } from './action-label.ts';
import { conversationName } from './conversation-name.ts';
import { participantLine, participantName } from './participant-name.ts';
import type { I18n } from '../i18n/i18n-context.tsx';

/** An event as localized text, for copies, quotes, downloads, and printing. */
export interface EventText {
  /** The actor's display name; never empty. */
  readonly actor: string;
  /** The action, phrased to follow the actor's name. */
  readonly action: string;
  /** The exact time in the agent's time zone; null if the event has no valid date. */
  readonly time: string | null;
  /** The display name of the side conversation. */
  readonly conversation: string;
  /** Labels and values of further properties, such as sender and recipients. Values are never empty. */
  readonly properties: readonly (readonly [name: string, value: string])[];
}

/** Formats an event as text in the agent's language. */
export function eventText(event: SideConversationEvent, { t, formats }: I18n): EventText {
  const { actor, createdMs, conversation, message, changes } = event;
  const files = message?.attachments.map(({ name }) => name ?? t('message.unnamed_attachment'));
  const properties: [string, string | undefined][] = [
    [t('message.from'), message?.from ? participantLine(message.from, t) : undefined],
    [t('message.to'), message?.to.map((one) => participantLine(one, t)).join(', ')],
    [t('message.attachments'), files?.join(', ')],
    // The action already describes changes of state and subject.
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
