import { getColor } from '@zendeskgarden/react-theming';
import ChevronIcon from '@zendeskgarden/svg-icons/src/12/chevron-down-stroke.svg';
import { useId } from 'preact/hooks';
import styled from 'styled-components';
import type { SideConversation } from '../../events/side-conversation.ts';
import { useI18n } from '../../i18n/i18n-context.tsx';
import { conversationName } from '../../labels/conversation-name.ts';
import { participantName } from '../../labels/participant-name.ts';
import { stateLabel } from '../../labels/state-label.ts';
import { waitText } from '../../labels/wait-text.ts';
import { type Turn, turnOf } from '../../turns/turn.ts';
import { isOpen, knownTurnOf } from '../../turns/waiting.ts';
import { CALENDAR_TIME } from '../../turns/working-time.ts';
import { ChildTicketLine } from '../child-ticket-line.tsx';
import { ConversationButtons } from '../conversation-buttons.tsx';
import { Highlighted } from '../search/highlighted.tsx';
import { useTurnRules } from '../waiting/turn-context.tsx';
import { useWorkingTime } from '../waiting/working-time-context.ts';
import { lineHeight } from '../../ui/line-height.ts';
import { ChannelIcon } from './channel-icon.tsx';
import { useRowOptions } from './row-options.ts';
import { RowButton, RowTime, UnreadDot } from './row-parts.tsx';
import type { ConversationItem } from './rows.ts';

export interface ConversationHeadingProps {
  readonly group: ConversationItem;
  readonly index: number;
  /** True if an event that the heading hides is unread. */
  readonly isUnread: boolean;
  /** True for the only row in the tab order. */
  readonly isCurrent: boolean;
  /** True if its first event is open in the detail pane. */
  readonly isMarked: boolean;
}

/** Marked like a row. */
const Box = styled.div<{ $isMarked: boolean }>`
  position: relative;
  border-inline-start: ${({ $isMarked }) => ($isMarked ? '3px solid' : 'none')}
    ${({ theme }) => getColor({ theme, variable: 'border.primaryEmphasis' })};
  margin-top: ${({ theme }) => theme.space.xs};
  padding: ${({ theme }) => `${theme.space.base * 1.5}px ${theme.space.sm}`};
  background: ${({ theme }) => getColor({ theme, variable: 'background.subtle' })};
  font-size: ${({ theme }) => theme.fontSizes.sm};
  line-height: ${lineHeight('sm')};
`;

const Heading = styled.h2`
  display: flex;
  align-items: center;
  gap: ${({ theme }) => theme.space.xxs};
  margin: 0;
  font-size: ${({ theme }) => theme.fontSizes.md};
  font-weight: ${({ theme }) => theme.fontWeights.semibold};
  line-height: ${lineHeight('md')};

  svg {
    flex: none;
    width: 12px;
    height: 12px;
  }

  time {
    font-weight: ${({ theme }) => theme.fontWeights.regular};
  }
`;

const Chevron = styled(ChevronIcon)<{ $isFolded: boolean }>`
  rotate: ${({ theme, $isFolded }) => $isFolded && (theme.rtl ? '90deg' : '-90deg')};
`;

const Facts = styled.p`
  margin: 0;
  color: ${({ theme }) => getColor({ theme, variable: 'foreground.subtle' })};
  overflow-wrap: anywhere;
`;

/** Stands out if it is our turn. */
const WhoseTurn = styled.span<{ $isOurs: boolean }>`
  color: ${({ theme, $isOurs }) => $isOurs && getColor({ theme, variable: 'foreground.default' })};
  font-weight: ${({ theme, $isOurs }) => $isOurs && theme.fontWeights.semibold};
`;

/** The subject may take two lines. */
const Subject = styled(RowButton)`
  display: -webkit-box;
  white-space: normal;
  overflow-wrap: anywhere;
  -webkit-box-orient: vertical;
  -webkit-line-clamp: 2;
`;

/**
 * The heading of a side conversation's events: subject, time of its latest event, state, whose turn it is, child ticket,
 * number of events, participants. A press folds or unfolds the events.
 */
export default function ConversationHeading({
  group,
  index,
  isUnread,
  isCurrent,
  isMarked,
}: ConversationHeadingProps) {
  const i18n = useI18n();
  const { t, formats } = i18n;
  const { isSplit, dispatch, reply } = useRowOptions();
  const rules = useTurnRules();
  const time = useWorkingTime();
  const factsId = useId();
  const subjectId = useId();
  const { key, conversationId, conversation, shown, all, isFolded } = group;
  const state = conversation?.state ?? null;
  const isComplete = conversation !== null && !rules?.incompleteIds.has(conversation.id);
  const turn = isComplete ? turnIn(conversation) : null;
  const isWaiting = turn !== null && conversation !== null && isOpen(conversation, all);
  const people = conversation?.participants.map((one) => participantName(one, t)) ?? [];
  const history = turn ? historyOf(turn) : [];
  const childTicketId = conversation?.childTicketId ?? null;
  const newestMs = all.findLast(({ createdMs }) => createdMs !== null)?.createdMs ?? null;

  return (
    <Box $isMarked={isMarked} onFocusIn={() => dispatch({ type: 'row-focused', key })}>
      <Heading>
        {isFolded !== null && <Chevron aria-hidden="true" $isFolded={isFolded} />}
        {conversation && <ChannelIcon channel={conversation.channel} />}
        <Subject
          type="button"
          data-row={index}
          tabIndex={isCurrent ? 0 : -1}
          aria-describedby={factsId}
          aria-expanded={isFolded === null ? undefined : !isFolded}
          aria-current={isSplit && isCurrent}
          onClick={
            isFolded === null
              ? undefined
              : () => dispatch({ type: 'conversation-toggled', id: conversationId })
          }
        >
          <bdi id={subjectId} lang="">
            <Highlighted text={conversationName(conversation, t)} />
          </bdi>
        </Subject>
        {newestMs !== null && <RowTime createdMs={newestMs} />}
        {isUnread && <UnreadDot role="img" aria-label={t('new.event')} />}
      </Heading>
      <Facts id={factsId}>
        {state !== null && `${stateLabel(state, t)} · `}
        {isWaiting && (
          <>
            <WhoseTurn $isOurs={turn.whose === 'ours'}>{t(`groups.${turn.whose}`)}</WhoseTurn>
            {' · '}
          </>
        )}
        {t.plural('groups.count', shown.length)}
      </Facts>
      {!isFolded && history.length > 0 && <Facts>{history.join(' · ')}</Facts>}
      {!isFolded && people.length > 0 && (
        <Facts>
          <bdi lang="">{formats.list(people)}</bdi>
        </Facts>
      )}
      {childTicketId !== null && <ChildTicketLine id={childTicketId} />}
      <ConversationButtons
        conversation={conversation}
        events={all}
        place="list-heading"
        subjectId={subjectId}
        onReply={(message) => reply?.(message, 'reply')}
        isFolded={isFolded === true}
        tabIndex={isCurrent ? 0 : -1}
      />
    </Box>
  );

  /** Pages without rules have no roles. They use the events alone. */
  function turnIn({ participants }: SideConversation): Turn | null {
    const measure = time ?? CALENDAR_TIME;
    return rules
      ? knownTurnOf(all, participants, rules.roles, measure)
      : turnOf(all, participants, new Map(), measure);
  }

  /** How the conversation went so far. */
  function historyOf({ exchanges, firstReplyMs }: Turn): string[] {
    const facts: string[] = [];
    if (firstReplyMs !== null) {
      // It is not shown before it is known how it is measured, so that it does not change.
      if (time)
        facts.push(t('groups.first_reply', { duration: waitText(firstReplyMs, time, i18n) }));
    } else if (exchanges === 0) facts.push(t('groups.never_answered'));
    if (exchanges > 1) facts.push(t.plural('groups.exchanges', exchanges));
    return facts;
  }
}
