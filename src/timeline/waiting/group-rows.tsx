import { Button } from '@zendeskgarden/react-buttons';
import styled from 'styled-components';
import { useI18n } from '../../i18n/i18n-context.tsx';
import { isolate } from '../../i18n/isolate.ts';
import { conversationName } from '../../labels/conversation-name.ts';
import type { Dismissal } from '../../turns/dismissals.ts';
import type { Waiting } from '../../turns/waiting.ts';
import { useEventBrowser } from '../browser-context.tsx';
import { AnswerButton } from './answer-button.tsx';
import { TurnMenu } from './lazy-menu.tsx';
import { TurnRow } from './turn-row.tsx';
import type { TurnActions } from './use-turn-actions.ts';

const MoveBack = styled(Button)`
  flex: none;
  margin-block: ${({ theme }) => theme.space.xxs};
  min-height: 24px;
  font-size: ${({ theme }) => theme.fontSizes.sm};
`;

interface WaitingRowProps {
  readonly waiting: Waiting;
  readonly actions: TurnActions;
}

/** A conversation that waits for us or for them. */
export function WaitingRow({ waiting, actions }: WaitingRowProps) {
  const { t } = useI18n();
  return (
    <TurnRow waiting={waiting} detail={null} onOpen={() => actions.open(waiting)}>
      <AnswerButton waiting={waiting} />
      <TurnMenu
        subject={conversationName(waiting.conversation, t)}
        stateChange={actions.stateChangeOf(waiting)}
        onChoose={(action) => actions.choose(waiting, action)}
      />
    </TurnRow>
  );
}

interface SetAsideRowProps extends WaitingRowProps {
  readonly dismissal: Dismissal | undefined;
}

/** A conversation that the agent set aside. */
export function SetAsideRow({ waiting, dismissal, actions }: SetAsideRowProps) {
  const { t, formats } = useI18n();
  const { nowMs } = useEventBrowser();
  const subject = isolate(conversationName(waiting.conversation, t));
  const untilMs = dismissal?.untilMs ?? null;
  const detail =
    untilMs === null
      ? t('waiting.until_next_message')
      : t('waiting.snoozed_until', { day: formats.day(untilMs, nowMs) });
  return (
    <TurnRow waiting={waiting} detail={detail} onOpen={() => actions.open(waiting)}>
      <MoveBack
        isLink
        aria-label={t('waiting.move_back_named', { subject })}
        onClick={() => actions.moveBack(waiting)}
      >
        {t('waiting.move_back')}
      </MoveBack>
    </TurnRow>
  );
}
