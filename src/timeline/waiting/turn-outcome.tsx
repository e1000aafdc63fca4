import { Button } from '@zendeskgarden/react-buttons';
import { getColor } from '@zendeskgarden/react-theming';
import CloseIcon from '@zendeskgarden/svg-icons/src/12/x-stroke.svg';
import { useRef } from 'preact/hooks';
import styled from 'styled-components';
import { useI18n } from '../../i18n/i18n-context.tsx';
import { CloseButton } from '../../ui/close-button.ts';
import { lineHeight } from '../../ui/line-height.ts';
import type { Outcome } from './use-turn-actions.ts';

const Line = styled.li`
  display: flex;
  align-items: center;
  gap: ${({ theme }) => theme.space.xs};
  margin-inline-start: -${({ theme }) => theme.space.xxs};
  padding-inline-start: ${({ theme }) => theme.space.xxs};
  border-radius: ${({ theme }) => theme.borderRadii.md};
  background: ${({ theme }) => getColor({ theme, variable: 'background.subtle' })};
  font-size: ${({ theme }) => theme.fontSizes.sm};
  line-height: ${lineHeight('sm')};
  overflow-wrap: anywhere;

  button {
    flex: none;
    min-height: 24px;
  }
`;

const Text = styled.span`
  min-width: 0;
`;

const Dismiss = styled(CloseButton)`
  margin-inline-start: auto;
  color: ${({ theme }) => getColor({ theme, variable: 'foreground.subtle' })};
`;

/** The outcome of the last action, in the place of the row on which it acted. The waiting list announces it. */
export function TurnOutcome({ outcome }: { readonly outcome: Outcome }) {
  const { t } = useI18n();
  const line = useRef<HTMLLIElement>(null);
  const { text, conversationId, undo } = outcome;

  /** The focused button is removed, so the focus moves to the nearest row. */
  function dismiss(): void {
    const near = line.current?.nextElementSibling ?? line.current?.previousElementSibling;
    near?.querySelector('button')?.focus();
    outcome.dismiss();
  }

  return (
    <Line ref={line} data-turn-outcome={conversationId}>
      <Text>
        <bdi>{text}</bdi>
      </Text>
      {undo && (
        <Button isLink data-turn-undo={conversationId} onClick={undo}>
          {t('waiting.undo')}
        </Button>
      )}
      <Dismiss
        type="button"
        aria-label={t('waiting.dismiss')}
        title={t('waiting.dismiss')}
        onClick={dismiss}
      >
        <CloseIcon aria-hidden="true" />
      </Dismiss>
    </Line>
  );
}
