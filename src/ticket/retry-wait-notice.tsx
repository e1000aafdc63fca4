import { getColor } from '@zendeskgarden/react-theming';
import styled from 'styled-components';
import type { RetryWait } from '../zendesk/fetcher.ts';
import { useCountdown } from '../ui/use-countdown.ts';
import { useI18n } from '../i18n/i18n-context.tsx';

const Notice = styled.p`
  margin: 0;
  padding: ${({ theme }) => `${theme.space.xs} ${theme.space.sm}`};
  background: ${({ theme }) => getColor({ theme, variable: 'background.warning' })};
  color: ${({ theme }) => getColor({ theme, variable: 'foreground.warning' })};
  font-size: ${({ theme }) => theme.fontSizes.sm};
`;

/** Explains why a request waits, with a countdown to the automatic retry. */
export function RetryWaitNotice({ retryWait }: { readonly retryWait: RetryWait }) {
  const { t } = useI18n();
  const secondsLeft = useCountdown(retryWait.untilMs);
  return (
    <Notice role="status">
      {secondsLeft > 0 ? t.plural('waits.until', secondsLeft) : t(`waits.${kind()}`)}
    </Notice>
  );

  function kind(): 'offline' | 'rate-limited' | 'server' {
    return retryWait.kind === 'offline' || retryWait.kind === 'rate-limited'
      ? retryWait.kind
      : 'server';
  }
}
