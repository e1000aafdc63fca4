import { Button } from '@zendeskgarden/react-buttons';
import { getColor } from '@zendeskgarden/react-theming';
import WaitingIcon from '@zendeskgarden/svg-icons/src/16/clock-stroke.svg';
import styled from 'styled-components';
import type { ActiveProgress } from './export-progress.ts';
import { useAccount } from '../account-context.tsx';
import { isChecking } from '../account-store.ts';
import { useI18n } from '../../i18n/i18n-context.tsx';
import { BarHeading, BarText, ExportBar } from './export-bar.tsx';
import { headingLabel } from './heading-label.ts';
import { ProgressBar } from './progress-bar.tsx';
import { progressLabels } from './progress-label.ts';
import type { PauseSwitch } from './use-pause.ts';
import { WaitText } from './wait-text.tsx';

export interface ProgressPanelProps {
  readonly progress: ActiveProgress;
  readonly pause: PauseSwitch;
}

const Icon = styled.span`
  display: grid;
  color: ${({ theme }) => getColor({ theme, variable: 'foreground.warning' })};
`;

/** Why it waits: in the bar, so that the page does not move with each of many short waits. */
const Reason = styled.div`
  display: flex;
  flex-wrap: wrap;
  gap: 0 ${({ theme }) => theme.space.xxs};
`;

/** The progress of a running export: how far it is, and the buttons that pause and end it. */
export function ProgressPanel({ progress, pause }: ProgressPanelProps) {
  const { state, actions } = useAccount();
  const i18n = useI18n();
  const { t } = i18n;
  const isWaiting = progress.state === 'waiting';
  const isCheck = isChecking(state);

  return (
    <div>
      <ExportBar
        actions={
          <>
            {isWaiting && (
              <Button size="small" onClick={actions.skipWait}>
                {t('waits.try_now')}
              </Button>
            )}
            <Button size="small" onClick={pause.onToggle}>
              {t(pause.isPausing ? 'export_page.progress.resume' : 'export_page.progress.pause')}
            </Button>
            <Button size="small" onClick={actions.cancel}>
              {t('export_page.progress.cancel')}
            </Button>
          </>
        }
      >
        <BarHeading>
          {isWaiting && (
            <Icon>
              <WaitingIcon aria-hidden="true" />
            </Icon>
          )}
          <bdi>{headingLabel(progress, pause.isPausing, i18n, isCheck)}</bdi>
        </BarHeading>
        {progressLabels(progress, i18n, isCheck).map((phrase, index) => (
          // The phrases change, their order does not.
          <BarText key={index}>
            <bdi>{phrase}</bdi>
          </BarText>
        ))}
        {isWaiting && (
          <Reason>
            <WaitText pause={progress.pause} />
          </Reason>
        )}
      </ExportBar>
      <ProgressBar progress={progress} />
    </div>
  );
}
