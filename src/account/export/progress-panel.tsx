import { Button } from '@zendeskgarden/react-buttons';
import { getColor } from '@zendeskgarden/react-theming';
import StoppedIcon from '@zendeskgarden/svg-icons/src/16/alert-error-stroke.svg';
import FinishedIcon from '@zendeskgarden/svg-icons/src/16/check-circle-stroke.svg';
import WaitingIcon from '@zendeskgarden/svg-icons/src/16/clock-stroke.svg';
import styled from 'styled-components';
import type { ExportProgress } from './export-progress.ts';
import { useAccount } from '../account-context.tsx';
import { useI18n } from '../../i18n/i18n-context.tsx';
import { isExportActive } from './is-active.ts';
import { headingLabel } from './heading-label.ts';
import { Panel, PanelActions, PanelHeading } from './panel.tsx';
import { ProgressBar } from './progress-bar.tsx';
import { ProgressNumbers } from './progress-numbers.tsx';
import { StateText } from './state-text.tsx';
import type { PauseSwitch } from './use-pause.ts';

export interface ProgressPanelProps {
  readonly progress: ExportProgress;
  readonly pause: PauseSwitch;
}

const ICONS = {
  waiting: [WaitingIcon, 'foreground.warning'],
  finished: [FinishedIcon, 'foreground.success'],
  stopped: [StoppedIcon, 'foreground.danger'],
} as const;

const Icon = styled.span<{ $color: string }>`
  display: grid;
  color: ${({ theme, $color }) => getColor({ theme, variable: $color })};
`;

const Head = styled.div`
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  justify-content: space-between;
  gap: ${({ theme }) => `${theme.space.xs} ${theme.space.sm}`};
  min-height: 32px;
`;

/** The progress of an export, and how it ended. */
export function ProgressPanel({ progress, pause }: ProgressPanelProps) {
  const { actions } = useAccount();
  const i18n = useI18n();
  const { t } = i18n;
  const { state } = progress;
  const isOver = !isExportActive(progress);
  const [StateIcon, color] = state in ICONS ? ICONS[state as keyof typeof ICONS] : [null, ''];

  return (
    <Panel>
      <Head>
        <PanelHeading tabIndex={-1}>
          {StateIcon && (
            <Icon $color={color}>
              <StateIcon aria-hidden="true" />
            </Icon>
          )}
          <bdi>{headingLabel(progress, pause.isPausing, i18n)}</bdi>
        </PanelHeading>
        {!isOver && (
          <PanelActions>
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
          </PanelActions>
        )}
      </Head>
      <StateText progress={progress} />
      {!isOver && <ProgressNumbers progress={progress} />}
      {state !== 'finished' && <ProgressBar progress={progress} />}
    </Panel>
  );
}
