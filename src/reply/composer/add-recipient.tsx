import { Button } from '@zendeskgarden/react-buttons';
import { Field, Input } from '@zendeskgarden/react-forms';
import { useId, useMemo, useRef, useState } from 'preact/hooks';
import styled from 'styled-components';
import { useI18n } from '../../i18n/i18n-context.tsx';
import { isolate } from '../../i18n/isolate.ts';
import { belongsToInputMethod } from '../../ui/input-method.ts';
import { VisuallyHidden } from '../../ui/visually-hidden.ts';
import { parseAddressList } from '../address-list.ts';
import type { Self } from '../mail-people.ts';
import { isSameRecipient, type MailRecipient } from '../mail-recipient.ts';
import { recipientLabel } from '../recipient-label.ts';
import type { ShownTicket } from '../shown-ticket.ts';
import { isOutside, suggestions, type TicketPeople, ticketPeople } from '../suggestions.ts';
import { problemWith, type RecipientProblem, takeRecipients } from '../typed-recipients.ts';

/** Before the conversation is known. */
const NOBODY: TicketPeople = { known: [], isSelf: () => false };

interface AddRecipientProps {
  /** The recipients so far. */
  readonly people: readonly MailRecipient[];
  /** What stands in the field. */
  readonly typed: string;
  readonly ticket: ShownTicket;
  readonly author: Self;
  readonly conversationId: string;
  readonly onChange: (people: readonly MailRecipient[], typed: string) => void;
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

/** A field for another recipient of a mail, with the people whom the ticket's conversations know. */
export function AddRecipient({
  people,
  typed,
  ticket,
  author,
  conversationId,
  onChange,
}: AddRecipientProps) {
  const { t } = useI18n();
  const [problem, setProblem] = useState<RecipientProblem | null>(null);
  /** Outsiders to whom the agent has agreed, so that they are asked only once. */
  const [confirmed, setConfirmed] = useState<readonly MailRecipient[]>([]);
  const field = useRef<HTMLInputElement>(null);
  const choices = useRef<HTMLDivElement>(null);
  const messageId = useId();
  const { timeline } = ticket;
  const conversation = timeline.conversations.find(({ id }) => id === conversationId);
  const { known, isSelf } = useMemo(
    () => (conversation ? ticketPeople(timeline, conversation, author) : NOBODY),
    [timeline, conversation, author],
  );
  const shown = typed.trim() === '' ? [] : suggestions(known, people, typed);

  /** Takes a text after a change of the recipients. */
  function take(text: string, base: readonly MailRecipient[]): void {
    const taken = takeRecipients(text, { people: base, known, isSelf, isOutside: mustAsk });
    if (base !== people || taken.rest !== typed || taken.added.length > 0)
      onChange([...base, ...taken.added], taken.rest);
    setProblem(taken.problem);
  }

  function mustAsk(person: MailRecipient): boolean {
    const events = timeline.eventsByConversation.get(conversationId) ?? [];
    const hasAgreed = confirmed.some((one) => isSameRecipient(one, person));
    return !hasAgreed && conversation !== undefined && isOutside(person, conversation, events);
  }

  function choose(person: MailRecipient): void {
    const found = problemWith(person, { people, isSelf, isOutside: mustAsk });
    setProblem(found);
    if (found) return;
    onChange([...people, person], '');
    field.current?.focus();
  }

  function setTyped(text: string): void {
    onChange(people, text);
    setProblem(null);
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (belongsToInputMethod(event) || event.ctrlKey || event.metaKey) return;
    if (event.key === 'ArrowDown') choices.current?.querySelector('button')?.focus();
    const isSeparator = event.key === ',' || event.key === ';';
    if (event.key !== 'Enter' && !(isSeparator && isComplete())) return;
    event.preventDefault();
    const [suggested] = shown;
    if (event.key === 'Enter' && suggested && !isAddress()) choose(suggested);
    else take(typed, people);
  }

  function isAddress(): boolean {
    return parseAddressList(typed).some(({ address }) => address !== null);
  }

  /** Answers the question about somebody from outside the conversation. */
  function answer(person: MailRecipient, rest: string, isAgreed: boolean): void {
    if (isAgreed) setConfirmed([...confirmed, person]);
    take(rest, isAgreed ? [...people, person] : people);
    field.current?.focus();
  }

  /** Escape says no to the question, before it closes the composer. */
  function onQuestionKey(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || problem?.kind !== 'outside') return;
    event.preventDefault();
    event.stopPropagation();
    answer(problem.person, problem.rest, false);
  }

  /** Whether the text before the caret is one address or several. A comma in a name completes nothing. */
  function isComplete(): boolean {
    const entries = parseAddressList(typed);
    const isAtEnd = field.current?.selectionStart === typed.length;
    return isAtEnd && entries.length > 0 && entries.every(({ address }) => address !== null);
  }

  /** Keeps apart the lines of a pasted list, which a field of one line would join. */
  function onPaste(event: ClipboardEvent): void {
    const text = event.clipboardData?.getData('text/plain').trim() ?? '';
    const input = field.current;
    if (!input || !/[\n\r\t]/.test(text)) return;
    event.preventDefault();
    const { selectionStart, selectionEnd, value } = input;
    const lines = text.replaceAll(/\s*[\n\r\t]\s*/g, '; ');
    input.setRangeText(lines, selectionStart ?? value.length, selectionEnd ?? value.length, 'end');
    setTyped(input.value);
  }

  return (
    <>
      <Box onKeyDown={onQuestionKey}>
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
            {...(problem?.kind === 'invalid' && { validation: 'error' })}
            aria-describedby={messageId}
            onInput={({ currentTarget }: { currentTarget: HTMLInputElement }) =>
              setTyped(currentTarget.value)
            }
            onKeyDown={onKeyDown}
            onPaste={onPaste}
            onBlur={({ relatedTarget }: FocusEvent) => {
              const isChoice =
                relatedTarget instanceof Element && relatedTarget.closest('[data-choice]');
              if (!isChoice && problem === null && typed !== '') take(typed, people);
            }}
          />
        </Field>
      </Box>
      {shown.length > 0 && problem === null && (
        <Choices ref={choices} role="group" aria-label={t('reply.suggestions')} data-choice>
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
      <Choices data-choice onKeyDown={onQuestionKey}>
        <span id={messageId} aria-live="polite">
          {problemText()}
        </span>
        {problem?.kind === 'outside' && (
          <>
            <Button size="small" onClick={() => answer(problem.person, problem.rest, true)}>
              {t('reply.confirm_outside')}
            </Button>
            <Button
              size="small"
              isBasic
              onClick={() => answer(problem.person, problem.rest, false)}
            >
              {t('reply.cancel_outside')}
            </Button>
          </>
        )}
      </Choices>
    </>
  );

  function problemText(): string {
    switch (problem?.kind) {
      case undefined:
        return '';
      case 'invalid':
        return t('reply.invalid_address', { address: isolate(problem.address) });
      case 'known':
        return t('reply.already_recipient', { person: isolate(recipientLabel(problem.person)) });
      case 'self':
        return t('reply.own_address', { address: isolate(recipientLabel(problem.person)) });
      case 'outside':
        return t('reply.outside', {
          person: isolate(problem.person.email ?? recipientLabel(problem.person)),
        });
    }
  }
}
