import styled from 'styled-components';
import type { RetryWait } from './ticket-state.ts';
import { useI18n } from '../i18n/i18n-context.tsx';
import { ListSkeleton } from '../ui/list-skeleton.tsx';
import { PauseNotice } from './pause-notice.tsx';

export interface LoadingPageProps {
  readonly pause: RetryWait | null;
}

const Summary = styled.p`
  min-height: ${({ theme }) => theme.lineHeights.md};
  margin: 0;
  padding: ${({ theme }) => `${theme.space.xs} ${theme.space.sm}`};
  box-sizing: content-box;
`;

/** Until the first answer: the list to come, in outline. */
export function LoadingPage({ pause }: LoadingPageProps) {
  const { t } = useI18n();
  return (
    <div aria-busy="true">
      <Summary role="status">{t('summary.loading')}</Summary>
      {pause && <PauseNotice pause={pause} />}
      <ListSkeleton />
    </div>
  );
}
