import { Button } from '@zendeskgarden/react-buttons';
import { getColor } from '@zendeskgarden/react-theming';
import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import styled from 'styled-components';
import { useI18n } from '../i18n/i18n-context.tsx';
import { failureTitle } from '../labels/failure-label.ts';
import { retryTime } from '../labels/retry-label.ts';
import { useCountdown } from '../ui/use-countdown.ts';
import { usePage } from './page-context.ts';

const Notice = styled.div<{ $isQuiet?: boolean }>`
  display: flex;
  flex-wrap: wrap;
  gap: ${({ theme }) => `0 ${theme.space.xs}`};
  padding: ${({ theme }) => `${theme.space.xs} ${theme.space.sm}`};
  background: ${({ theme, $isQuiet }) => getColor({ theme, variable: $isQuiet ? 'background.subtle' : 'background.warning' })};
  color: ${({ theme, $isQuiet }) => getColor({ theme, variable: $isQuiet ? 'foreground.subtle' : 'foreground.warning' })};
  font-size: ${({ theme }) => theme.fontSizes.sm};

  p {
    margin: 0;
  }

  button {
    font-size: inherit;
  }
`;

/** What limits the checks or the list at the moment, above the list. */
export function PageNotices() {
  const { t } = useI18n();
  const { conversations, state } = usePage();
  const isOnline = useIsOnline();
  const { list, listFailure, waitsUntilMs } = state;
  return (
    <>
      {!isOnline && <TextNotice>{t('my_conversations.checks.offline')}</TextNotice>}
      {waitsUntilMs !== null && <WaitNotice untilMs={waitsUntilMs} />}
      {isOnline && list && listFailure && (
        <Notice>
          <p role="status">
            {t('my_conversations.checks.list_failed', { reason: failureTitle(listFailure, t) })}
          </p>
          <Button isLink onClick={() => conversations.checkAll()}>
            {t('failures.try_again')}
          </Button>
        </Notice>
      )}
      {list?.isCutOff && <TextNotice isQuiet>{t('my_conversations.checks.cut_off')}</TextNotice>}
      {!conversations.isPersistent && (
        <TextNotice isQuiet>{t('my_conversations.checks.not_stored')}</TextNotice>
      )}
    </>
  );
}

interface TextNoticeProps {
  readonly isQuiet?: boolean;
  readonly children: ComponentChildren;
}

function TextNotice({ isQuiet = false, children }: TextNoticeProps) {
  return (
    <Notice $isQuiet={isQuiet}>
      <p role={isQuiet ? undefined : 'status'}>{children}</p>
    </Notice>
  );
}

/** Screen readers announce the reason once and not the countdown. */
function WaitNotice({ untilMs }: { readonly untilMs: number }) {
  const i18n = useI18n();
  const secondsLeft = useCountdown(untilMs);
  if (secondsLeft === 0) return null;
  return (
    <Notice>
      <p role="status">{i18n.t('my_conversations.checks.waits')}</p>
      <p role="timer" aria-live="off">
        {retryTime(secondsLeft, i18n)}
      </p>
    </Notice>
  );
}

/** Whether the browser has a connection, as far as it knows. */
function useIsOnline(): boolean {
  const [isOnline, setIsOnline] = useState(() => navigator.onLine);
  useEffect(() => {
    const update = () => setIsOnline(navigator.onLine);
    window.addEventListener('online', update);
    window.addEventListener('offline', update);
    return () => {
      window.removeEventListener('online', update);
      window.removeEventListener('offline', update);
    };
  }, []);
  return isOnline;
}
