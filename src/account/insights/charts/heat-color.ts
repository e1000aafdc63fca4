import { getColor } from '@zendeskgarden/react-theming';
import type { DefaultTheme } from 'styled-components';

/** How many shades there are besides that of an empty cell. */
export const HEAT_LEVELS = 5;

/** All of them have a contrast of at least 3:1 to empty cells and to the background. */
const SHADES = {
  light: [600, 700, 800, 900, 1100],
  dark: [700, 600, 500, 400, 300],
} as const;

/**
 * The shade of a cell.
 *
 * @returns 0 for an empty cell, then 1 to `HEAT_LEVELS` in even steps up to the largest count
 */
export function heatLevel(count: number, maxCount: number): number {
  return count === 0 ? 0 : Math.min(HEAT_LEVELS, Math.ceil((count / maxCount) * HEAT_LEVELS));
}

/** The color of a level. That of empty cells is as quiet as the track of a bar. */
export function heatColor(theme: DefaultTheme, level: number): string {
  if (level === 0) return getColor({ theme, variable: 'background.subtle' });
  const index = level - 1;
  return getColor({
    theme,
    hue: 'primaryHue',
    light: { shade: SHADES.light[index] ?? 900 },
    dark: { shade: SHADES.dark[index] ?? 300 },
  });
}
