import { getColor } from '@zendeskgarden/react-theming';
import styled from 'styled-components';
import { lineHeight } from '../../../ui/line-height.ts';
import type { EventType } from '../../../events/event.ts';
import type { TypeCounts } from '../metrics/events-over-time.ts';
import { useI18n } from '../../../i18n/i18n-context.tsx';
import { eventColor } from './event-color.ts';
import { useChartFormats } from './use-chart-formats.ts';

export interface ChartLegendProps {
  readonly types: readonly EventType[];
  readonly counts: TypeCounts;
  /** The time range of the counts: the whole chart or one column. */
  readonly timeRange: string;
}

const Legend = styled.div`
  display: flex;
  flex-wrap: wrap;
  gap: ${({ theme }) => `${theme.space.xxs} ${theme.space.md}`};
  justify-content: space-between;
  font-size: ${({ theme }) => theme.fontSizes.sm};
  line-height: ${lineHeight('sm')};
`;

const Types = styled.ul`
  display: flex;
  flex-wrap: wrap;
  gap: ${({ theme }) => `${theme.space.xxs} ${theme.space.md}`};
  margin: 0;
  padding: 0;
  list-style: none;

  li {
    display: flex;
    align-items: center;
    gap: ${({ theme }) => theme.space.xxs};
    font-variant-numeric: tabular-nums;
  }
`;

const Swatch = styled.span<{ $type: EventType }>`
  width: 10px;
  height: 10px;
  margin-inline-end: 2px;
  border-radius: ${({ theme }) => theme.borderRadii.sm};
  background: ${({ theme, $type }) => eventColor(theme, $type)};
  /* As the chart, which is a picture. */
  forced-color-adjust: none;
`;

const TimeRange = styled.span`
  color: ${({ theme }) => getColor({ theme, variable: 'foreground.subtle' })};
  font-variant-numeric: tabular-nums;
`;

/** The color and count of each event type. */
export function ChartLegend({ types, counts, timeRange }: ChartLegendProps) {
  const { t } = useI18n();
  const { count } = useChartFormats();
  return (
    <Legend>
      <Types>
        {types.map((type) => (
          <li key={type}>
            <Swatch $type={type} />
            {t(`types.${type}`)} <strong>{count(counts[type])}</strong>
          </li>
        ))}
      </Types>
      <TimeRange>
        <bdi>{timeRange}</bdi>
      </TimeRange>
    </Legend>
  );
}
