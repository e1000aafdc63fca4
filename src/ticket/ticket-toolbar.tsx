import { IconButton } from '@zendeskgarden/react-buttons';
import RefreshIcon from '@zendeskgarden/svg-icons/src/16/reload-stroke.svg';
import styled, { css, keyframes } from 'styled-components';
import { useEventBrowser } from '../timeline/browser-context.tsx';
import { Tooltip } from '../ui/tooltip/lazy.ts';
import { useTicket } from './ticket-context.tsx';
import type { TicketStatus } from './ticket-status.ts';
import { useI18n } from '../i18n/i18n-context.tsx';

/** Two lines fit into the toolbar, for narrow frames and long languages. */
const Text = styled.p`
  margin: 0;
  font-weight: ${({ theme }) => theme.fontWeights.semibold};
  font-size: ${({ theme }) => theme.fontSizes.sm};
  line-height: 1.3;
  text-wrap: balance;
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
  const { length } = timeline.events;
  const events = isFiltered
    ? t.plural('summary.filtered_events', length, { shown: result.shown.length })
    : t.plural('summary.events', length);
  const more = moreText();

  return (
    <Text role="status">
      <bdi>{more === null ? events : t('summary.text', { events, more })}</bdi>
    </Text>
  );

  function moreText(): string | null {
    if (isLoading(status)) return t('summary.loading_more');
    return isFiltered ? null : t.plural('summary.conversations', timeline.conversations.length);
  }
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
