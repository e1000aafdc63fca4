import { getColor } from '@zendeskgarden/react-theming';
import styled from 'styled-components';
import type { EventType } from '../../../events/event.ts';
import type { TypeCounts } from '../metrics/events-over-time.ts';
import { useI18n } from '../../../i18n/i18n-context.tsx';
import { eventColor } from './event-color.ts';
import { useChartFormats } from './use-chart-formats.ts';

export interface ChartLegendProps {
  readonly types: readonly EventType[];
  readonly counts: TypeCounts;
  /** What the counts are of: the whole time, or one column. */
  readonly when: string;
}

const Line = styled.div`
  display: flex;
  flex-wrap: wrap;
  gap: ${({ theme }) => `${theme.space.xxs} ${theme.space.md}`};
  justify-content: space-between;
  font-size: ${({ theme }) => theme.fontSizes.sm};
  line-height: ${({ theme }) => theme.lineHeights.sm};
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
`;

const When = styled.span`
  color: ${({ theme }) => getColor({ theme, variable: 'foreground.subtle' })};
  font-variant-numeric: tabular-nums;
`;

/** Which colour is which type, and how many there are. */
export function ChartLegend({ types, counts, when }: ChartLegendProps) {
  const { t } = useI18n();
  const { count } = useChartFormats();
  return (
    <Line>
      <Types>
        {types.map((type) => (
          <li key={type}>
            <Swatch $type={type} />
            {t(`types.${type}`)} <strong>{count(counts[type])}</strong>
          </li>
        ))}
      </Types>
      <When>
        <bdi>{when}</bdi>
      </When>
    </Line>
  );
}
