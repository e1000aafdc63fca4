import { getColor } from '@zendeskgarden/react-theming';
import type { ComponentChildren } from 'preact';
import styled from 'styled-components';
import { lineHeight } from '../../../ui/line-height.ts';
import { VisuallyHidden } from '../../../ui/visually-hidden.ts';

export interface Column {
  readonly label: string;
  /** Aligns the column to the end, so that the digits align. */
  readonly isNumber?: boolean;
}

export interface DataTableProps {
  /** Only for screen readers, because the heading above shows the same text. */
  readonly caption: string;
  readonly columns: readonly Column[];
  /** The first cell of each row is its header. */
  readonly rows: readonly { readonly key: string; readonly cells: readonly ComponentChildren[] }[];
}

/** A table with more rows than this scrolls vertically. */
const MAX_VISIBLE_ROWS = 12;

/** A table with more columns than this may scroll horizontally. */
const MAX_VISIBLE_COLUMNS = 3;

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

/** A table with column and row headers, which scrolls if it is large. */
export function DataTable({ caption, columns, rows }: DataTableProps) {
  const table = (
    <Table>
      <caption>
        <VisuallyHidden>{caption}</VisuallyHidden>
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
        {rows.map(({ key, cells: [header, ...others] }) => (
          <tr key={key}>
            <th scope="row">{isolate(header)}</th>
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
  if (rows.length <= MAX_VISIBLE_ROWS && columns.length <= MAX_VISIBLE_COLUMNS) return table;
  return (
    <Scroller tabIndex={0} role="group" aria-label={caption}>
      {table}
    </Scroller>
  );
}

/** Isolates text whose direction may differ from that of the page. */
function isolate(cell: ComponentChildren) {
  return typeof cell === 'string' ? <bdi>{cell}</bdi> : cell;
}
