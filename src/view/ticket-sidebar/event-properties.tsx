import { getColor } from '@zendeskgarden/react-theming';
import styled from 'styled-components';
import type { Formats } from '../../i18n/formats.ts';
import type { Translator } from '../../i18n/translator.ts';
import type { SideConversationEvent } from '../../model/event.ts';
import { shortJson } from '../../model/wire-values.ts';
import { participantLine } from '../shared/participant-name.ts';
import { useWords } from '../shared/words.tsx';

const List = styled.dl`
  display: grid;
  grid-template-columns: minmax(72px, auto) minmax(0, 1fr);
  gap: ${({ theme }) => `${theme.space.xxs} ${theme.space.xs}`};
  margin: 0;

  dt {
    color: ${({ theme }) => getColor({ theme, variable: 'foreground.subtle' })};
  }

  dd {
    margin: 0;
    overflow-wrap: anywhere;
  }
`;

/** Every property of an event that has a value. */
export function EventProperties({ event }: { readonly event: SideConversationEvent }) {
  const { t, formats } = useWords();
  return (
    <List>
      {propertiesOf(event, t, formats).map(([name, value]) => (
        <>
          <dt>{name}</dt>
          <dd dir="auto">{value}</dd>
        </>
      ))}
    </List>
  );
}

function propertiesOf(
  event: SideConversationEvent,
  t: Translator,
  formats: Formats,
): [name: string, value: string][] {
  const { actor, conversation, createdMs, message } = event;
  const subject = message?.subject ?? conversation?.subject ?? null;
  const state = conversation?.state ?? null;
  const participants =
    conversation?.participants.map((participant) => participantLine(participant, t)) ?? [];
  const externalIds =
    message?.externalIds.map(([name, value]) => `${name}: ${shortJson(value)}`) ?? [];
  const htmlBody = message?.htmlBody ?? null;

  const properties: [string, string | null][] = [
    [t('details.time'), createdMs === null ? null : formats.exactTime(createdMs)],
    [t('details.type'), event.typeName],
    [
      t('details.actor'),
      actor && [participantLine(actor, t), actor.userId].filter(Boolean).join(' · '),
    ],
    [t('details.subject'), subject],
    [t('details.channel'), conversation && t(`channels.${conversation.channel}`)],
    [t('details.state'), state],
    [t('details.participants'), participants.join(', ')],
    [t('details.child_ticket'), conversation?.childTicketId ?? null],
    [t('details.via'), valueOf(event.via)],
    [t('details.message_via'), valueOf(message?.via)],
    [t('details.preview'), message?.previewText ?? null],
    [t('details.html'), htmlBody === null ? null : formats.size(new Blob([htmlBody]).size)],
    [t('details.external_ids'), externalIds.join(', ')],
    [t('details.event_id'), event.id],
    [t('details.conversation_id'), event.conversationId],
    [t('details.ticket_id'), event.ticketId],
    [t('details.url'), event.url],
  ];
  return properties.filter((property): property is [string, string] => Boolean(property[1]));
}

function valueOf(via: unknown): string | null {
  return via === null || via === undefined ? null : shortJson(via);
}
