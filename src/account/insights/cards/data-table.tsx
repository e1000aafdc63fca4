import { getColor } from '@zendeskgarden/react-theming';
import type { ComponentChildren } from 'preact';
import styled from 'styled-components';
import { Hidden } from '../../../ui/visually-hidden.ts';

export interface Column {
  readonly label: string;
  /** Numbers stand at the end of the line, so that their digits align. */
  readonly isNumber?: boolean;
}

export interface DataTableProps {
  /** Read by screen readers; the heading above says it to the eye. */
  readonly caption: string;
  readonly columns: readonly Column[];
  /** The first cell of each names its row. */
  readonly rows: readonly { readonly key: string; readonly cells: readonly ComponentChildren[] }[];
}

/** More rows than this scroll inside. */
const ROWS_IN_SIGHT = 12;

/** More columns than these may have to scroll sideways. */
const COLUMNS_IN_SIGHT = 3;

const Scroller = styled.div`
  max-height: 440px;
  overflow: auto;
  scrollbar-width: thin;

  &:focus-visible {
    outline: 2px solid ${({ theme }) => getColor({ theme, variable: 'border.primaryEmphasis' })};
  }
`;

const Table = styled.table`
  position: relative;
  width: 100%;
  border-collapse: collapse;
  font-size: ${({ theme }) => theme.fontSizes.sm};
  line-height: ${({ theme }) => theme.lineHeights.sm};

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
    min-width: 100px;
    padding-inline-start: 0;
    overflow-wrap: anywhere;
  }

  th:last-child,
  td:last-child {
    padding-inline-end: 0;
  }

  tbody tr:last-child > * {
    border-bottom: 0;
  }

  thead th {
    position: sticky;
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

/** Figures in rows and columns. */
export function DataTable({ caption, columns, rows }: DataTableProps) {
  const table = (
    <Table>
      <caption>
        <Hidden>{caption}</Hidden>
      </caption>
      <thead>
        <tr>
          {columns.map(({ label, isNumber = false }) => (
            <HeadCell key={label} scope="col" $isNumber={isNumber}>
              {label}
            </HeadCell>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, cells: [name, ...others] }) => (
          <tr key={key}>
            <th scope="row">{isolate(name)}</th>
            {others.map((cell, place) => (
              <Cell
                key={columns[place + 1]?.label}
                $isNumber={columns[place + 1]?.isNumber ?? false}
              >
                {isolate(cell)}
              </Cell>
            ))}
          </tr>
        ))}
      </tbody>
    </Table>
  );
  // What may scroll must be reached by keys.
  if (rows.length <= ROWS_IN_SIGHT && columns.length <= COLUMNS_IN_SIGHT) return table;
  return (
    <Scroller tabIndex={0} role="group" aria-label={caption}>
      {table}
    </Scroller>
  );
}

/** Text of another direction than the page's keeps its order. */
function isolate(cell: ComponentChildren) {
  return typeof cell === 'string' ? <bdi>{cell}</bdi> : cell;
}
