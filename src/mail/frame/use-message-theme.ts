import { getColor } from '@zendeskgarden/react-theming';
import { useMemo } from 'preact/hooks';
import { type DefaultTheme, useTheme } from 'styled-components';
import type { MessageTheme } from './message-document.ts';

/** The line height as a number, so that larger text has higher lines. */
function lineHeight({ lineHeights, fontSizes }: DefaultTheme): string {
  return (Number.parseFloat(lineHeights.md) / Number.parseFloat(fontSizes.md)).toFixed(4);
}

/**
 * Colors, font, and padding for a message. In the dark theme, a message that sets no colors uses the colors of the page.
 * A message with its own colors stays on a light background, which they were chosen for: inverting them would only guess
 * at the sender's intent.
 *
 * @param hasOwnColors whether the message sets colors or backgrounds itself
 */
export function useMessageTheme(hasOwnColors: boolean): MessageTheme {
  const theme = useTheme();
  return useMemo(() => {
    const base = theme.colors.base === 'dark' && !hasOwnColors ? 'dark' : 'light';
    const messageTheme = { ...theme, colors: { ...theme.colors, base } } as const;
    const color = (variable: string) => getColor({ theme: messageTheme, variable });
    const isFramed = theme.colors.base === 'dark' && hasOwnColors;
    return {
      scheme: base,
      foreground: color('foreground.default'),
      background: color('background.default'),
      link: color('foreground.primary'),
      border: color('border.default'),
      focus: color('border.primaryEmphasis'),
      font: `${theme.fontSizes.md}/${lineHeight(theme)} ${theme.fonts.system}`,
      padding: isFramed ? theme.space.sm : '0',
    };
  }, [theme, hasOwnColors]);
}
