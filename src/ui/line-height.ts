import type { DefaultTheme } from 'styled-components';

/**
 * Garden's line height for one of its font sizes, for elements with that size. It is relative to the size, unlike Garden's
 * own, so that lines do not overlap if the browser enlarges only the text.
 */
export function lineHeight(size: 'sm' | 'md' | 'lg' | 'xl' | 'xxl') {
  return ({ theme }: { readonly theme: DefaultTheme }): string =>
    `${Number.parseFloat(theme.lineHeights[size]) / Number.parseFloat(theme.fontSizes[size])}em`;
}
