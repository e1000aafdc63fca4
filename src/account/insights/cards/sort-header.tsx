import { getColor } from '@zendeskgarden/react-theming';
import ChevronIcon from '@zendeskgarden/svg-icons/src/12/chevron-down-stroke.svg';
import styled from 'styled-components';
import { PlainButton } from '../../../ui/plain-button.ts';

/** What sorts the rows of a table. */
export interface Sorting {
  /** The index of the column. */
  readonly column: number;
  readonly direction: 'ascending' | 'descending';
}

export interface SortHeaderProps {
  readonly label: string;
  /** True if the column is aligned to its end. */
  readonly isEnd: boolean;
  /** Null if another column sorts the rows. */
  readonly direction: Sorting['direction'] | null;
  readonly onSort: () => void;
}

const Button = styled(PlainButton)<{ $isSorted: boolean; $isEnd: boolean }>`
  display: inline-flex;
  align-items: flex-end;
  vertical-align: bottom;
  gap: 2px;
  min-height: 24px;
  padding: 2px 0;
  color: ${({ theme, $isSorted }) =>
    getColor({ theme, variable: $isSorted ? 'foreground.default' : 'foreground.subtle' })};
  font-weight: ${({ theme, $isSorted }) =>
    $isSorted ? theme.fontWeights.semibold : theme.fontWeights.regular};
  text-align: ${({ $isEnd }) => ($isEnd ? 'end' : 'start')};
`;

/** Has its room in every header, so that sorting moves nothing: before a label that ends where its numbers end. */
const Arrow = styled.span<{ $isEnd: boolean; $direction: Sorting['direction'] | null }>`
  display: inline-flex;
  order: ${({ $isEnd }) => ($isEnd ? -1 : 0)};
  visibility: ${({ $direction }) => ($direction ? 'visible' : 'hidden')};
  transform: ${({ $direction }) => ($direction === 'ascending' ? 'rotate(180deg)' : 'none')};

  svg {
    width: 10px;
    height: 14px;
  }
`;

/** The header of a column that sorts the rows: pressed again, it turns the order around. `aria-sort` is on the cell. */
export function SortHeader({ label, isEnd, direction, onSort }: SortHeaderProps) {
  return (
    <Button type="button" $isSorted={direction !== null} $isEnd={isEnd} onClick={onSort}>
      <span>{label}</span>
      <Arrow $isEnd={isEnd} $direction={direction}>
        <ChevronIcon aria-hidden />
      </Arrow>
    </Button>
  );
}
