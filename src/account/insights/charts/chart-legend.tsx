import styled from 'styled-components';
import type { EventType } from '../../../events/event.ts';
import type { TypeCounts } from '../metrics/events-over-time.ts';
import { useI18n } from '../../../i18n/i18n-context.tsx';
import { eventColor } from './event-color.ts';
import { Legend, LegendList, LegendRange } from './legend.ts';
import { useChartFormats } from './use-chart-formats.ts';

export interface ChartLegendProps {
  readonly types: readonly EventType[];
  readonly counts: TypeCounts;
  /** The time range of the counts: the whole chart or one column. */
  readonly timeRange: string;
}

const Swatch = styled.span<{ $type: EventType }>`
  width: 10px;
  height: 10px;
  margin-inline-end: 2px;
  border-radius: ${({ theme }) => theme.borderRadii.sm};
  background: ${({ theme, $type }) => eventColor(theme, $type)};
  /* As the chart, which is a picture. */
  forced-color-adjust: none;
`;

/** The color and count of each event type. */
export function ChartLegend({ types, counts, timeRange }: ChartLegendProps) {
  const { t } = useI18n();
  const { count } = useChartFormats();
  return (
    <Legend>
      <LegendList>
        {types.map((type) => (
          <li key={type}>
            <Swatch $type={type} />
            {t(`types.${type}`)} <strong>{count(counts[type])}</strong>
          </li>
        ))}
      </LegendList>
      <LegendRange>
        <bdi>{timeRange}</bdi>
      </LegendRange>
    </Legend>
  );
}
