import { Button } from '@zendeskgarden/react-buttons';
import { Field, Input } from '@zendeskgarden/react-forms';
import { useEffect, useId, useMemo, useRef, useState } from 'preact/hooks';
import styled from 'styled-components';
import { useI18n } from '../../i18n/i18n-context.tsx';
import { isolate } from '../../i18n/isolate.ts';
import { belongsToInputMethod } from '../../ui/input-method.ts';
import { VisuallyHidden } from '../../ui/visually-hidden.ts';
import { parseAddress } from '../mail-address.ts';
import type { Self } from '../mail-people.ts';
import { isSameRecipient, type MailRecipient } from '../mail-recipient.ts';
import { recipientLabel } from '../recipient-label.ts';
import type { ShownTicket } from '../shown-ticket.ts';
import { isOutside, suggestions, ticketPeople } from '../suggestions.ts';

interface AddRecipientProps {
  /** The recipients so far. */
  readonly people: readonly MailRecipient[];
  readonly ticket: ShownTicket;
  readonly author: Self;
  readonly conversationId: string;
  readonly onAdd: (person: MailRecipient) => void;
  /** Called when the field has a text, and when it has none any more. */
  readonly onUnfinished: (isUnfinished: boolean) => void;
}

const Box = styled.div`
  flex: 1 1 120px;
  min-width: 0;
`;

const AddressInput = styled(Input)`
  && {
    height: 24px;
    padding: 0 ${({ theme }) => theme.space.xxs};
    font-size: ${({ theme }) => theme.fontSizes.sm};
  }
`;

const Choices = styled.div`
  display: flex;
  flex-wrap: wrap;
  flex-basis: 100%;
  align-items: center;
  gap: ${({ theme }) => theme.space.xxs};

  button {
    min-height: 24px;
    overflow-wrap: anywhere;
    white-space: normal;
  }
`;

/** What stands below the field. */
type Message =
  | { readonly kind: 'none' }
  | { readonly kind: 'invalid'; readonly address: string }
  | { readonly kind: 'known'; readonly person: MailRecipient }
  /** Somebody who has not been part of the conversation becomes a recipient only after a second press. */
  | { readonly kind: 'outside'; readonly person: MailRecipient };

/** A field for another recipient of a mail, with the people whom the ticket's conversations know. */
export function AddRecipient({
  people,
  ticket,
  author,
  conversationId,
  onAdd,
  onUnfinished,
}: AddRecipientProps) {
  const { t } = useI18n();
  const [typed, setTyped] = useState('');
  const [message, setMessage] = useState<Message>({ kind: 'none' });
  /** Outsiders to whom the agent has agreed, so that they are asked only once. */
  const [confirmed, setConfirmed] = useState<readonly MailRecipient[]>([]);
  const field = useRef<HTMLInputElement>(null);
  const messageId = useId();
  const { timeline } = ticket;
  const conversation = timeline.conversations.find(({ id }) => id === conversationId);
  const known = useMemo(
    () => (conversation ? ticketPeople(timeline, conversation, author).known : []),
    [timeline, conversation, author],
  );
  const isUnfinished = typed.trim() !== '';
  useEffect(() => {
    onUnfinished(isUnfinished);
    return () => onUnfinished(false);
  }, [onUnfinished, isUnfinished]);
  const shown = isUnfinished ? suggestions(known, people, typed) : [];

  function add(person: MailRecipient): void {
    onAdd(person);
    setTyped('');
    setMessage({ kind: 'none' });
    field.current?.focus();
  }

  function choose(person: MailRecipient): void {
    const events = timeline.eventsByConversation.get(conversationId) ?? [];
    const isKnown = confirmed.some((one) => isSameRecipient(one, person));
    if (people.some((one) => isSameRecipient(one, person))) setMessage({ kind: 'known', person });
    else if (!isKnown && conversation && isOutside(person, conversation, events))
      setMessage({ kind: 'outside', person });
    else add(person);
  }

  /** Takes what was typed. */
  function submit(): void {
    if (!isUnfinished) return;
    const address = parseAddress(typed);
    if (!address) return setMessage({ kind: 'invalid', address: typed.trim() });
    const person = { userId: null, ...address };
    choose(known.find((one) => isSameRecipient(one, person)) ?? person);
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (belongsToInputMethod(event) || event.ctrlKey || event.metaKey) return;
    if (event.key !== 'Enter' && event.key !== ',' && event.key !== ';') return;
    event.preventDefault();
    submit();
  }

  return (
    <>
      <Box>
        <Field>
          <VisuallyHidden>
            <Field.Label>{t('reply.add_recipient')}</Field.Label>
          </VisuallyHidden>
          <AddressInput
            ref={field}
            isCompact
            type="text"
            inputMode="email"
            autoComplete="off"
            placeholder={t('reply.add_recipient')}
            value={typed}
            {...(message.kind === 'invalid' && { validation: 'error' })}
            aria-describedby={messageId}
            onInput={({ currentTarget }: { currentTarget: HTMLInputElement }) => {
              setTyped(currentTarget.value);
              setMessage({ kind: 'none' });
            }}
            onKeyDown={onKeyDown}
            onBlur={({ relatedTarget }: FocusEvent) => {
              const isChoice =
                relatedTarget instanceof Element && relatedTarget.closest('[data-choice]');
              if (!isChoice && message.kind === 'none') submit();
            }}
          />
        </Field>
      </Box>
      {shown.length > 0 && message.kind === 'none' && (
        <Choices role="group" aria-label={t('reply.suggestions')} data-choice>
          {shown.map((person) => (
            <Button
              key={`${person.userId} ${person.email}`}
              size="small"
              isPill
              title={person.email ?? undefined}
              onClick={() => choose(person)}
            >
              <bdi lang="">{recipientLabel(person)}</bdi>
            </Button>
          ))}
        </Choices>
      )}
      <Choices id={messageId} aria-live="polite" data-choice>
        {text()}
        {message.kind === 'outside' && (
          <>
            <Button
              size="small"
              onClick={() => {
                setConfirmed([...confirmed, message.person]);
                add(message.person);
              }}
            >
              {t('reply.confirm_outside')}
            </Button>
            <Button
              size="small"
              isBasic
              onClick={() => {
                setMessage({ kind: 'none' });
                setTyped('');
                field.current?.focus();
              }}
            >
              {t('reply.cancel_outside')}
            </Button>
          </>
        )}
      </Choices>
    </>
  );

  function text(): string {
    switch (message.kind) {
      case 'none':
        return '';
      case 'invalid':
        return t('reply.invalid_address', { address: isolate(message.address) });
      case 'known':
        return t('reply.already_recipient', { person: isolate(recipientLabel(message.person)) });
      case 'outside':
        return t('reply.outside', {
          person: isolate(message.person.email ?? recipientLabel(message.person)),
        });
    }
  }
}
