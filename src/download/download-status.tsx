import { IconButton } from '@zendeskgarden/react-buttons';
import { getColor } from '@zendeskgarden/react-theming';
import CloseIcon from '@zendeskgarden/svg-icons/src/12/x-stroke.svg';
import { useEffect, useRef, useState } from 'preact/hooks';
import styled from 'styled-components';
import { StatusMessage } from '../ui/status-message.tsx';
import { ShowTextButton } from '../ui/show-text-button.tsx';
import { useI18n } from '../i18n/i18n-context.tsx';
import { type DownloadOutcome, runDownload } from './run-download.ts';
import type { DownloadJob } from './download-job.ts';

export interface DownloadStatusProps {
  readonly job: DownloadJob;
  readonly onDismiss: () => void;
}

const Line = styled.div`
  display: grid;
  grid-template-columns: minmax(0, 1fr) auto;
  gap: ${({ theme }) => theme.space.xs};
  align-items: start;
  margin-top: ${({ theme }) => theme.space.xs};
  padding: ${({ theme }) => `${theme.space.xxs} ${theme.space.xs}`};
  border-radius: ${({ theme }) => theme.borderRadii.md};
  background: ${({ theme }) => getColor({ theme, variable: 'background.subtle' })};
  font-size: ${({ theme }) => theme.fontSizes.sm};
`;

/**
 * Runs a download and shows its result. No browser reports whether a download or a print succeeded, and Zendesk's frame
 * may refuse either silently, so a fallback is always offered.
 */
export default function DownloadStatus({ job, onDismiss }: DownloadStatusProps) {
  const i18n = useI18n();
  const { t } = i18n;
  const [outcome, setOutcome] = useState<DownloadOutcome | null>(null);
  const performed = useRef<DownloadJob | null>(null);
  const cameFrom = useRef<EventTarget | null>(null);

  useEffect(() => {
    // Each job runs once, even if other values change.
    if (performed.current === job) return;
    performed.current = job;
    setOutcome(runDownload(job, i18n));
  }, [job, i18n]);

  /** The focused button is removed, so the focus returns to the previous element. */
  function dismiss(): void {
    if (cameFrom.current instanceof HTMLElement) cameFrom.current.focus();
    onDismiss();
  }

  return (
    <Line
      onFocusIn={({ currentTarget, relatedTarget }) => {
        if (!currentTarget.contains(relatedTarget as Node | null)) cameFrom.current = relatedTarget;
      }}
    >
      <div>
        <StatusMessage>{outcome?.message}</StatusMessage>
        {outcome && <ShowTextButton label={outcome.fallbackLabel} text={outcome.text} />}
      </div>
      <IconButton size="small" aria-label={t('download.dismiss')} onClick={dismiss}>
        <CloseIcon />
      </IconButton>
    </Line>
  );
}
