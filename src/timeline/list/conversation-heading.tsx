import { formatDuration } from '../../i18n/measures.ts';
import { getColor } from '@zendeskgarden/react-theming';
import styled from 'styled-components';
import type { SideConversation } from '../../events/side-conversation.ts';
import type { GroupHead } from './rows.ts';
import { isOpen, knownTurnOf } from '../../turns/waiting.ts';
import { type Turn, turnOf } from '../../turns/turn.ts';
import { ChannelIcon } from './channel-icon.tsx';
import { conversationName } from '../../labels/conversation-name.ts';
import { Highlighted } from '../search/highlighted.tsx';
import { participantName } from '../../labels/participant-name.ts';
import { useI18n } from '../../i18n/i18n-context.tsx';
import { stateLabel } from '../../labels/state-label.ts';
import { useTurnRules } from '../waiting/turn-context.tsx';

const Box = styled.div`
  margin-top: ${({ theme }) => theme.space.sm};
  padding: ${({ theme }) => `${theme.space.xs} ${theme.space.sm}`};
  background: ${({ theme }) => getColor({ theme, variable: 'background.subtle' })};
  font-size: ${({ theme }) => theme.fontSizes.sm};
  line-height: ${({ theme }) => theme.lineHeights.sm};
`;

const Heading = styled.h2`
  display: flex;
  align-items: baseline;
  gap: ${({ theme }) => theme.space.xxs};
  margin: 0;
  font-size: ${({ theme }) => theme.fontSizes.md};
  font-weight: ${({ theme }) => theme.fontWeights.semibold};
  line-height: ${({ theme }) => theme.lineHeights.md};
  overflow-wrap: anywhere;

  svg {
    flex: none;
    width: 12px;
    height: 12px;
  }
`;

const Line = styled.p`
  margin: 0;
  color: ${({ theme }) => getColor({ theme, variable: 'foreground.subtle' })};
  overflow-wrap: anywhere;
`;

export type ConversationHeadingProps = Omit<Extract<GroupHead, { kind: 'conversation' }>, 'kind'>;

/** The heading of a side conversation's events: subject, state, whose turn it is, number of events, participants. */
export default function ConversationHeading({
  conversation,
  count,
  events,
}: ConversationHeadingProps) {
  const { t, formats } = useI18n();
  const rules = useTurnRules();
  const state = conversation?.state ?? null;
  const isComplete = conversation !== null && !rules?.incompleteIds.has(conversation.id);
  const turn = isComplete ? turnIn(conversation) : null;
  const isWaiting = turn !== null && conversation !== null && isOpen(conversation, events);
  const facts = [
    state === null ? null : stateLabel(state, t),
    isWaiting ? t(`groups.${turn.whose}`) : null,
    t.plural('groups.count', count),
    turn && replyText(turn),
    turn && turn.exchanges > 1 ? t.plural('groups.exchanges', turn.exchanges) : null,
  ].filter((fact) => fact !== null);
  const people = conversation?.participants.map((one) => participantName(one, t)) ?? [];

  return (
    <Box>
      <Heading>
        {conversation && <ChannelIcon channel={conversation.channel} />}
        <bdi lang="">
          <Highlighted text={conversationName(conversation, t)} />
        </bdi>
      </Heading>
      <Line>{facts.join(' · ')}</Line>
      {people.length > 0 && (
        <Line>
          <bdi lang="">{people.join(', ')}</bdi>
        </Line>
      )}
    </Box>
  );

  /** Pages without rules have no roles. They use the events alone. */
  function turnIn({ participants }: SideConversation): Turn | null {
    return rules
      ? knownTurnOf(events, participants, rules.roles)
      : turnOf(events, participants, new Map());
  }

  function replyText({ exchanges, firstReplyMs }: Turn): string | null {
    if (firstReplyMs === null) return exchanges === 0 ? t('groups.never_answered') : null;
    return t('groups.first_reply', { duration: formatDuration(formats.locale, firstReplyMs) });
  }
}
