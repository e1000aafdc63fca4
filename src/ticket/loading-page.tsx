import styled from 'styled-components';
import type { RetryWait } from '../zendesk/fetcher.ts';
import { useI18n } from '../i18n/i18n-context.tsx';
import { ListSkeleton } from '../ui/list-skeleton.tsx';
import { RetryWaitNotice } from './retry-wait-notice.tsx';

export interface LoadingPageProps {
  /** Null if no request waits before a retry. */
  readonly retryWait: RetryWait | null;
  /** Ends the wait. */
  readonly onTryNow: () => void;
}

const Summary = styled.p`
  min-height: ${({ theme }) => theme.lineHeights.md};
  margin: 0;
  padding: ${({ theme }) => `${theme.space.xs} ${theme.space.sm}`};
  box-sizing: content-box;
`;

/** The page until the first response has loaded. */
export function LoadingPage({ retryWait, onTryNow }: LoadingPageProps) {
  const { t } = useI18n();
  return (
    <div aria-busy="true">
      <Summary role="status">{t('summary.loading')}</Summary>
      {retryWait && <RetryWaitNotice retryWait={retryWait} onTryNow={onTryNow} />}
      <ListSkeleton />
    </div>
  );
}
