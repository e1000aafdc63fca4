import { getColor } from '@zendeskgarden/react-theming';
import OtherIcon from '@zendeskgarden/svg-icons/src/12/asterisk-stroke.svg';
import ReplyIcon from '@zendeskgarden/svg-icons/src/12/edit-undo-stroke.svg';
import UpdateIcon from '@zendeskgarden/svg-icons/src/12/pencil-stroke.svg';
import CreateIcon from '@zendeskgarden/svg-icons/src/12/plus-stroke.svg';
import styled from 'styled-components';
import type { Message } from '../../events/message.ts';
import { useI18n } from '../../i18n/i18n-context.tsx';
import { conversationName } from '../../labels/conversation-name.ts';
import { eventKind } from '../../labels/event-sentences.ts';
import { participantName } from '../../labels/participant-name.ts';
import { VisuallyHidden } from '../../ui/visually-hidden.ts';
import { useConversationActions } from '../conversation-actions.tsx';
import { MessagePreview } from '../message-preview.tsx';
import { Highlighted, useSearch } from '../search/highlighted.tsx';
import { Arrow } from './arrow.tsx';
import type { EventHeadProps } from './event-row-props.ts';
import { PersonAvatar } from './person-avatar.tsx';
import { PersonSentence } from './person-sentence.tsx';
import { rowDescription, rowName } from './row-name.ts';
import { useRowOptions } from './row-options.ts';
import {
  DraftMark,
  PendingMark,
  RowButton,
  RowHead,
  RowLine,
  RowTime,
  UnreadDot,
} from './row-parts.tsx';

const TYPE_ICONS = {
  create: CreateIcon,
  reply: ReplyIcon,
  update: UpdateIcon,
  other: OtherIcon,
} as const;

const Name = styled.bdi<{ $isUnread: boolean }>`
  font-weight: ${({ theme, $isUnread }) =>
    $isUnread ? theme.fontWeights.bold : theme.fontWeights.semibold};
`;

/** Leaves room for the recipients. */
const Author = styled(RowButton)`
  flex: 0 1 auto;
`;

/** Takes the room that the name leaves. */
const Recipients = styled.span`
  display: flex;
  flex: 1;
  gap: ${({ theme }) => theme.space.xxs};
  align-items: center;
  min-width: 0;

  /* Cut at its own end, which may be at the other side than that of the page. */
  bdi {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  @media (max-width: 299px) {
    bdi {
      display: none;
    }
  }
  color: ${({ theme }) => getColor({ theme, variable: 'foreground.subtle' })};
  font-size: ${({ theme }) => theme.fontSizes.sm};
`;

/** The second line: the type of the event as an icon, and the subject or the preview. */
const Subject = styled.div<{ $isUnread: boolean; $isOpen: boolean }>`
  display: flex;
  align-items: center;
  gap: ${({ theme }) => theme.space.xxs};
  min-height: ${({ $isOpen }) => $isOpen && '32px'};
  font-size: ${({ theme, $isOpen }) => ($isOpen ? theme.fontSizes.md : theme.fontSizes.sm)};
  font-weight: ${({ theme, $isUnread, $isOpen }) =>
    ($isUnread || $isOpen) && theme.fontWeights.semibold};
  line-height: 1.5;

  > svg {
    flex: none;
    color: ${({ theme }) => getColor({ theme, variable: 'foreground.subtle' })};
  }

  > span {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: ${({ $isOpen }) => ($isOpen ? 'normal' : 'nowrap')};
    overflow-wrap: anywhere;
  }
`;

const Preview = styled.p<{ $lines: number }>`
  display: -webkit-box;
  margin: 0;
  overflow: hidden;
  color: ${({ theme }) => getColor({ theme, variable: 'foreground.subtle' })};
  font-size: ${({ theme }) => theme.fontSizes.sm};
  line-height: 1.5;
  overflow-wrap: anywhere;
  -webkit-box-orient: vertical;
  -webkit-line-clamp: ${({ $lines }) => $lines};
`;

/**
 * The head of a message's row: avatar, author, recipients of an outgoing message, time, subject, and preview. While the
 * message is open, only what its details do not show.
 */
export function MessageRow(props: EventHeadProps) {
  const { event, index, direction, isUnread, isOpen, isCurrent, isMarked, buttonId } = props;
  const i18n = useI18n();
  const { t } = i18n;
  const { isSplit, showsConversation, timeOf, renderTrailing, dispatch } = useRowOptions();
  const isSearching = useSearch().length > 0;
  const actions = useConversationActions();
  const descriptionId = `${buttonId}-description`;
  const { key, type, actor, conversation, createdMs, message } = event;
  const TypeIcon = TYPE_ICONS[type];
  const phase = actions?.pending.get(key);
  const isPending = phase === 'sending' || phase === 'checking';
  const time = isPending
    ? t(`reply.row.${phase}`)
    : createdMs === null
      ? t('list.no_time')
      : timeOf(createdMs);
  const hasDraft = actions?.draftPlaces.get(event.conversationId ?? '') === key;

  const title = showsConversation ? conversationName(conversation, t) : eventKind(event, t);

  return (
    <RowHead $isMarked={isMarked}>
      <PersonAvatar person={actor} direction={direction} channel={conversation?.channel ?? null} />
      <div>
        <RowLine>
          <Author
            $isEmpty={isOpen}
            id={buttonId}
            type="button"
            data-row={index}
            tabIndex={isCurrent ? 0 : -1}
            aria-label={rowName(event, isUnread, showsConversation, time, i18n)}
            aria-describedby={descriptionId}
            aria-expanded={isSplit ? undefined : isOpen}
            aria-current={isSplit && isCurrent}
            onClick={() => dispatch({ type: isSplit ? 'row-chosen' : 'event-toggled', key })}
          >
            {!isOpen && (
              <Name lang="" $isUnread={isUnread}>
                <Highlighted text={participantName(actor, t)} />
              </Name>
            )}
          </Author>
          <span id={descriptionId} hidden>
            {rowDescription(event, direction, i18n)}
          </span>
          {!isOpen && (
            <>
              {direction === 'outgoing' && message && <RecipientNames message={message} />}
              {hasDraft && <DraftMark>{t('reply.row.draft')}</DraftMark>}
              {isPending ? <PendingMark>{time}</PendingMark> : <RowTime createdMs={createdMs} />}
              {isUnread && <UnreadDot />}
            </>
          )}
        </RowLine>
        {(showsConversation || isOpen) && (
          <Subject $isUnread={isUnread} $isOpen={isOpen}>
            <TypeIcon aria-hidden="true" />
            <span dir="auto" lang={showsConversation ? '' : undefined}>
              <Highlighted text={title} />
            </span>
            {renderTrailing?.(event)}
          </Subject>
        )}
        {!isOpen && message && (
          <Preview dir="auto" lang="" $lines={isSearching || !showsConversation ? 2 : 1}>
            <MessagePreview message={message} />
          </Preview>
        )}
      </div>
    </RowHead>
  );
}

/** An arrow and the recipients of a message: the first, and how many others there are. In words for screen readers. */
function RecipientNames({ message: { to } }: { readonly message: Message }) {
  const { t } = useI18n();
  const [first, ...others] = to;
  if (!first) return null;
  const person = participantName(first, t);
  const { length: count } = others;
  const parts =
    count === 0
      ? t.parts('rows.recipient', { person })
      : t.pluralParts('rows.named_recipients', count, { person });
  return (
    <>
      <Recipients aria-hidden="true">
        <Arrow />
        <bdi lang="">{count === 0 ? person : t('rows.recipients', { person, count })}</bdi>
      </Recipients>
      <VisuallyHidden>
        <PersonSentence parts={parts} />
      </VisuallyHidden>
    </>
  );
}
