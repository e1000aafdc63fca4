import { getColor } from '@zendeskgarden/react-theming';
import type { ComponentChildren } from 'preact';
import styled from 'styled-components';
import { useI18n } from '../../i18n/i18n-context.tsx';
import { isolate } from '../../i18n/isolate.ts';
import { childTicketLabel } from '../../labels/child-ticket-label.ts';
import { conversationName } from '../../labels/conversation-name.ts';
import { participantName } from '../../labels/participant-name.ts';
import type { Waiting } from '../../turns/waiting.ts';
import { PlainButton } from '../../ui/plain-button.ts';
import { VisuallyHidden } from '../../ui/visually-hidden.ts';
import { useChildTicket } from '../child-ticket-context.ts';
import { useConversationActions } from '../conversation-actions.tsx';
import { DraftMark } from '../list/row-parts.tsx';
import { Age } from './age.tsx';
import { useAgeTexts } from './use-age-texts.ts';

export interface TurnRowProps {
  readonly waiting: Waiting;
  /** The second line; null for the people of the turn, and the child ticket. */
  readonly detail: string | null;
  /** Opens the message that waits for an answer. */
  readonly onOpen: () => void;
  /** The actions at the end of the row. */
  readonly children: ComponentChildren;
}

const Item = styled.li`
  display: flex;
  align-items: flex-start;
  gap: ${({ theme }) => theme.space.xxs};
  margin-inline-start: -${({ theme }) => theme.space.xxs};
`;

const Opener = styled(PlainButton)`
  display: grid;
  flex: 1;
  grid-template-columns: auto minmax(0, 1fr);
  gap: 0 ${({ theme }) => theme.space.xs};
  align-items: baseline;
  min-width: 0;
  padding: ${({ theme }) => theme.space.xxs};
`;

const Subject = styled.span`
  grid-column: 1 / -1;
  font-weight: ${({ theme }) => theme.fontWeights.semibold};
  overflow-wrap: anywhere;
`;

/** May take two lines, so that the status of a child ticket is not cut off. */
const Detail = styled.span`
  display: -webkit-box;
  overflow: hidden;
  color: ${({ theme }) => getColor({ theme, variable: 'foreground.subtle' })};
  font-size: ${({ theme }) => theme.fontSizes.sm};
  overflow-wrap: anywhere;
  -webkit-box-orient: vertical;
  -webkit-line-clamp: 2;
`;

/** One waiting conversation: its subject, for how long it has waited, and who is part of the turn. */
export function TurnRow({ waiting, detail, onOpen, children }: TurnRowProps) {
  const { t } = useI18n();
  const ageTexts = useAgeTexts();
  const { conversation, age } = waiting;
  const { childTicketId } = conversation;
  const childTicket = useChildTicket(childTicketId);
  const since = ageTexts.since(waiting);
  const hasDraft = useConversationActions()?.draftPlaces.has(conversation.id) === true;
  return (
    <Item data-turn-row={conversation.id}>
      <Opener type="button" onClick={onOpen}>
        <Subject>
          <bdi lang="">{conversationName(conversation, t)}</bdi>
        </Subject>
        <Age $band={age ?? 'fresh'} title={since ?? undefined}>
          <bdi>{ageTexts.age(waiting)}</bdi>
          {since !== null && <VisuallyHidden> {since}</VisuallyHidden>}
        </Age>
        <Detail>
          {hasDraft && <DraftMark>{t('reply.row.draft')} · </DraftMark>}
          <bdi>{detail ?? peopleAndChildTicket()}</bdi>
        </Detail>
      </Opener>
      {children}
    </Item>
  );

  /** The child ticket comes last, because the end is cut off where there is no room. Its assignee is not named twice. */
  function peopleAndChildTicket(): string {
    const people = peopleOf();
    if (childTicketId === null || !childTicket) return people;
    const assignee = childTicket.assignee === people ? null : childTicket.assignee;
    return `${people} · ${childTicketLabel(childTicketId, { ...childTicket, assignee }, t)}`;
  }

  function peopleOf(): string {
    const [first, ...others] = waiting.turn.people.map((one) => participantName(one, t));
    if (first === undefined) return t('waiting.nobody');
    if (others.length === 0) return first;
    return t.plural('waiting.person_and_others', others.length, { person: isolate(first) });
  }
}
