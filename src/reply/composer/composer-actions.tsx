import { Button, IconButton } from '@zendeskgarden/react-buttons';
import TrashIcon from '@zendeskgarden/svg-icons/src/16/trash-stroke.svg';
import { Fragment } from 'preact';
import styled from 'styled-components';
import { useI18n } from '../../i18n/i18n-context.tsx';
import { DiscardChoice, useDiscardQuestion } from '../discard-question.tsx';
import type { ComposerValue } from './use-composer.ts';

const Line = styled.div`
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  gap: ${({ theme }) => theme.space.xxs};

  p {
    flex-basis: 100%;
  }

  > [aria-disabled='true'] {
    opacity: 0.5;
  }

  > :last-child:not(:first-child) {
    margin-inline-start: auto;
  }
`;

interface ComposerActionsProps {
  readonly composer: ComposerValue;
  readonly onClose: () => void;
}

/** Send, send and mark as done, and discard; after a message that was not found, what to do with it. */
export function ComposerActions({ composer, onClose }: ComposerActionsProps) {
  const { t } = useI18n();
  const { draft, phase, isRaced, send, sendAgain, startVersion, discard } = composer;
  const { isAsking, setIsAsking, keep, opener } = useDiscardQuestion();
  if (!draft) return null;
  const isBusy = phase !== 'editing' && phase !== 'not-found';

  function askToDiscard(): void {
    if (isBusy || !draft) return;
    const isWritten = draft.text.trim() !== '' || draft.typedRecipient.trim() !== '';
    if (draft.isTouched && isWritten) return setIsAsking(true);
    closeAndDiscard();
  }

  function closeAndDiscard(): void {
    onClose();
    discard();
  }

  if (isAsking && !isBusy) {
    return (
      <Line
        data-composer-actions
        role="alertdialog"
        aria-label={t('reply.discard_question')}
        onKeyDown={(event: KeyboardEvent) => {
          // The composer's keys would send the message, or close it.
          event.stopPropagation();
          if (event.key === 'Escape') setIsAsking(false);
        }}
      >
        <DiscardChoice keep={keep} onKeep={() => setIsAsking(false)} onDiscard={closeAndDiscard} />
      </Line>
    );
  }
  return (
    <Line data-composer-actions>
      {/* Each has buttons of its own, so that a press on one cannot reach another that has taken its place. */}
      {phase === 'not-found' ? (
        <Fragment key={`not-found ${isRaced}`}>
          <Button size="small" onClick={sendAgain}>
            {t('reply.send_again')}
          </Button>
          <Button size="small" isBasic onClick={startVersion}>
            {t('reply.edit')}
          </Button>
        </Fragment>
      ) : (
        <Fragment key={`send ${isRaced}`}>
          <Button
            size="small"
            isPrimary
            aria-disabled={isBusy}
            aria-keyshortcuts={isRaced ? undefined : 'Control+Enter Meta+Enter'}
            onClick={() => send(false)}
          >
            {t(isRaced ? 'reply.send_anyway' : 'reply.send')}
          </Button>
          <Button size="small" aria-disabled={isBusy} onClick={() => send(true)}>
            {t(isRaced ? 'reply.send_anyway_and_close' : 'reply.send_and_close')}
          </Button>
        </Fragment>
      )}
      <IconButton
        ref={opener}
        size="small"
        aria-label={t('reply.discard')}
        title={t('reply.discard')}
        aria-disabled={isBusy}
        onClick={askToDiscard}
      >
        <TrashIcon />
      </IconButton>
    </Line>
  );
}
