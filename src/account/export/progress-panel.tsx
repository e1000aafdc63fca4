import { Button } from '@zendeskgarden/react-buttons';
import { getColor } from '@zendeskgarden/react-theming';
import WaitingIcon from '@zendeskgarden/svg-icons/src/16/clock-stroke.svg';
import { useRef } from 'preact/hooks';
import styled from 'styled-components';
import { lineHeight } from '../../ui/line-height.ts';
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

/**
 * Why it waits, in one line if there is room. After the first time its line stays until the run ends, so that the page does
 * not move with each of many short waits.
 */
const Reason = styled.div`
  display: flex;
  flex-wrap: wrap;
  gap: 0 ${({ theme }) => theme.space.xxs};
  min-height: ${lineHeight('md')};
  padding: ${({ theme }) => `0 ${theme.space.sm} ${theme.space.xs}`};
`;

/** The progress of a running export: how far it is, and the buttons that pause and end it. */
export function ProgressPanel({ progress, pause }: ProgressPanelProps) {
  const { state, actions } = useAccount();
  const i18n = useI18n();
  const { t } = i18n;
  const hasWaited = useRef(false);
  if (progress.state === 'waiting') hasWaited.current = true;

  return (
    <div>
      <ExportBar
        actions={
          <>
            {progress.state === 'waiting' && (
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
          {progress.state === 'waiting' && (
            <Icon>
              <WaitingIcon aria-hidden="true" />
            </Icon>
          )}
          <bdi>{headingLabel(progress, pause.isPausing, i18n, isChecking(state))}</bdi>
        </BarHeading>
        {progressLabels(progress, i18n).map((phrase, index) => (
          // The phrases change, their order does not.
          <BarText key={index}>
            <bdi>{phrase}</bdi>
          </BarText>
        ))}
      </ExportBar>
      <ProgressBar progress={progress} />
      {hasWaited.current && (
        <Reason>{progress.state === 'waiting' && <WaitText pause={progress.pause} />}</Reason>
      )}
    </div>
  );
}
