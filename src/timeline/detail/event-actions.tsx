import { Button } from '@zendeskgarden/react-buttons';
import { useRef, useState } from 'preact/hooks';
import styled from 'styled-components';
import { eventAsMarkdown } from '../../download/event-as-markdown.ts';
import { eventAsText, messageAsText } from '../../download/event-as-text.ts';
import type { SideConversationEvent } from '../../events/event.ts';
import { watchAction } from '../../ui/action-problem.ts';
import { copyText } from '../../ui/clipboard.ts';
import { eventText } from '../../labels/event-text.ts';
import { useHostActions } from '../../ui/host-actions.tsx';
import { StatusMessage } from '../../ui/status-message.tsx';
import { ShowTextButton } from '../../ui/show-text-button.tsx';
import { useI18n } from '../../i18n/i18n-context.tsx';
import { useEventBrowser } from '../browser-context.tsx';
import { placeOfEvent, useConversationActions } from '../conversation-actions.tsx';
import { canReply } from '../can-reply.ts';
import { stateChangeOf } from '../state-change.ts';
import { StateOutcomeAt } from '../state-outcome-at.tsx';
import type { OptionalAction } from './menu/event-menu.tsx';
import { EventMenu } from './menu/lazy.tsx';
import { useHiddenActions } from './use-hidden-actions.ts';
import { type Outcome, useQuote } from './use-quote.ts';

const Actions = styled.div`
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  gap: ${({ theme }) => theme.space.xxs};
  font-size: ${({ theme }) => theme.fontSizes.sm};

  > button {
    padding-inline: ${({ theme }) => theme.space.xs};
  }

  /* The menu is at the end, so that it opens inside the page. */
  > [aria-haspopup],
  > [disabled] {
    margin-inline-start: auto;
  }

  > p {
    flex: 0 0 100%;
  }

  > button:not([aria-haspopup]) {
    height: 28px;
    line-height: 26px;
  }
`;

/** The actions of an opened event: reply, copy, quote, and a menu with the others, and with those that do not fit. */
export function EventActions({ event }: { readonly event: SideConversationEvent }) {
  const i18n = useI18n();
  const { t } = i18n;
  const host = useHostActions();
  const { timeline } = useEventBrowser();
  const actions = useConversationActions();
  const [outcome, setOutcome] = useState<Outcome>({ message: '' });
  const quote = useQuote(event, setOutcome);
  const { conversation, conversationId } = event;
  const childTicketId = conversation?.childTicketId ?? null;
  const place = placeOfEvent(event);
  const events = timeline.eventsByConversation.get(conversationId) ?? [event];
  const stateChange = stateChangeOf(actions, conversation, events, place, t);

  const optional: readonly OptionalAction[] = [
    {
      name: 'copy',
      label: t('event_actions.copy'),
      isBusy: false,
      onPress: () => void copy(messageAsText),
    },
    ...(quote
      ? [
          {
            name: 'quote',
            label: t(`event_actions.quote_in.${quote.editor}`),
            isBusy: quote.isQuoting,
            onPress: quote.quote,
          },
        ]
      : []),
  ];
  const hasDraft = actions?.draftPlaces.get(conversationId ?? '') === event.key;
  const replyLabel = t(hasDraft ? 'conversation_actions.open_draft' : 'conversation_actions.reply');
  const reply = actions && canReply(event, actions) ? replyLabel : null;
  const line = useRef<HTMLDivElement>(null);
  const labels = [reply ?? '', ...optional.map(({ label }) => label)];
  const hiddenCount = useHiddenActions(line, labels);

  async function copy(format: typeof eventAsText): Promise<void> {
    const text = format(event, eventText(event, i18n));
    // Screen readers announce a message only when it changes, so the previous one is removed first.
    setOutcome({ message: '' });
    const isCopied = await copyText(text);
    setOutcome(
      isCopied
        ? { message: t('event_actions.copied') }
        : { message: t('event_actions.not_copied'), uncopiedText: text },
    );
  }

  function openTicket(id: string): void {
    if (!host) return;
    setOutcome({ message: '' });
    watchAction(host.openTicket(id), (problem) =>
      setOutcome({ message: problem ? t('event_actions.not_opened', { id }) : '' }),
    );
  }

  const { uncopiedText } = outcome;
  return (
    <>
      <Actions ref={line}>
        {actions && reply !== null && (
          <Button
            size="small"
            // The composer has a primary button of its own.
            isPrimary={actions.answeredKey !== event.key}
            isNeutral={actions.answeredKey === event.key}
            data-reply
            onClick={() => actions.onReply(event, 'reply')}
          >
            {reply}
          </Button>
        )}
        {optional.slice(hiddenCount).map(({ name, label, isBusy, onPress }) => (
          <Button
            key={name}
            size="small"
            isNeutral
            data-optional
            aria-disabled={isBusy}
            onClick={onPress}
          >
            {label}
          </Button>
        ))}
        <EventMenu
          stateChange={stateChange}
          hidden={optional.slice(0, hiddenCount)}
          onCopy={(format) => void copy(format === 'text' ? eventAsText : eventAsMarkdown)}
          attribution={quote && quote.attribution}
          childTicket={
            host && childTicketId !== null
              ? { id: childTicketId, onOpen: () => openTicket(childTicketId) }
              : null
          }
        />
        <StatusMessage>{outcome.message}</StatusMessage>
        {uncopiedText !== undefined && (
          <ShowTextButton label={t('event_actions.show_text')} text={() => uncopiedText} />
        )}
      </Actions>
      <StateOutcomeAt conversationId={conversationId} place={place} />
    </>
  );
}
