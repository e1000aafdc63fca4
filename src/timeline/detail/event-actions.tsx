import { Button } from '@zendeskgarden/react-buttons';
import { useState } from 'preact/hooks';
import styled from 'styled-components';
import { eventAsMarkdown } from '../../download/event-as-markdown.ts';
import { eventAsText } from '../../download/event-as-text.ts';
import type { SideConversationEvent } from '../../events/event.ts';
import { quotationOf } from '../../download/quotation.ts';
import { copyText } from '../../ui/clipboard.ts';
import { eventText } from '../../labels/event-in-words.ts';
import { useHostActions } from '../../ui/host-actions.tsx';
import { OpenTicketButton } from '../../ui/open-ticket-button.tsx';
import { StatusMessage } from '../../ui/status-message.tsx';
import { ShowTextButton } from '../../ui/show-text-button.tsx';
import { useI18n } from '../../i18n/i18n-context.tsx';

/** How the last action went; a text that could not be taken away can be copied by hand. */
interface Outcome {
  readonly words: string;
  readonly leftBehind?: string;
}

const Actions = styled.div`
  display: flex;
  flex-wrap: wrap;
  align-items: baseline;
  gap: ${({ theme }) => `${theme.space.xxs} ${theme.space.sm}`};
  font-size: ${({ theme }) => theme.fontSizes.sm};
`;

/** What can be done with an opened event: copied, quoted in the comment; its child ticket opened. */
export function EventActions({ event }: { readonly event: SideConversationEvent }) {
  const words = useI18n();
  const { t } = words;
  const host = useHostActions();
  const [outcome, setOutcome] = useState<Outcome>({ words: '' });
  const [isQuoting, setIsQuoting] = useState(false);
  const childTicketId = event.conversation?.childTicketId ?? null;

  async function copy(write: typeof eventAsText): Promise<void> {
    const text = write(event, eventText(event, words));
    // StatusMessage anew even where it is the same as before.
    setOutcome({ words: '' });
    const isCopied = await copyText(text);
    setOutcome(
      isCopied
        ? { words: t('take_away.copied') }
        : { words: t('take_away.not_copied'), leftBehind: text },
    );
  }

  async function quote(): Promise<void> {
    // A second press before the answer would quote it twice.
    if (!host?.quote || isQuoting) return;
    const quotation = quotationOf(event, eventText(event, words));
    setIsQuoting(true);
    setOutcome({ words: t('take_away.working') });
    try {
      await host.quote(quotation);
      setOutcome({ words: t('take_away.quoted') });
    } catch {
      setOutcome({ words: t('take_away.not_quoted'), leftBehind: quotation.text.trim() });
    }
    setIsQuoting(false);
  }

  const { leftBehind } = outcome;
  return (
    <Actions>
      <Button isLink onClick={() => void copy(eventAsText)}>
        {t('take_away.copy')}
      </Button>
      <Button isLink onClick={() => void copy(eventAsMarkdown)}>
        {t('take_away.copy_markdown')}
      </Button>
      {host?.quote && (
        <Button isLink aria-disabled={isQuoting} onClick={() => void quote()}>
          {t('take_away.quote')}
        </Button>
      )}
      {childTicketId !== null && (
        <OpenTicketButton
          id={childTicketId}
          label={t('take_away.open_child', { id: childTicketId })}
        />
      )}
      <StatusMessage>{outcome.words}</StatusMessage>
      {leftBehind !== undefined && (
        <ShowTextButton label={t('take_away.show_text')} text={() => leftBehind} />
      )}
    </Actions>
  );
}
