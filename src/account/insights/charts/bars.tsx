import { getColor } from '@zendeskgarden/react-theming';
import styled, { type DefaultTheme } from 'styled-components';
import { lineHeight } from '../../../ui/line-height.ts';
import { useChartFormats } from './use-chart-formats.ts';
import { useShareText } from './use-share-text.ts';

export interface Bar {
  readonly key: string;
  readonly label: string;
  readonly count: number;
  /** Defaults to the theme's primary hue. */
  readonly hue?: BarHue;
}

export interface BarsProps {
  /** The list's accessible name. */
  readonly label: string;
  readonly bars: readonly Bar[];
  /** The count of a bar of full width. Defaults to the largest count. */
  readonly maxCount?: number;
}

/** Each bar has its count as text next to it. Against the track behind it, a bar has a contrast of at least 3:1. */
const SHADES = {
  primaryHue: { light: { shade: 700 }, dark: { shade: 600 } },
  neutralHue: { light: { shade: 600 }, dark: { shade: 500 } },
  yellow: { light: { shade: 600 }, dark: { shade: 400 } },
  orange: { light: { shade: 700 }, dark: { shade: 600 } },
  red: { light: { shade: 700 }, dark: { shade: 600 } },
} as const;

export type BarHue = keyof typeof SHADES;

export const BAR_HUES = Object.keys(SHADES) as BarHue[];

const List = styled.ul`
  display: grid;
  grid-template-columns: fit-content(45%) minmax(0, 1fr) auto auto;
  gap: ${({ theme }) => theme.space.xs};
  margin: 0;
  padding: 0;
  font-size: ${({ theme }) => theme.fontSizes.sm};
  line-height: ${lineHeight('sm')};
  list-style: none;
`;

const Item = styled.li`
  display: grid;
  grid-template-columns: subgrid;
  grid-column: 1 / -1;
  align-items: center;
`;

const Track = styled.span`
  height: 12px;
  border-radius: ${({ theme }) => theme.borderRadii.sm};
  background: ${({ theme }) => getColor({ theme, variable: 'background.subtle' })};
`;

/** The minimum width keeps a count of 1 visible next to thousands. */
const Fill = styled.span<{ $hue: BarHue }>`
  display: block;
  min-width: 2px;
  height: 100%;
  border-radius: inherit;
  background: ${({ theme, $hue }) => barColor(theme, $hue)};
  /* Backgrounds vanish in forced colors. */
  forced-color-adjust: none;
`;

/** The color of a bar. */
export function barColor(theme: DefaultTheme, hue: BarHue): string {
  return getColor({ theme, hue, ...SHADES[hue] });
}

const Count = styled.bdi`
  font-variant-numeric: tabular-nums;
  text-align: end;
`;

const Share = styled(Count)`
  min-width: 4ch;
  color: ${({ theme }) => getColor({ theme, variable: 'foreground.subtle' })};
`;

/** A list of horizontal bars, each with its count and its share of the sum of all counts. */
export function Bars({ label, bars, maxCount }: BarsProps) {
  const { count } = useChartFormats();
  const shareText = useShareText();
  const total = bars.reduce((sum, bar) => sum + bar.count, 0);
  const fullWidthCount = maxCount ?? Math.max(...bars.map((bar) => bar.count));
  return (
    <List aria-label={label}>
      {bars.map((bar) => (
        <Item key={bar.key}>
          <bdi>{bar.label}</bdi>
          <Track>
            {bar.count > 0 && (
              <Fill
                $hue={bar.hue ?? 'primaryHue'}
                style={{ width: `${(bar.count / fullWidthCount) * 100}%` }}
              />
            )}
          </Track>
          <Count>{count(bar.count)}</Count>
          <Share>{shareText(bar.count, total)}</Share>
        </Item>
      ))}
    </List>
  );
}
