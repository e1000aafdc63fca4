import { Button } from '@zendeskgarden/react-buttons';
import { useState } from 'preact/hooks';
import styled from 'styled-components';
import { eventAsMarkdown } from '../../download/event-as-markdown.ts';
import { eventAsText } from '../../download/event-as-text.ts';
import type { SideConversationEvent } from '../../events/event.ts';
import { quotationOf } from '../../download/quotation.ts';
import { type ActionProblem, watchAction } from '../../ui/action-problem.ts';
import { copyText } from '../../ui/clipboard.ts';
import { eventText } from '../../labels/event-text.ts';
import { useHostActions } from '../../ui/host-actions.tsx';
import { OpenTicketButton } from '../../ui/open-ticket-button.tsx';
import { StatusMessage } from '../../ui/status-message.tsx';
import { ShowTextButton } from '../../ui/show-text-button.tsx';
import { useI18n } from '../../i18n/i18n-context.tsx';

/** The result of the last action. */
interface Outcome {
  readonly message: string;
  /** A text that could not be copied or quoted, so that the agent can copy it by hand. */
  readonly uncopiedText?: string;
}

const Actions = styled.div`
  display: flex;
  flex-wrap: wrap;
  align-items: baseline;
  gap: ${({ theme }) => `${theme.space.xxs} ${theme.space.sm}`};
  font-size: ${({ theme }) => theme.fontSizes.sm};
`;

const QUOTE_PROBLEMS = {
  slow: 'event_actions.quote_slow',
  failed: 'event_actions.not_quoted',
} as const satisfies Record<ActionProblem, string>;

/** The actions of an opened event: copy it, quote it in the ticket comment, open its child ticket. */
export function EventActions({ event }: { readonly event: SideConversationEvent }) {
  const i18n = useI18n();
  const { t } = i18n;
  const host = useHostActions();
  const [outcome, setOutcome] = useState<Outcome>({ message: '' });
  const [isQuoting, setIsQuoting] = useState(false);
  const childTicketId = event.conversation?.childTicketId ?? null;

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

  function quote(): void {
    // A second click before the host answers would quote the event twice.
    if (!host?.quote || isQuoting) return;
    const quotation = quotationOf(event, eventText(event, i18n));
    setIsQuoting(true);
    setOutcome({ message: t('event_actions.working') });
    watchAction(host.quote(quotation), (problem) => {
      setOutcome(
        problem
          ? { message: t(QUOTE_PROBLEMS[problem]), uncopiedText: quotation.text.trim() }
          : { message: t('event_actions.quoted') },
      );
      setIsQuoting(false);
    });
  }

  const { uncopiedText } = outcome;
  return (
    <Actions>
      <Button isLink onClick={() => void copy(eventAsText)}>
        {t('event_actions.copy')}
      </Button>
      <Button isLink onClick={() => void copy(eventAsMarkdown)}>
        {t('event_actions.copy_markdown')}
      </Button>
      {host?.quote && (
        <Button isLink aria-disabled={isQuoting} onClick={quote}>
          {t('event_actions.quote')}
        </Button>
      )}
      {childTicketId !== null && (
        <OpenTicketButton
          id={childTicketId}
          label={t('event_actions.open_child', { id: childTicketId })}
        />
      )}
      <StatusMessage>{outcome.message}</StatusMessage>
      {uncopiedText !== undefined && (
        <ShowTextButton label={t('event_actions.show_text')} text={() => uncopiedText} />
      )}
    </Actions>
  );
}
