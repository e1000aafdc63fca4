import { getColor } from '@zendeskgarden/react-theming';
import { useState } from 'preact/hooks';
import styled from 'styled-components';
import type { SideConversationEvent } from '../../events/event.ts';
import { earlierMessages } from '../../events/earlier-messages.ts';
import { useI18n } from '../../i18n/i18n-context.tsx';
import { useEventBrowser } from '../browser-context.tsx';
import { Attachments } from './attachments.tsx';
import { Changes } from './changes.tsx';
import { EventActions } from './event-actions.tsx';
import { EventDetails } from './event-details.tsx';
import { MessageBody } from './message-body.tsx';
import { Recipients } from './recipients.tsx';

/** Aligned with the row's text, not with its marker. */
const Body = styled.div`
  display: flex;
  flex-direction: column;
  gap: ${({ theme }) => theme.space.xs};
  padding: ${({ theme }) => `0 ${theme.space.sm} ${theme.space.sm}`};
  padding-inline-start: calc(${({ theme }) => `${theme.space.sm} + ${theme.space.xs}`} + 24px);
`;

const NoMessage = styled.p`
  margin: 0;
  color: ${({ theme }) => getColor({ theme, variable: 'foreground.subtle' })};
`;

export interface OpenEventProps {
  readonly event: SideConversationEvent;
}

/** The details of an event: its message or changes, the actions, and all properties. */
export default function OpenEvent({ event }: OpenEventProps) {
  const { t } = useI18n();
  const { message, changes } = event;
  const { timeline } = useEventBrowser();
  // Of the moment when it is opened: events that arrive later do not change what is being read.
  const [earlier] = useState(() => earlierMessages(event, timeline));
  return (
    <Body>
      {message && <Recipients message={message} />}
      {message && <MessageBody message={message} earlier={earlier} />}
      {message && message.attachments.length > 0 && (
        <Attachments attachments={message.attachments} />
      )}
      {changes.length > 0 && <Changes changes={changes} />}
      {!message && changes.length === 0 && <NoMessage>{t('message.no_message')}</NoMessage>}
      <EventActions event={event} />
      <EventDetails event={event} />
    </Body>
  );
}
