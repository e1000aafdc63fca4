import { Progress } from '@zendeskgarden/react-loaders';
import { getColor } from '@zendeskgarden/react-theming';
import styled from 'styled-components';
import type { ExportProgress } from './export-progress.ts';
import { useI18n } from '../../i18n/i18n-context.tsx';
import { percentDone } from './progress-label.ts';
import { dateTimeLabel } from './date-time-label.ts';

const Ends = styled.div`
  display: flex;
  flex-wrap: wrap;
  justify-content: space-between;
  gap: ${({ theme }) => theme.space.sm};
  margin-top: ${({ theme }) => theme.space.xs};
  color: ${({ theme }) => getColor({ theme, variable: 'foreground.subtle' })};
  font-size: ${({ theme }) => theme.fontSizes.sm};
  font-variant-numeric: tabular-nums;
`;

/** The progress of an export within its time range. */
export function ProgressBar({ progress }: { readonly progress: ExportProgress }) {
  const i18n = useI18n();
  const { t } = i18n;
  return (
    <div>
      <Progress
        value={percentDone(progress)}
        color="border.primaryEmphasis"
        aria-label={t('export_page.progress.name')}
        aria-valuetext={t('export_page.progress.reached', {
          time: dateTimeLabel(progress.reachedMs, i18n),
        })}
      />
      <Ends>
        <bdi>{dateTimeLabel(progress.startMs, i18n)}</bdi>
        <bdi>{dateTimeLabel(progress.untilMs, i18n)}</bdi>
      </Ends>
    </div>
  );
}
