import { getColor } from '@zendeskgarden/react-theming';
import styled from 'styled-components';
import { lineHeight } from '../../../ui/line-height.ts';

export interface LineLegendProps {
  readonly lines: readonly {
    readonly key: string;
    readonly label: string;
    readonly color: string;
    readonly isDashed: boolean;
    /** Null if nothing is pointed at. */
    readonly value: string | null;
  }[];
  /** What the values are of. */
  readonly range: string;
}

const Legend = styled.div`
  display: flex;
  flex-wrap: wrap;
  gap: ${({ theme }) => `${theme.space.xxs} ${theme.space.md}`};
  justify-content: space-between;
  font-size: ${({ theme }) => theme.fontSizes.sm};
  font-variant-numeric: tabular-nums;
  line-height: ${lineHeight('sm')};
`;

const Lines = styled.ul`
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
  }
`;

/** As the lines, which are on a picture. */
const Swatch = styled.span<{ $color: string; $isDashed: boolean }>`
  width: 18px;
  border-top: ${({ $color, $isDashed }) => `${$isDashed ? '2px dashed' : '3px solid'} ${$color}`};
  forced-color-adjust: none;
`;

const Range = styled.span`
  color: ${({ theme }) => getColor({ theme, variable: 'foreground.subtle' })};
`;

/** The lines of a chart, with their values where the pointer is. */
export function LineLegend({ lines, range }: LineLegendProps) {
  return (
    <Legend>
      <Lines>
        {lines.map(({ key, label, color, isDashed, value }) => (
          <li key={key}>
            <Swatch $color={color} $isDashed={isDashed} />
            {label} {value !== null && <strong>{value}</strong>}
          </li>
        ))}
      </Lines>
      <Range>
        <bdi>{range}</bdi>
      </Range>
    </Legend>
  );
}
