import { Tag } from '@zendeskgarden/react-tags';
import CloseIcon from '@zendeskgarden/svg-icons/src/12/x-stroke.svg';
import { useRef } from 'preact/hooks';
import styled from 'styled-components';
import { useI18n } from '../../i18n/i18n-context.tsx';
import { isolate } from '../../i18n/isolate.ts';
import { ChannelIcon } from '../../timeline/list/channel-icon.tsx';
import { CloseButton } from '../../ui/close-button.ts';
import type { Self } from '../mail-people.ts';
import type { MailRecipient } from '../mail-recipient.ts';
import { recipientLabel, targetLabel } from '../recipient-label.ts';
import type { ShownTicket } from '../shown-ticket.ts';
import { AddRecipient } from './add-recipient.tsx';
import type { ComposerValue } from './use-composer.ts';

const Line = styled.div`
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  gap: ${({ theme }) => theme.space.xxs};
  overflow-wrap: anywhere;

  ul {
    display: contents;
    list-style: none;
  }

  /* So that the text and the buttons are not far below. */
  ul[data-long] {
    display: flex;
    flex: 1 0 100%;
    flex-wrap: wrap;
    gap: ${({ theme }) => theme.space.xxs};
    max-height: 136px;
    overflow-y: auto;
  }

  li {
    max-width: 100%;
  }

  svg {
    flex: none;
    width: 12px;
    height: 12px;
  }
`;

const RecipientTag = styled(Tag)`
  && {
    height: 24px;
    padding-inline-end: 0;
  }

  /* Garden gives all parts of a tag its whole width. */
  && > button {
    width: 24px;
  }
`;

/** More recipients than these scroll by themselves. */
const MANY_PEOPLE = 8;

interface ComposerTargetProps {
  readonly composer: ComposerValue;
  readonly ticket: ShownTicket;
  readonly author: Self;
}

/** Whom the message goes to: people whom the agent can remove and add, or a fixed channel or ticket. */
export function ComposerTarget({ composer, ticket, author }: ComposerTargetProps) {
  const { t } = useI18n();
  const list = useRef<HTMLUListElement>(null);
  const { draft, isEditing, change } = composer;
  if (!draft) return null;
  const { target } = draft;
  if (target.channel !== 'email') {
    const landsIn = target.channel === 'child-ticket' ? target.ticketId : null;
    return (
      <div>
        <Line>
          <span>{t('reply.to')}</span>
          <ChannelIcon channel={target.channel} />
          <bdi>{targetLabel(target, t)}</bdi>
        </Line>
        {landsIn !== null && <p>{t('reply.lands_in_child', { id: landsIn })}</p>}
      </div>
    );
  }

  const { people } = target;
  function setPeople(next: readonly MailRecipient[]): void {
    change({ target: { channel: 'email', people: next } });
  }
  function remove(index: number): void {
    setPeople(people.filter((_person, other) => other !== index));
    // The focused button goes. The next one takes its place, or the field at the end.
    const buttons = [...(list.current?.querySelectorAll<HTMLElement>('[data-remove]') ?? [])];
    const next = buttons[index + 1] ?? buttons[index - 1];
    const field = list.current?.parentElement?.querySelector<HTMLElement>('input');
    (next ?? field)?.focus();
  }

  return (
    <Line>
      <span>{t('reply.to')}</span>
      <ChannelIcon channel="email" />
      <ul
        ref={list}
        aria-label={t('reply.to')}
        data-long={people.length > MANY_PEOPLE ? true : undefined}
      >
        {people.map((person, index) => (
          <li key={`${person.userId} ${person.email}`}>
            <RecipientTag size="medium" title={person.email ?? undefined}>
              <bdi lang="">{recipientLabel(person)}</bdi>
              <CloseButton
                type="button"
                data-remove
                aria-disabled={!isEditing}
                aria-label={t('reply.remove_recipient', {
                  person: isolate(recipientLabel(person)),
                })}
                onClick={() => isEditing && remove(index)}
              >
                <CloseIcon aria-hidden="true" />
              </CloseButton>
            </RecipientTag>
          </li>
        ))}
      </ul>
      {isEditing && (
        <AddRecipient
          people={people}
          typed={draft.typedRecipient}
          ticket={ticket}
          author={author}
          conversationId={draft.conversationId}
          onChange={(next, typedRecipient) =>
            change({ target: { channel: 'email', people: next }, typedRecipient })
          }
        />
      )}
    </Line>
  );
}
