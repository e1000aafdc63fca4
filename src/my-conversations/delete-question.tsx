import { Button } from '@zendeskgarden/react-buttons';
import { getColor } from '@zendeskgarden/react-theming';
import { useEffect, useRef, useState } from 'preact/hooks';
import styled from 'styled-components';
import { useI18n } from '../i18n/i18n-context.tsx';
import { StatusMessage } from '../ui/status-message.tsx';
import { usePage } from './page-context.ts';
import { RETENTION_DAYS } from './stored/retention.ts';

const Box = styled.section`
  margin-bottom: ${({ theme }) => theme.space.xs};
  padding: ${({ theme }) => theme.space.sm};
  border-radius: ${({ theme }) => theme.borderRadii.md};
  background: ${({ theme }) => getColor({ theme, variable: 'background.subtle' })};

  h2 {
    margin: 0;
    font-size: inherit;
    font-weight: ${({ theme }) => theme.fontWeights.semibold};
  }

  p {
    max-width: 720px;
    margin: ${({ theme }) => `${theme.space.xxs} 0 ${theme.space.xs}`};
    text-wrap: pretty;
  }
`;

const Buttons = styled.div`
  display: flex;
  gap: ${({ theme }) => theme.space.xs};
`;

/** Like the line of the checks above it. */
const Outcome = styled.div`
  font-size: ${({ theme }) => theme.fontSizes.sm};

  p {
    padding-bottom: ${({ theme }) => theme.space.xs};
  }
`;

/** Says what this browser stores, asks before that is deleted, and says what came of it. */
export function DeleteQuestion() {
  const { t } = useI18n();
  const { conversations, view, dispatch } = usePage();
  const [outcome, setOutcome] = useState<'done' | 'failed' | null>(null);
  const box = useRef<HTMLElement>(null);
  const { isDeleteAsked } = view;
  useEffect(() => {
    if (!isDeleteAsked) return;
    setOutcome(null);
    box.current?.querySelector('button')?.focus();
  }, [isDeleteAsked]);

  function close(): void {
    dispatch({ type: 'delete-answered' });
    dispatch({ type: 'focus-requested', target: 'current-row' });
  }

  async function confirm(): Promise<void> {
    close();
    setOutcome(
      await conversations.deleteStored().then(
        () => 'done' as const,
        () => 'failed' as const,
      ),
    );
  }

  return (
    <>
      {isDeleteAsked && (
        <Box ref={box} aria-label={t('my_conversations.delete.title')}>
          <h2>{t('my_conversations.delete.title')}</h2>
          <p>{t.plural('my_conversations.delete.text', RETENTION_DAYS)}</p>
          <Buttons>
            <Button size="small" isDanger isPrimary onClick={() => void confirm()}>
              {t('my_conversations.delete.confirm')}
            </Button>
            <Button size="small" onClick={close}>
              {t('my_conversations.delete.cancel')}
            </Button>
          </Buttons>
        </Box>
      )}
      <Outcome>
        <StatusMessage>{outcome && t(`my_conversations.delete.${outcome}`)}</StatusMessage>
      </Outcome>
    </>
  );
}
