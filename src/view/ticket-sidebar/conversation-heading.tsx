import { getColor } from '@zendeskgarden/react-theming';
import styled from 'styled-components';
import type { GroupHead } from '../../model/rows.ts';
import { ChannelIcon } from '../shared/channel-icon.tsx';
import { Highlighted } from '../shared/highlighted.tsx';
import { participantName } from '../shared/participant-name.ts';
import { useWords } from '../shared/words.tsx';
import { stateWords } from './state-words.ts';

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

/** For `group-heading.tsx` alone. A side conversation above its events: subject, state, whose turn it is, how many events, who takes part. */
export default function ConversationHeading({
  conversation,
  count,
  turn,
}: ConversationHeadingProps) {
  const { t } = useWords();
  const subject = conversation
    ? (conversation.subject ?? t('list.no_subject'))
    : t('list.foreign_conversation');
  const state = conversation?.state ?? null;
  const facts = [
    state === null ? null : stateWords(state, t),
    turn === null ? null : t(`groups.${turn}`),
    t.plural('groups.count', count),
  ].filter((fact) => fact !== null);
  const people = conversation?.participants.map((one) => participantName(one, t)) ?? [];

  return (
    <Box>
      <Heading>
        {conversation && <ChannelIcon channel={conversation.channel} />}
        <bdi>
          <Highlighted text={subject} />
        </bdi>
      </Heading>
      <Line>{facts.join(' · ')}</Line>
      {people.length > 0 && (
        <Line>
          <bdi>{people.join(', ')}</bdi>
        </Line>
      )}
    </Box>
  );
}
