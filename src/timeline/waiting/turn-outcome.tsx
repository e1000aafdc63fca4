import { useRef } from 'preact/hooks';
import styled from 'styled-components';
import { useI18n } from '../../i18n/i18n-context.tsx';
import { OutcomeLine } from '../../ui/outcome-line.tsx';
import type { Outcome } from './use-turn-actions.ts';

/** In line with the rows around it. */
export const OutcomeItem = styled.li`
  margin-inline-start: -${({ theme }) => theme.space.xxs};
`;

/** The outcome of the last action, in the place of the row on which it acted. The waiting list announces it. */
export function TurnOutcome({ outcome }: { readonly outcome: Outcome }) {
  const { t } = useI18n();
  const item = useRef<HTMLLIElement>(null);
  const { text, conversationId, undo } = outcome;

  /** The focused button is removed, so the focus moves to the nearest row. */
  function dismiss(): void {
    const near = item.current?.nextElementSibling ?? item.current?.previousElementSibling;
    near?.querySelector('button')?.focus();
    outcome.dismiss();
  }

  return (
    <OutcomeItem ref={item} data-turn-outcome={conversationId}>
      <OutcomeLine
        text={text}
        action={undo && { label: t('waiting.undo'), onPress: undo }}
        onDismiss={dismiss}
      />
    </OutcomeItem>
  );
}
