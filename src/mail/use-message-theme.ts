import { getColor } from '@zendeskgarden/react-theming';
import { useMemo } from 'preact/hooks';
import { useTheme } from 'styled-components';
import type { Paper } from './message-document.ts';

/**
 * What a message is written on. In the dark theme a message without colours of its own takes the page's; one that has
 * some keeps white paper, for they were chosen for it. To turn colours round would be to guess at what their sender meant.
 */
export function useMessageTheme(hasOwnColors: boolean): Paper {
  const theme = useTheme();
  return useMemo(() => {
    const base = theme.colors.base === 'dark' && !hasOwnColors ? 'dark' : 'light';
    const onPaper = { ...theme, colors: { ...theme.colors, base } } as const;
    const color = (variable: string) => getColor({ theme: onPaper, variable });
    const isFramed = theme.colors.base === 'dark' && hasOwnColors;
    return {
      scheme: base,
      foreground: color('foreground.default'),
      background: color('background.default'),
      link: color('foreground.primary'),
      line: color('border.default'),
      focus: color('border.primaryEmphasis'),
      font: `${theme.fontSizes.md}/${theme.lineHeights.md} ${theme.fonts.system}`,
      padding: isFramed ? theme.space.sm : '0',
    };
  }, [theme, hasOwnColors]);
}
