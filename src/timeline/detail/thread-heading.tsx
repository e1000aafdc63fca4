import { getColor } from '@zendeskgarden/react-theming';
import { Button } from '@zendeskgarden/react-buttons';
import { useId, useState } from 'preact/hooks';
import styled from 'styled-components';
import type { SideConversationEvent } from '../../events/event.ts';
import type { Participant } from '../../events/participant.ts';
import { useI18n } from '../../i18n/i18n-context.tsx';
import { conversationName } from '../../labels/conversation-name.ts';
import { participantName } from '../../labels/participant-name.ts';
import { stateLabel } from '../../labels/state-label.ts';
import { useConversationActions } from '../conversation-actions.tsx';
import { ConversationButtons } from '../conversation-buttons.tsx';
import { ChannelIcon } from '../list/channel-icon.tsx';
import { ChildTicketLine } from '../child-ticket-line.tsx';
import { Highlighted } from '../search/highlighted.tsx';
import { lineHeight } from '../../ui/line-height.ts';
import { useRevealedFocus } from './use-revealed-focus.ts';

/** How many participants are shown until the agent expands the list. */
const COLLAPSED_COUNT = 5;

const Head = styled.header`
  padding: ${({ theme }) => theme.space.sm};
  overflow-wrap: anywhere;

  h2,
  p {
    margin: 0;
  }

  h2 {
    font-size: ${({ theme }) => theme.fontSizes.lg};
    font-weight: ${({ theme }) => theme.fontWeights.semibold};
    line-height: ${lineHeight('lg')};
  }

  p {
    color: ${({ theme }) => getColor({ theme, variable: 'foreground.subtle' })};
    font-size: ${({ theme }) => theme.fontSizes.sm};
    line-height: ${lineHeight('sm')};
  }

  p svg {
    width: 12px;
    height: 12px;
    margin-inline-end: ${({ theme }) => theme.space.xxs};
    vertical-align: -1px;
  }
`;

export interface ThreadHeadingProps {
  /** The chosen event. */
  readonly event: SideConversationEvent;
  /** All events of its conversation, oldest first. */
  readonly events: readonly SideConversationEvent[];
}

/**
 * The heading of a conversation: its subject, channel, state, participants, child ticket, and what the agent can do
 * with it.
 */
export function ThreadHeading({ event, events }: ThreadHeadingProps) {
  const { t } = useI18n();
  const actions = useConversationActions();
  const subjectId = useId();
  const { conversation } = event;
  const state = conversation?.state ?? null;
  const childTicketId = conversation?.childTicketId ?? null;
  return (
    <Head>
      <h2>
        <bdi id={subjectId} lang="">
          <Highlighted text={conversationName(conversation, t)} />
        </bdi>
      </h2>
      {conversation && (
        <p>
          <ChannelIcon channel={conversation.channel} />
          {[t(`channels.${conversation.channel}`), state === null ? null : stateLabel(state, t)]
            .filter((fact) => fact !== null)
            .join(' · ')}
        </p>
      )}
      {conversation && conversation.participants.length > 0 && (
        <Participants participants={conversation.participants} />
      )}
      {childTicketId !== null && <ChildTicketLine id={childTicketId} />}
      <ConversationButtons
        conversation={conversation}
        events={events}
        place="thread-heading"
        subjectId={subjectId}
        onReply={(message) => actions?.onReply(message, 'reply')}
      />
    </Head>
  );
}

function Participants({ participants }: { readonly participants: readonly Participant[] }) {
  const { t } = useI18n();
  const [isExpanded, setIsExpanded] = useState(false);
  const revealed = useRevealedFocus<HTMLElement>(isExpanded);
  const shown = isExpanded ? participants : participants.slice(0, COLLAPSED_COUNT);
  const hiddenCount = participants.length - shown.length;
  return (
    <p>
      {shown.map((participant, index) => (
        <span key={index}>
          <bdi
            lang=""
            ref={index === COLLAPSED_COUNT ? revealed : null}
            tabIndex={index === COLLAPSED_COUNT ? -1 : undefined}
          >
            <Highlighted text={participantName(participant, t)} />
          </bdi>
          {index < shown.length - 1 && ', '}
        </span>
      ))}{' '}
      {hiddenCount > 0 && (
        <Button isLink onClick={() => setIsExpanded(true)}>
          {t.plural('thread.more_participants', hiddenCount)}
        </Button>
      )}
    </p>
  );
}
