import { Progress } from '@zendeskgarden/react-loaders';
import styled from 'styled-components';
import type { ExportProgress } from './export-progress.ts';
import { useI18n } from '../../i18n/i18n-context.tsx';
import { percentDone } from './progress-label.ts';
import { dateTimeLabel } from './date-time-label.ts';

const Line = styled.div`
  padding: ${({ theme }) => `0 ${theme.space.sm} ${theme.space.xs}`};
  margin-top: -${({ theme }) => theme.space.xxs};

  > * {
    margin-block: 0;
  }
`;

/** How much of its time range an export has read. */
export function ProgressBar({ progress }: { readonly progress: ExportProgress }) {
  const i18n = useI18n();
  const { t } = i18n;
  return (
    <Line>
      <Progress
        value={percentDone(progress)}
        size="small"
        color="border.primaryEmphasis"
        aria-label={t('export_page.progress.name')}
        aria-valuetext={t('export_page.progress.reached', {
          time: dateTimeLabel(progress.reachedMs, i18n),
        })}
      />
    </Line>
  );
}
