import { Button } from '@zendeskgarden/react-buttons';
import { getColor } from '@zendeskgarden/react-theming';
import { useEffect, useState } from 'preact/hooks';
import styled from 'styled-components';
import { useI18n } from '../i18n/i18n-context.tsx';
import type { Translator } from '../i18n/translator.ts';
import { failureTitle } from '../labels/failure-label.ts';
import { retryTime } from '../labels/retry-label.ts';
import { useCountdown } from '../ui/use-countdown.ts';
import { blockedReason, isEmptyPart } from './content-state.ts';
import type { MyConversationsState } from './my-conversations-state.ts';
import { usePage } from './page-context.ts';

/** As wide as the head. */
const Notice = styled.div`
  display: flex;
  flex-wrap: wrap;
  align-items: baseline;
  gap: ${({ theme }) => `0 ${theme.space.xs}`};
  margin-inline: ${({ theme }) => `-${theme.space.sm} -${theme.space.xxs}`};
  padding: ${({ theme }) => `${theme.space.xxs} ${theme.space.sm}`};
  background: ${({ theme }) => getColor({ theme, variable: 'background.warning' })};
  color: ${({ theme }) => getColor({ theme, variable: 'foreground.warning' })};
  font-size: ${({ theme }) => theme.fontSizes.sm};

  p {
    margin: 0;
  }

  button {
    font-size: inherit;
  }
`;

/** What limits the checks or the list at the moment, at the end of the head. */
export function PageNotices() {
  const { t } = useI18n();
  const { conversations, state } = usePage();
  const isOnline = useIsOnline();
  const { waitsUntilMs } = state;
  const failure = failureText(state, t);
  return (
    <>
      {!isOnline && (
        <Notice>
          <p role="status">{t('my_conversations.checks.offline')}</p>
        </Notice>
      )}
      {waitsUntilMs !== null && <WaitNotice untilMs={waitsUntilMs} />}
      {isOnline && failure !== null && (
        <Notice>
          <p role="status">{failure}</p>
          <Button isLink onClick={() => conversations.checkAll()}>
            {t('failures.try_again')}
          </Button>
        </Notice>
      )}
    </>
  );
}

/** Why no ticket can be checked, or else why the list could not be; null if the page says so instead of its list. */
function failureText(state: MyConversationsState, t: Translator): string | null {
  const { list, listFailure, records } = state;
  const blocked = blockedReason(state);
  if (!list || isEmptyPart(state)) return null;
  if (blocked)
    return blocked.kind === 'not-in-plan' && records.size === 0
      ? null
      : t('my_conversations.checks.blocked', { reason: failureTitle(blocked, t) });
  return (
    listFailure &&
    t('my_conversations.checks.list_failed', { reason: failureTitle(listFailure, t) })
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
