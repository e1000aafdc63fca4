import { getColor } from '@zendeskgarden/react-theming';
import styled, { css, type DefaultTheme } from 'styled-components';
import type { AgeBand } from '../../turns/waiting.ts';

/** Shades of the background and of the text. */
type Shades = readonly [background: number, text: number];

/** Older bands have stronger shades in both color schemes, because the hues of yellow and orange differ little. */
const COLORS: Readonly<
  Record<Exclude<AgeBand, 'fresh'>, { hue: string; light: Shades; dark: Shades }>
> = {
  warning: { hue: 'yellow', light: [200, 900], dark: [900, 200] },
  late: { hue: 'orange', light: [400, 1000], dark: [700, 100] },
  overdue: { hue: 'red', light: [700, 100], dark: [700, 100] },
};

/** How long a conversation has waited, colored by its age. The text says it too. */
export const Age = styled.span<{ $band: AgeBand }>`
  flex: none;
  padding: 0 ${({ theme }) => `${theme.space.base * 1.5}px`};
  border-radius: 10px;
  font-size: ${({ theme }) => theme.fontSizes.sm};
  font-weight: ${({ theme }) => theme.fontWeights.regular};
  font-variant-numeric: tabular-nums;
  line-height: 1.6;
  white-space: nowrap;
  ${({ theme, $band }) => ageColors(theme, $band)};
`;

/** Colors by age. */
function ageColors(theme: DefaultTheme, band: AgeBand) {
  if (band === 'fresh') {
    return css`
      background: ${getColor({ theme, variable: 'background.subtle' })};
      color: ${getColor({ theme, variable: 'foreground.subtle' })};
    `;
  }
  const { hue, light, dark } = COLORS[band];
  return css`
    background: ${getColor({ theme, hue, light: { shade: light[0] }, dark: { shade: dark[0] } })};
    color: ${getColor({ theme, hue, light: { shade: light[1] }, dark: { shade: dark[1] } })};
  `;
}
