import { Button } from '@zendeskgarden/react-buttons';
import { getColor } from '@zendeskgarden/react-theming';
import styled from 'styled-components';
import type { RetryWait } from '../zendesk/fetcher.ts';
import { useCountdown } from '../ui/use-countdown.ts';
import { useI18n } from '../i18n/i18n-context.tsx';
import { retryTime, waitReason } from '../labels/retry-label.ts';

const Notice = styled.div`
  display: flex;
  flex-wrap: wrap;
  gap: ${({ theme }) => `0 ${theme.space.xs}`};
  padding: ${({ theme }) => `${theme.space.xs} ${theme.space.sm}`};
  background: ${({ theme }) => getColor({ theme, variable: 'background.warning' })};
  color: ${({ theme }) => getColor({ theme, variable: 'foreground.warning' })};
  font-size: ${({ theme }) => theme.fontSizes.sm};

  p {
    margin: 0;
  }
`;

export interface RetryWaitNoticeProps {
  readonly retryWait: RetryWait;
  /** Ends the wait. */
  readonly onTryNow: () => void;
}

/**
 * Explains why a request waits, with a countdown to the automatic retry, and a button that does not wait for it. Screen
 * readers announce the reason once and not the countdown.
 */
export function RetryWaitNotice({ retryWait, onTryNow }: RetryWaitNoticeProps) {
  const i18n = useI18n();
  const secondsLeft = useCountdown(retryWait.untilMs);
  return (
    <Notice>
      <p role="status">{waitReason(retryWait, i18n)}</p>
      <p role="timer" aria-live="off">
        {retryTime(secondsLeft, i18n)}
      </p>
      <Button isLink onClick={onTryNow}>
        {i18n.t('waits.try_now')}
      </Button>
    </Notice>
  );
}
