import { IconButton } from '@zendeskgarden/react-buttons';
import { getColor } from '@zendeskgarden/react-theming';
import RefreshIcon from '@zendeskgarden/svg-icons/src/16/reload-stroke.svg';
import styled, { css, keyframes } from 'styled-components';
import { useEventBrowser } from '../timeline/browser-context.tsx';
import { UnreadPill } from '../timeline/list/unread-pill.tsx';
import { Tooltip } from '../ui/tooltip/lazy.ts';
import { VisuallyHidden } from '../ui/visually-hidden.ts';
import { useTicket } from './ticket-context.tsx';
import type { TicketStatus } from './ticket-status.ts';
import { useI18n } from '../i18n/i18n-context.tsx';
import { useSummary } from './use-summary.ts';

const SummaryOrPill = styled.div`
  display: flex;
  min-width: 0;
`;

/** Two lines fit into the toolbar, for narrow frames and long languages. */
const Text = styled.p`
  display: -webkit-box;
  margin: 0;
  overflow: hidden;
  font-weight: ${({ theme }) => theme.fontWeights.semibold};
  font-size: ${({ theme }) => theme.fontSizes.sm};
  line-height: ${({ theme }) => theme.lineHeights.sm};
  text-wrap: balance;
  -webkit-box-orient: vertical;
  -webkit-line-clamp: 2;
`;

const Aside = styled.span`
  font-weight: ${({ theme }) => theme.fontWeights.regular};
  color: ${({ theme }) => getColor({ theme, variable: 'foreground.subtle' })};
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

/** How many events there are, or how many events the filters leave, or in their place the button for new events. */
export function TicketSummary() {
  const { t } = useI18n();
  const summary = useSummary();
  const { offScreenUnread } = useEventBrowser().state;
  const { status } = useTicket();
  const SummaryText = offScreenUnread ? VisuallyHidden : 'span';

  return (
    <SummaryOrPill>
      {/* The ticket's announcement speaks for it. */}
      <Text role="status" aria-live="off">
        <bdi>
          <SummaryText>
            {summary}
            {isLoading(status) && <Aside> {t('summary.loading_more')}</Aside>}
          </SummaryText>
        </bdi>
      </Text>
      {offScreenUnread && <UnreadPill offScreen={offScreenUnread} />}
    </SummaryOrPill>
  );
}

/** Loads the ticket again. */
export function RefreshButton() {
  const { t } = useI18n();
  const { status, controller } = useTicket();
  const isWaiting = status.state !== 'failed' && status.retryWait !== null;

  return (
    <Tooltip content={t('toolbar.refresh')} isLabel placement="bottom">
      <IconButton
        size="small"
        aria-label={t('toolbar.refresh')}
        // During a wait before a retry, it ends the wait.
        aria-disabled={isLoading(status) && !isWaiting}
        onClick={controller.refresh}
      >
        <Spinner $isSpinning={isLoading(status)}>
          <RefreshIcon />
        </Spinner>
      </IconButton>
    </Tooltip>
  );
}

function isLoading(status: TicketStatus): boolean {
  return status.state !== 'loaded' || status.isLoading;
}
