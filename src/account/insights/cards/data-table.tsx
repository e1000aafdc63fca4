import { getColor } from '@zendeskgarden/react-theming';
import type { ComponentChildren } from 'preact';
import styled from 'styled-components';
import { lineHeight } from '../../../ui/line-height.ts';
import { VisuallyHidden } from '../../../ui/visually-hidden.ts';
import { Mark } from '../marks/mark.tsx';
import type { CardData } from './card-data.ts';
import { type Sorting, SortHeader } from './sort-header.tsx';

export interface DataTableProps extends CardData {
  /** Only for screen readers, because the heading above shows the same text. */
  readonly caption: string;
  /** The column that sorts the rows; without it, the headers are no buttons. */
  readonly sorting?: Sorting | undefined;
  readonly onSort?: (column: number) => void;
}

/** A table with more rows than this scrolls vertically. */
const MAX_VISIBLE_ROWS = 12;

/** A table with more columns than this may scroll horizontally. */
const MAX_VISIBLE_COLUMNS = 3;

const Scroller = styled.div<{ $isLong: boolean }>`
  max-height: ${({ $isLong }) => ($isLong ? '440px' : 'none')};
  overflow: auto;
  scrollbar-width: thin;

  &:focus-visible {
    outline: 2px solid ${({ theme }) => getColor({ theme, variable: 'border.primaryEmphasis' })};
  }
`;

const Table = styled.table`
  position: relative;
  width: 100%;
  border-spacing: 0;
  border-collapse: separate;
  font-size: ${({ theme }) => theme.fontSizes.sm};
  line-height: ${lineHeight('sm')};

  th,
  td {
    padding: ${({ theme }) => `${theme.space.xxs} ${theme.space.xs}`};
    border-bottom: ${({ theme }) => theme.borders.sm}
      ${({ theme }) => getColor({ theme, variable: 'border.subtle' })};
    font-weight: ${({ theme }) => theme.fontWeights.regular};
    text-align: start;
    vertical-align: baseline;
  }

  th:first-child {
    width: 100%;
    min-width: 112px;
    max-width: 0;
    padding-inline-start: ${({ theme }) => theme.space.xxs};
    overflow-wrap: anywhere;
  }

  th:last-child,
  td:last-child {
    padding-inline-end: ${({ theme }) => theme.space.xxs};
  }

  /* The first column stays while the others scroll. */
  tbody th {
    position: sticky;
    inset-inline-start: 0;
    background: ${({ theme }) => getColor({ theme, variable: 'background.default' })};
  }

  thead th:first-child {
    z-index: 2;
    inset-inline-start: 0;
  }

  tbody tr:last-child > * {
    border-bottom: 0;
  }

  thead th {
    position: sticky;
    z-index: 1;
    top: 0;
    background: ${({ theme }) => getColor({ theme, variable: 'background.default' })};
    color: ${({ theme }) => getColor({ theme, variable: 'foreground.subtle' })};
    vertical-align: bottom;
  }
`;

const HeadCell = styled.th<{ $isNumber: boolean }>`
  && {
    text-align: ${({ $isNumber }) => ($isNumber ? 'end' : 'start')};
  }
`;

const Cell = styled.td<{ $isNumber: boolean }>`
  && {
    text-align: ${({ $isNumber }) => ($isNumber ? 'end' : 'start')};
    font-variant-numeric: tabular-nums;

    @media (min-width: 480px) {
      white-space: ${({ $isNumber }) => ($isNumber ? 'nowrap' : 'normal')};
    }
  }
`;

/** A table with column and row headers, which scrolls if it is large. The header of a row opens the events behind it. */
export function DataTable({ caption, columns, rows, sorting, onSort }: DataTableProps) {
  const table = (
    <Table>
      <caption>
        <VisuallyHidden>{caption}</VisuallyHidden>
      </caption>
      <thead>
        <tr>
          {columns.map(({ label, isNumber = false }, index) => (
            <HeadCell
              key={label}
              scope="col"
              $isNumber={isNumber}
              aria-sort={sorting?.column === index ? sorting.direction : undefined}
            >
              {sorting ? (
                <SortHeader
                  label={label}
                  isEnd={isNumber}
                  direction={sorting.column === index ? sorting.direction : null}
                  onSort={() => onSort?.(index)}
                />
              ) : (
                label
              )}
            </HeadCell>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, cells: [header, ...others], selection }) => (
          <tr key={key}>
            <th scope="row">
              {selection ? (
                <Mark mark={`${caption} ${key}`} selection={selection}>
                  {isolate(header)}
                </Mark>
              ) : (
                isolate(header)
              )}
            </th>
            {others.map((cell, index) => (
              <Cell
                key={columns[index + 1]?.label}
                $isNumber={columns[index + 1]?.isNumber ?? false}
              >
                {isolate(cell)}
              </Cell>
            ))}
          </tr>
        ))}
      </tbody>
    </Table>
  );
  // A scrollable element must be focusable, so that it scrolls with the keyboard.
  const isLong = rows.length > MAX_VISIBLE_ROWS;
  if (!isLong && columns.length <= MAX_VISIBLE_COLUMNS) return table;
  return (
    <Scroller $isLong={isLong} tabIndex={0} role="group" aria-label={caption}>
      {table}
    </Scroller>
  );
}

/** Isolates text whose direction may differ from that of the page. */
function isolate(cell: ComponentChildren) {
  return typeof cell === 'string' ? <bdi>{cell}</bdi> : cell;
}
