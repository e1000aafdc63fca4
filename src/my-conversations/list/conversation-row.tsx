import { Button } from '@zendeskgarden/react-buttons';
import { getColor } from '@zendeskgarden/react-theming';
import { memo } from 'preact/compat';
import { useId, useState } from 'preact/hooks';
import styled, { css } from 'styled-components';
import type { I18n } from '../../i18n/i18n-context.tsx';
import { useI18n } from '../../i18n/i18n-context.tsx';
import { isolate } from '../../i18n/isolate.ts';
import { ticketStatusLabel } from '../../labels/child-ticket-label.ts';
import { conversationName } from '../../labels/conversation-name.ts';
import { participantName } from '../../labels/participant-name.ts';
import { PersonAvatar } from '../../timeline/list/person-avatar.tsx';
import { RowButton, RowHead, RowLine, UnreadDot } from '../../timeline/list/row-parts.tsx';
import { Age } from '../../timeline/waiting/age.tsx';
import { TurnMenu } from '../../timeline/waiting/lazy-menu.tsx';
import { VisuallyHidden } from '../../ui/visually-hidden.ts';
import { ticketText } from '../ticket-text.ts';
import type { Row } from './row-filters.ts';
import type { RowActions } from './use-row-actions.ts';

export interface ConversationRowProps {
  readonly row: Row;
  /** For how long it has waited, such as `2 days`. */
  readonly age: string;
  /** Since when it has waited; null if that is not known. */
  readonly since: string | null;
  /** How long it is set aside; null if it is not. */
  readonly setAside: string | null;
  /** Whether Tab leads to the row. */
  readonly isCurrent: boolean;
  /** Whether its thread is open. */
  readonly isOpened: boolean;
  readonly actions: RowActions;
}

/** The height of a row of two lines, or three where the list is narrow: an outcome in its place moves nothing. */
export const ROW_HEIGHT = css`
  box-sizing: border-box;
  min-height: 54px;

  @container (max-width: 420px) {
    min-height: 74px;
  }
`;

const Head = styled(RowHead)`
  grid-template-columns: 32px minmax(0, 1fr) 32px;
  align-items: center;
  ${ROW_HEIGHT};
  padding-inline-end: ${({ theme }) => theme.space.xxs};
`;

/** In front of the avatar, so that unread rows are found at a glance. */
const Dot = styled(UnreadDot)`
  position: absolute;
  inset-block-start: calc(50% - 3px);
  inset-inline-start: 4px;
  border-width: 3px;
`;

/** Partner and subject side by side, or in two lines where the list is narrow. */
const Opener = styled(RowButton)`
  display: flex;
  gap: ${({ theme }) => theme.space.xs};

  @container (max-width: 420px) {
    flex-direction: column;
    align-items: flex-start;
    gap: 0;
  }
`;

/** Leaves room for the subject. */
const Partner = styled.span<{ $isUnread: boolean }>`
  display: flex;
  flex: none;
  gap: ${({ theme }) => theme.space.xxs};
  max-width: 60%;
  font-weight: ${({ theme, $isUnread }) =>
    $isUnread ? theme.fontWeights.bold : theme.fontWeights.semibold};

  @container (max-width: 420px) {
    max-width: 100%;
  }
`;

/** Cut at its own end, which is not that of the page if it is in a language of the other direction. */
const Cut = styled.bdi`
  min-width: 0;
  max-width: 100%;
  overflow: hidden;
  text-overflow: ellipsis;
`;

/** Unread ones are bold, as in a mailbox. Names are semibold anyway, which many fonts draw as bold. */
const Subject = styled(Cut)<{ $isUnread: boolean }>`
  font-weight: ${({ theme, $isUnread }) => $isUnread && theme.fontWeights.semibold};
`;

const Others = styled.span`
  flex: none;
  color: ${({ theme }) => getColor({ theme, variable: 'foreground.subtle' })};
  font-weight: ${({ theme }) => theme.fontWeights.regular};
`;

const Secondary = styled(RowLine)`
  color: ${({ theme }) => getColor({ theme, variable: 'foreground.subtle' })};
  font-size: ${({ theme }) => theme.fontSizes.sm};
`;

const TicketLine = styled.span`
  display: flex;
  flex: 1;
  min-width: 0;
  white-space: nowrap;
`;

const Status = styled.span`
  flex: none;
  max-width: 45%;
  overflow: hidden;
  text-overflow: ellipsis;
  white-space: nowrap;
`;

/** Above the pressable area of the row's button, so that it has its own tooltip. */
const RowAge = styled(Age)`
  position: relative;
`;

/** Seen when they are needed; always where there is no pointer that hovers. */
const Actions = styled.div`
  position: relative;
  width: 32px;
  min-height: 32px;

  @media (hover: hover) {
    li:not(:hover, :focus-within) > * > & {
      opacity: 0;
    }
  }
`;

const MoveBack = styled(Button)`
  position: relative;
  flex: none;
  min-height: 20px;
  font-size: ${({ theme }) => theme.fontSizes.sm};
`;

/** A waiting conversation in two lines: with whom, about what, in which ticket, and for how long. */
export const ConversationRow = memo(function ConversationRow({
  row,
  age,
  since,
  setAside,
  isCurrent,
  isOpened,
  actions,
}: ConversationRowProps) {
  const i18n = useI18n();
  const { t } = i18n;
  const secondaryId = useId();
  const [wasHovered, setWasHovered] = useState(false);
  const { conversation, ticket, turn, isUnread } = row;
  const subject = conversationName(conversation, t);
  const others = Math.max(0, turn.people.length - 1);
  const partner = [
    firstPartner(turn.people, i18n),
    ...(others > 0 ? [t.plural('my_conversations.others', others)] : []),
  ].join(' ');
  const ticketLine = ticketText(ticket, i18n);
  const status = ticket.status === null ? null : ticketStatusLabel(ticket.status, t);
  const facts = [ticketLine, setAside, status].filter((fact) => fact !== null).join(' · ');

  return (
    <li
      data-key={row.key}
      data-opened={isOpened ? '' : undefined}
      onPointerEnter={() => setWasHovered(true)}
    >
      <Head $isMarked={isOpened}>
        {isUnread && <Dot aria-hidden="true" />}
        <PersonAvatar
          person={turn.people[0] ?? null}
          direction="incoming"
          channel={conversation.channel}
        />
        <div>
          <RowLine>
            <Opener
              type="button"
              data-row={row.key}
              tabIndex={isCurrent ? 0 : -1}
              aria-current={isOpened ? 'true' : undefined}
              aria-describedby={secondaryId}
              title={[partner, subject, facts].join('\n')}
              onClick={() => actions.open(row)}
            >
              {isUnread && <VisuallyHidden>{t('my_conversations.unread')} </VisuallyHidden>}
              <Partner $isUnread={isUnread}>
                <Cut>{firstPartner(turn.people, i18n)}</Cut>
                {others > 0 && (
                  <>
                    <Others aria-hidden="true">
                      {t('my_conversations.others_short', { number: others })}
                    </Others>
                    <VisuallyHidden> {t.plural('my_conversations.others', others)}</VisuallyHidden>
                  </>
                )}
              </Partner>{' '}
              <Subject lang="" $isUnread={isUnread}>
                {subject}
              </Subject>
            </Opener>
            <RowAge $band={row.age ?? 'fresh'} title={since ?? undefined}>
              <bdi>{age}</bdi>
            </RowAge>
          </RowLine>
          <Secondary>
            <TicketLine id={secondaryId}>
              <Cut lang="">{ticketLine}</Cut>
              <VisuallyHidden>
                {[age, setAside ?? status].map((fact) => fact !== null && ` · ${fact}`)}
              </VisuallyHidden>
            </TicketLine>
            <Status aria-hidden="true">
              <bdi>{setAside ?? status}</bdi>
            </Status>
            {setAside !== null && (
              <MoveBack
                isLink
                tabIndex={isCurrent ? 0 : -1}
                aria-label={t('waiting.move_back_named', { subject: isolate(subject) })}
                onClick={() => actions.moveBack(row)}
              >
                {t('waiting.move_back')}
              </MoveBack>
            )}
          </Secondary>
        </div>
        <Actions>
          {setAside === null && (isCurrent || wasHovered) && (
            <TurnMenu
              subject={subject}
              stateChange={null}
              canNarrow={false}
              onChoose={(action) => actions.choose(row, action)}
            />
          )}
        </Actions>
      </Head>
    </li>
  );
}, isSame);

/** Rows are other objects with each check, and most of them say the same. */
function isSame(one: ConversationRowProps, other: ConversationRowProps): boolean {
  return (
    one.row.conversation === other.row.conversation &&
    one.row.ticket === other.row.ticket &&
    one.row.isUnread === other.row.isUnread &&
    one.row.age === other.row.age &&
    one.age === other.age &&
    one.since === other.since &&
    one.setAside === other.setAside &&
    one.isCurrent === other.isCurrent &&
    one.isOpened === other.isOpened &&
    one.actions === other.actions
  );
}

function firstPartner([first]: Row['turn']['people'], { t }: I18n): string {
  return first === undefined ? t('waiting.nobody') : participantName(first, t);
}
