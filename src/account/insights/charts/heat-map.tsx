import { getColor } from '@zendeskgarden/react-theming';
import { useRef } from 'preact/hooks';
import styled from 'styled-components';
import type { EventSelection } from '../../../timeline/facets/event-selection.ts';
import { useI18n } from '../../../i18n/i18n-context.tsx';
import { lineHeight } from '../../../ui/line-height.ts';
import { VisuallyHidden } from '../../../ui/visually-hidden.ts';
import { useInsightsContext } from '../insights-context.tsx';
import { useChoice } from '../use-choice.ts';
import { heatColor, heatLevel } from './heat-color.ts';
import { type HeatCell, maxOf } from './heat-grid.ts';
import { useArrivalTexts } from './use-arrival-texts.ts';

export interface HeatMapProps {
  readonly label: string;
  readonly grid: readonly (readonly HeatCell[])[];
  readonly selectionOf: (cell: HeatCell) => EventSelection;
}

/** Fixed, so that all cells have the same width. */
const Grid = styled.table`
  width: 100%;
  border-spacing: 2px;
  border-collapse: separate;
  table-layout: fixed;
  font-size: ${({ theme }) => theme.fontSizes.sm};
  line-height: ${lineHeight('sm')};

  th {
    padding: 0;
    color: ${({ theme }) => getColor({ theme, variable: 'foreground.subtle' })};
    font-weight: ${({ theme }) => theme.fontWeights.regular};
    text-align: start;
    white-space: nowrap;
  }

  td {
    padding: 0;
  }

  col:first-child {
    width: 44px;
  }
`;

const Cell = styled.button<{ $level: number }>`
  display: block;
  width: 100%;
  min-width: 0;
  height: 24px;
  padding: 0;
  border: 0;
  border-radius: 2px;
  background: ${({ theme, $level }) => heatColor(theme, $level)};
  cursor: pointer;
  forced-color-adjust: none;

  &:hover,
  &:focus-visible {
    outline: 2px solid ${({ theme }) => getColor({ theme, variable: 'border.primaryEmphasis' })};
    outline-offset: 1px;
  }
`;

/** Arrow keys and what they add to the place of a cell: rows, and columns in the direction of reading. */
const STEPS: Readonly<Record<string, readonly [row: number, column: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
  Home: [0, -24],
  End: [0, 24],
};

/**
 * A cell for each time of the week, darker with more messages. One of them is in the tab order; arrow keys lead to the
 * others. Each opens the messages behind it.
 */
export function HeatMap({ label, grid, selectionOf }: HeatMapProps) {
  const { t } = useI18n();
  const { onDrillDown } = useInsightsContext();
  const { shortDayOf, shortHourOf, nameOf } = useArrivalTexts();
  const table = useRef<HTMLTableElement>(null);
  const [current, setCurrent] = useChoice('arrivals cell', '');
  const max = maxOf(grid);
  const columns = grid[0] ?? [];
  const places = grid.map((cells) => cells.map(placeOf));
  const stop = places.flat().includes(current) ? current : places[0]?.[0];

  return (
    <Grid ref={table} role="grid" aria-label={label} onKeyDown={move}>
      <colgroup>
        <col />
      </colgroup>
      <thead>
        <tr>
          <td>
            <VisuallyHidden>{t('insights.arrivals.weekday')}</VisuallyHidden>
          </td>
          {columns.map(({ fromHour }, column) =>
            fromHour % 6 === 0 ? (
              <th key={fromHour} scope="colgroup" colSpan={columnsUntilNext(columns, column)}>
                {shortHourOf(fromHour)}
              </th>
            ) : null,
          )}
        </tr>
      </thead>
      <tbody>
        {grid.map((cells) => (
          <tr key={cells[0]?.day}>
            <th scope="row">{shortDayOf(cells[0]?.day ?? 0)}</th>
            {cells.map((cell) => {
              const name = t.plural('insights.arrivals.cell', cell.count, { time: nameOf(cell) });
              const place = placeOf(cell);
              return (
                <td key={cell.fromHour}>
                  <Cell
                    type="button"
                    $level={heatLevel(cell.count, max)}
                    aria-disabled={cell.count === 0}
                    aria-label={name}
                    title={name}
                    data-mark={`arrivals ${place}`}
                    data-place={place}
                    tabIndex={place === stop ? 0 : -1}
                    onFocus={() => setCurrent(place)}
                    onClick={() =>
                      cell.count > 0 && onDrillDown(selectionOf(cell), `arrivals ${place}`)
                    }
                  />
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </Grid>
  );

  function move(event: KeyboardEvent): void {
    const step = STEPS[event.key];
    if (!step || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    const isMirrored = getComputedStyle(event.currentTarget as Element).direction === 'rtl';
    const isArrow = event.key.startsWith('Arrow');
    const row = places.findIndex((cells) => cells.some((place) => place === stop));
    const column = places[row]?.findIndex((place) => place === stop) ?? 0;
    const [rows, across] = step;
    const nextRow = clamp(row + rows, grid.length);
    const nextColumn = clamp(column + (isMirrored && isArrow ? -across : across), columns.length);
    const next = places[nextRow]?.[nextColumn];
    table.current?.querySelector<HTMLElement>(`[data-place="${next}"]`)?.focus();
  }
}

/** Names a cell by its time, not by its column: until the page is measured, cells have other widths. */
function placeOf({ day, fromHour }: HeatCell): string {
  return `${day} ${fromHour}`;
}

function clamp(index: number, length: number): number {
  return Math.max(0, Math.min(length - 1, index));
}

/** How many columns a label for a quarter of the day spans. */
function columnsUntilNext(columns: readonly HeatCell[], column: number): number {
  const next = columns.findIndex(({ fromHour }, index) => index > column && fromHour % 6 === 0);
  return (next < 0 ? columns.length : next) - column;
}
