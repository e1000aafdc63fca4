import { Button } from '@zendeskgarden/react-buttons';
import { getColor } from '@zendeskgarden/react-theming';
import styled from 'styled-components';
import type { RetryWait } from '../zendesk/fetcher.ts';
import { CountdownText } from '../ui/countdown-text.tsx';
import { useCountdown } from '../ui/use-countdown.ts';
import { useI18n } from '../i18n/i18n-context.tsx';

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

/** Explains why a request waits, with a countdown to the automatic retry, and a button that does not wait for it. */
export function RetryWaitNotice({ retryWait, onTryNow }: RetryWaitNoticeProps) {
  const { t } = useI18n();
  const secondsLeft = useCountdown(retryWait.untilMs);
  return (
    <Notice>
      <p>
        <CountdownText
          role="status"
          countdown={secondsLeft > 0 ? t.plural('waits.until', secondsLeft) : null}
          text={t(`waits.${kind()}`)}
        />
      </p>
      <Button isLink onClick={onTryNow}>
        {t('waits.try_now')}
      </Button>
    </Notice>
  );

  function kind(): 'offline' | 'rate-limited' | 'server' {
    return retryWait.kind === 'offline' || retryWait.kind === 'rate-limited'
      ? retryWait.kind
      : 'server';
  }
}
