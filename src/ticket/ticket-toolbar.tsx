import { IconButton } from '@zendeskgarden/react-buttons';
import { getColor } from '@zendeskgarden/react-theming';
import RefreshIcon from '@zendeskgarden/svg-icons/src/16/reload-stroke.svg';
import styled, { css, keyframes } from 'styled-components';
import { useEventBrowser } from '../timeline/browser-context.tsx';
import { Tooltip } from '../ui/tooltip/lazy.ts';
import { useTicket } from './ticket-context.tsx';
import type { TicketStatus } from './ticket-status.ts';
import { useI18n } from '../i18n/i18n-context.tsx';

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

/** How many events and conversations there are, or how many events the filters leave. */
export function TicketSummary() {
  const { t } = useI18n();
  const { timeline, result, isFiltered } = useEventBrowser();
  const { status } = useTicket();
  const eventCount = timeline.events.length;

  return (
    <Text role="status">
      <bdi>
        {isFiltered
          ? t.plural('summary.filtered_events', eventCount, { shown: result.shown.length })
          : t('summary.text', {
              events: t.plural('summary.events', eventCount),
              conversations: t.plural('summary.conversations', timeline.conversations.length),
            })}
        {isLoading(status) && <Aside> {t('summary.loading_more')}</Aside>}
      </bdi>
    </Text>
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
