import { Button } from '@zendeskgarden/react-buttons';
import { Field, Textarea } from '@zendeskgarden/react-forms';
import { getColor } from '@zendeskgarden/react-theming';
import { useState } from 'preact/hooks';
import styled from 'styled-components';
import { useI18n } from '../i18n/i18n-context.tsx';
import { copyText } from '../ui/clipboard.ts';
import { StatusMessage } from '../ui/status-message.tsx';
import { VisuallyHidden } from '../ui/visually-hidden.ts';
import { DiscardChoice, useDiscardQuestion } from './discard-question.tsx';
import type { Draft } from './draft.ts';
import type { LostDraft } from './lost-drafts.ts';

export interface LostDraftNoticesProps {
  readonly drafts: readonly LostDraft[];
  readonly onDiscard: (draft: Draft) => void;
}

const Notice = styled.section`
  display: grid;
  gap: ${({ theme }) => theme.space.xs};
  margin: ${({ theme }) => `${theme.space.xs} ${theme.space.sm} 0`};
  padding: ${({ theme }) => theme.space.xs};
  border: ${({ theme }) => theme.borders.sm}
    ${({ theme }) => getColor({ theme, variable: 'border.warning' })};
  border-radius: ${({ theme }) => theme.borderRadii.md};
  font-size: ${({ theme }) => theme.fontSizes.sm};

  p {
    margin: 0;
  }
`;

const Line = styled.div`
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  gap: ${({ theme }) => theme.space.xxs};

  p {
    flex-basis: 100%;
  }
`;

/** The drafts of a ticket whose side conversations are gone, for example deleted. They can be copied, and discarded. */
export default function LostDraftNotices({ drafts, onDiscard }: LostDraftNoticesProps) {
  return (
    <>
      {drafts.map(({ draft, isIdle }) => (
        <LostDraftNotice
          key={draft.conversationId}
          text={draft.text}
          onDiscard={isIdle ? () => onDiscard(draft) : null}
        />
      ))}
    </>
  );
}

interface LostDraftNoticeProps {
  readonly text: string;
  /** Null while it cannot be discarded. */
  readonly onDiscard: (() => void) | null;
}

function LostDraftNotice({ text, onDiscard }: LostDraftNoticeProps) {
  const { t } = useI18n();
  const [message, setMessage] = useState('');
  const { isAsking, setIsAsking, keep, opener } = useDiscardQuestion();

  async function copy(): Promise<void> {
    // Screen readers announce a message only when it changes.
    setMessage('');
    const isCopied = await copyText(text);
    setMessage(t(isCopied ? 'event_actions.copied' : 'event_actions.copy_by_hand'));
  }

  return (
    <Notice aria-label={t('reply.lost')}>
      <p>{t('reply.lost')}</p>
      <Field>
        <VisuallyHidden>
          <Field.Label>{t('reply.text')}</Field.Label>
        </VisuallyHidden>
        <Textarea readOnly isCompact dir="auto" lang="" rows={3} value={text} />
      </Field>
      {isAsking && onDiscard ? (
        <Line
          role="alertdialog"
          aria-label={t('reply.discard_question')}
          onKeyDown={(event: KeyboardEvent) => {
            if (event.key === 'Escape') setIsAsking(false);
          }}
        >
          <DiscardChoice keep={keep} onKeep={() => setIsAsking(false)} onDiscard={onDiscard} />
        </Line>
      ) : (
        <Line>
          <Button size="small" onClick={() => void copy()}>
            {t('reply.copy')}
          </Button>
          {onDiscard && (
            <Button ref={opener} size="small" isBasic onClick={() => setIsAsking(true)}>
              {t('reply.discard')}
            </Button>
          )}
          <StatusMessage>{message}</StatusMessage>
        </Line>
      )}
    </Notice>
  );
}
