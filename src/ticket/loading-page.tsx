import { Skeleton } from '@zendeskgarden/react-loaders';
import { getColor } from '@zendeskgarden/react-theming';
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

/** Has the place and the size of the toolbar that follows. */
const Summary = styled.p`
  display: flex;
  align-items: center;
  min-height: 41px;
  margin: 0;
  padding-inline: ${({ theme }) => theme.space.sm};
  border-bottom: ${({ theme }) => theme.borders.sm}
    ${({ theme }) => getColor({ theme, variable: 'border.subtle' })};
  font-size: ${({ theme }) => theme.fontSizes.sm};
`;

/** Has the place and the size of the type filter that follows. */
const Chips = styled.div`
  display: flex;
  gap: ${({ theme }) => theme.space.xxs};
  padding: ${({ theme }) => `${theme.space.xxs} ${theme.space.sm}`};

  > * {
    border-radius: 14px;
  }
`;

/** The page until the first response has loaded. */
export function LoadingPage({ retryWait, onTryNow }: LoadingPageProps) {
  const { t } = useI18n();
  return (
    <div aria-busy="true">
      <Summary role="status">{t('summary.loading')}</Summary>
      {retryWait && <RetryWaitNotice retryWait={retryWait} onTryNow={onTryNow} />}
      <Chips aria-hidden="true">
        {['84px', '76px', '80px'].map((width) => (
          <Skeleton key={width} width={width} height="28px" />
        ))}
      </Chips>
      <ListSkeleton />
    </div>
  );
}
