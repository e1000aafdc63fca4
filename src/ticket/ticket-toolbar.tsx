import { IconButton } from '@zendeskgarden/react-buttons';
import { getColor } from '@zendeskgarden/react-theming';
import RefreshIcon from '@zendeskgarden/svg-icons/src/16/reload-stroke.svg';
import styled, { css, keyframes } from 'styled-components';
import { useEventBrowser } from '../timeline/browser-context.tsx';
import { UnreadPill } from '../timeline/list/unread-pill.tsx';
import { Tooltip } from '../ui/tooltip/lazy.ts';
import { VisuallyHidden } from '../ui/visually-hidden.ts';
import { useTicket } from './ticket-context.tsx';
import { useI18n } from '../i18n/i18n-context.tsx';
import { useSummary } from './use-summary.ts';

const SummaryOrPill = styled.div`
  display: flex;
  flex: 1;
  min-width: 0;
`;

const Summary = styled.p`
  margin: 0;
  font-weight: ${({ theme }) => theme.fontWeights.semibold};
  text-wrap: balance;
`;

const Aside = styled.span`
  color: ${({ theme }) => getColor({ theme, variable: 'foreground.subtle' })};
  font-weight: ${({ theme }) => theme.fontWeights.regular};
`;

const rotate = keyframes`to { transform: rotate(1turn); }`;

/** Rotates while the ticket loads, except in the background. */
const Spinner = styled.span<{ $isSpinning: boolean }>`
  display: grid;

  ${({ $isSpinning }) =>
    $isSpinning &&
    css`
      @media (prefers-reduced-motion: no-preference) {
        animation: ${rotate} 1s linear infinite;
      }
    `}
`;

/** The numbers of events and conversations, or in their place the button for new events, and the refresh button. */
export function TicketToolbar() {
  const { t } = useI18n();
  const summary = useSummary();
  const { offScreenUnread } = useEventBrowser().state;
  const { status, controller } = useTicket();
  const isLoading = status.state !== 'loaded' || status.isLoading;
  const isWaiting = status.state !== 'failed' && status.retryWait !== null;

  const SummaryText = offScreenUnread ? VisuallyHidden : 'span';

  return (
    <>
      <SummaryOrPill>
        {/* The ticket's announcement speaks for it. */}
        <Summary role="status" aria-live="off">
          <bdi>
            <SummaryText>
              {summary}
              {isLoading && <Aside> {t('summary.loading_more')}</Aside>}
            </SummaryText>
          </bdi>
        </Summary>
        {offScreenUnread && <UnreadPill offScreen={offScreenUnread} />}
      </SummaryOrPill>
      <Tooltip content={t('toolbar.refresh')} isLabel placement="bottom">
        <IconButton
          size="small"
          aria-label={t('toolbar.refresh')}
          // During a wait before a retry, it ends the wait.
          aria-disabled={isLoading && !isWaiting}
          onClick={controller.refresh}
        >
          <Spinner $isSpinning={isLoading}>
            <RefreshIcon />
          </Spinner>
        </IconButton>
      </Tooltip>
    </>
  );
}
