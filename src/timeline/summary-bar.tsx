import { IconButton } from '@zendeskgarden/react-buttons';
import { getColor } from '@zendeskgarden/react-theming';
import RefreshIcon from '@zendeskgarden/svg-icons/src/16/reload-stroke.svg';
import styled, { css, keyframes } from 'styled-components';
import type { Grouping, Order } from './list/rows.ts';
import { Tooltip } from '../ui/tooltip.tsx';
import { useI18n } from '../i18n/i18n-context.tsx';
import type { MoreMenuProps } from './menu/late-more-menu.tsx';
import { MoreMenu } from './menu/more-menu.tsx';

export interface SummaryBarProps {
  readonly eventCount: number;
  /** How many events the filters leave; null while no filter is on. */
  readonly shownCount: number | null;
  readonly conversationCount: number;
  /** True while the ticket is being read. */
  readonly isReading: boolean;
  readonly order: Order;
  readonly onOrder: (order: Order) => void;
  readonly grouping: Grouping;
  readonly onGrouping: (grouping: Grouping) => void;
  /** Undefined where there is nothing to take away. */
  readonly onExport: MoreMenuProps['onExport'];
  /** Undefined where there is no larger view than this. */
  readonly onLargeView: (() => void) | undefined;
  readonly onRefresh: () => void;
  readonly onShortcuts: () => void;
}

/** Two lines high, so that nothing below moves when a filter makes the summary longer. */
const Bar = styled.div`
  display: flex;
  align-items: center;
  gap: ${({ theme }) => theme.space.xxs};
  min-height: 40px;
`;

const Summary = styled.p`
  flex: 1;
  min-width: 0;
  margin: 0;
  font-weight: ${({ theme }) => theme.fontWeights.semibold};
  text-wrap: balance;
`;

const Aside = styled.span`
  color: ${({ theme }) => getColor({ theme, variable: 'foreground.subtle' })};
  font-weight: ${({ theme }) => theme.fontWeights.regular};
`;

const turn = keyframes`to { transform: rotate(1turn); }`;

/** Turns while the ticket is being read: the agent, or opening the ticket, caused it. */
const Turning = styled.span<{ $isTurning: boolean }>`
  display: grid;

  ${({ $isTurning }) =>
    $isTurning &&
    css`
      @media (prefers-reduced-motion: no-preference) {
        animation: ${turn} 1s linear infinite;
      }
    `}
`;

/** How much there is, and what can be done with all of it. */
export function SummaryBar(props: SummaryBarProps) {
  const { t } = useI18n();
  const { eventCount, shownCount, conversationCount, isReading } = props;

  const events =
    shownCount === null
      ? t.plural('summary.events', eventCount)
      : t.plural('summary.filtered_events', eventCount, { shown: shownCount });
  const conversations = t.plural('summary.conversations', conversationCount);

  return (
    <Bar>
      <Summary role="status">
        <bdi>
          {t('summary.text', { events, conversations })}
          {isReading && <Aside> {t('summary.loading_more')}</Aside>}
        </bdi>
      </Summary>
      <Tooltip content={t('toolbar.refresh')} isLabel placement="bottom">
        <IconButton
          size="small"
          aria-label={t('toolbar.refresh')}
          aria-disabled={isReading}
          onClick={props.onRefresh}
        >
          <Turning $isTurning={isReading}>
            <RefreshIcon />
          </Turning>
        </IconButton>
      </Tooltip>
      <MoreMenu
        order={props.order}
        onOrder={props.onOrder}
        grouping={props.grouping}
        onGrouping={props.onGrouping}
        onExport={props.onExport}
        onLargeView={props.onLargeView}
        onShortcuts={props.onShortcuts}
      />
    </Bar>
  );
}
