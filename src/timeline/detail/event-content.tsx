import { getColor } from '@zendeskgarden/react-theming';
import { useState } from 'preact/hooks';
import styled from 'styled-components';
import type { SideConversationEvent } from '../../events/event.ts';
import { earlierMessages } from '../../events/earlier-messages.ts';
import { useI18n } from '../../i18n/i18n-context.tsx';
import { useEventBrowser } from '../browser-context.tsx';
import { useConversationActions } from '../conversation-actions.tsx';
import { Attachments } from './attachments.tsx';
import { Changes } from './changes.tsx';
import { ClampedMessage } from './clamped-message.tsx';
import { EventDetails } from './event-details.tsx';
import { MessageBody } from './message-body.tsx';
import { Recipients } from './recipients.tsx';

/** As wide as possible, because senders choose sizes for wide windows. */
const Body = styled.div`
  display: flex;
  flex-direction: column;
  gap: ${({ theme }) => theme.space.xs};
  padding: ${({ theme }) => `${theme.space.xs} ${theme.space.sm} ${theme.space.sm}`};

  > * {
    min-width: 0;
  }
`;

const NoMessage = styled.p`
  margin: 0;
  color: ${({ theme }) => getColor({ theme, variable: 'foreground.subtle' })};
`;

/** What an opened event has below its head: recipients, message, attachments, changes, the reply that
 * the agent writes, and all properties. */
export function EventContent({ event }: { readonly event: SideConversationEvent }) {
  const { t } = useI18n();
  const { message, changes } = event;
  const { timeline, isSplit } = useEventBrowser();
  const actions = useConversationActions();
  // Of the moment when it is opened: events that arrive later do not change what is being read.
  const [earlier] = useState(() => earlierMessages(event, timeline));
  return (
    <Body>
      {message && <Recipients message={message} />}
      {message && (
        <ClampedMessage message={message}>
          <MessageBody message={message} earlier={earlier} />
        </ClampedMessage>
      )}
      {message && message.attachments.length > 0 && (
        <Attachments attachments={message.attachments} />
      )}
      {changes.length > 0 && <Changes changes={changes} />}
      {!message && changes.length === 0 && <NoMessage>{t('message.no_message')}</NoMessage>}
      {!isSplit && actions?.renderComposer(event)}
      <EventDetails event={event} />
    </Body>
  );
}
