import styled from 'styled-components';
import { Legend, LegendList, LegendRange } from './legend.ts';

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

/** As the lines, which are on a picture. */
const Swatch = styled.span<{ $color: string; $isDashed: boolean }>`
  width: 18px;
  border-top: ${({ $color, $isDashed }) => `${$isDashed ? '2px dashed' : '3px solid'} ${$color}`};
  forced-color-adjust: none;
`;

/** The lines of a chart, with their values where the pointer is. */
export function LineLegend({ lines, range }: LineLegendProps) {
  return (
    <Legend>
      <LegendList>
        {lines.map(({ key, label, color, isDashed, value }) => (
          <li key={key}>
            <Swatch $color={color} $isDashed={isDashed} />
            {label} {value !== null && <strong>{value}</strong>}
          </li>
        ))}
      </LegendList>
      <LegendRange>
        <bdi>{range}</bdi>
      </LegendRange>
    </Legend>
  );
}
