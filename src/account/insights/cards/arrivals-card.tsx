import { useMemo, useRef } from 'preact/hooks';
import { getColor } from '@zendeskgarden/react-theming';
import styled from 'styled-components';
import type { SelectableEvent } from '../../../timeline/facets/event-selection.ts';
import { useI18n } from '../../../i18n/i18n-context.tsx';
import { lineHeight } from '../../../ui/line-height.ts';
import { useHasWidth } from '../../../ui/use-has-width.ts';
import { HEAT_LEVELS, heatColor } from '../charts/heat-color.ts';
import { type HeatCell, heatGrid, maxOf } from '../charts/heat-grid.ts';
import { HeatMap } from '../charts/heat-map.tsx';
import { useArrivalTexts } from '../charts/use-arrival-texts.ts';
import { useChartFormats } from '../charts/use-chart-formats.ts';
import { weekdayHours } from '../marks/weekday-hour.ts';
import type { Arrivals } from '../metrics/arrivals.ts';
import type { TimeSpan } from '../metrics/period.ts';
import { heatPicture } from '../pictures/heat-picture.ts';
import { fileNumber } from './card-data.ts';
import { EmptyCard } from './empty-card.tsx';
import { InsightCard } from './insight-card.tsx';

export interface ArrivalsCardProps {
  readonly arrivals: Arrivals;
  readonly period: TimeSpan;
}

/** From these widths on, in px, cells of one hour and of two hours are at least 24 px wide. */
const HOUR_CELLS_PX = 670;
const TWO_HOUR_CELLS_PX = 358;

const Legend = styled.p`
  display: flex;
  align-items: center;
  gap: 3px;
  margin: 0;
  color: ${({ theme }) => getColor({ theme, variable: 'foreground.subtle' })};
  font-size: ${({ theme }) => theme.fontSizes.sm};
  line-height: ${lineHeight('sm')};

  bdi {
    margin-inline: ${({ theme }) => theme.space.xxs};
  }
`;

const Swatch = styled.span<{ $level: number }>`
  width: 14px;
  height: 14px;
  border-radius: 2px;
  background: ${({ theme, $level }) => heatColor(theme, $level)};
  forced-color-adjust: none;
`;

/** When the messages come: by weekday and hour, in the agent's time zone. */
export function ArrivalsCard({ arrivals, period }: ArrivalsCardProps) {
  const { t, formats } = useI18n();
  const { count, firstWeekday } = useChartFormats();
  const texts = useArrivalTexts();
  const box = useRef<HTMLDivElement>(null);
  const hasHours = useHasWidth(box, HOUR_CELLS_PX);
  const hasTwoHours = useHasWidth(box, TWO_HOUR_CELLS_PX);
  const firstDay = (firstWeekday + 6) % 7;
  const hoursPerCell = hasHours ? 1 : hasTwoHours ? 2 : 3;
  const grid = useMemo(
    () => heatGrid(arrivals, firstDay, hoursPerCell),
    [arrivals, firstDay, hoursPerCell],
  );
  const timeOf = useMemo(() => weekdayHours(formats.timeZone), [formats.timeZone]);
  const heading = t('insights.arrivals.heading');
  const max = maxOf(grid);
  if (max === 0) return <EmptyCard heading={heading} message={t('insights.arrivals.none')} />;

  return (
    <InsightCard
      heading={heading}
      width="half-if-wide"
      data={{
        columns: [
          {
            label: t('insights.arrivals.weekday'),
            fileLabel: t('insights.arrivals.weekday_number'),
          },
          { label: t('insights.unit.hour'), fileLabel: t('insights.arrivals.hour_number') },
          { label: t('insights.messages'), isNumber: true },
        ],
        rows: heatGrid(arrivals, firstDay, 1)
          .flat()
          .map((cell) => ({
            key: `${cell.day} ${cell.fromHour}`,
            cells: [texts.dayOf(cell.day), texts.hourOf(cell.fromHour), count(cell.count)],
            // From 1, as in ISO 8601.
            values: [cell.day + 1, cell.fromHour, cell.count].map(fileNumber),
            selection: cell.count > 0 ? selectionOf(cell) : null,
          })),
      }}
      picture={() =>
        heatPicture({
          grid,
          dayOf: texts.shortDayOf,
          hourOf: texts.shortHourOf,
          least: t('insights.arrivals.least'),
          most: t.plural('insights.arrivals.most', max),
        })
      }
    >
      <div ref={box}>
        <HeatMap label={heading} grid={grid} selectionOf={selectionOf} />
      </div>
      <Legend>
        <bdi>{t('insights.arrivals.least')}</bdi>
        {Array.from({ length: HEAT_LEVELS + 1 }, (_, level) => (
          <Swatch key={level} $level={level} />
        ))}
        <bdi>{t.plural('insights.arrivals.most', max)}</bdi>
      </Legend>
    </InsightCard>
  );

  function selectionOf(cell: HeatCell) {
    const { day, fromHour, toHour } = cell;
    return {
      key: `arrivals ${day} ${fromHour} ${toHour}`,
      label: texts.nameOf(cell),
      accepts({ createdMs, message }: SelectableEvent): boolean {
        if (createdMs === null || message === null) return false;
        if (createdMs < period.startMs || createdMs >= period.endMs) return false;
        const time = timeOf(createdMs);
        return time.day === day && time.hour >= fromHour && time.hour < toHour;
      },
    };
  }
}
