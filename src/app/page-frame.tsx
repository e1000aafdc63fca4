import { getColor, ThemeProvider } from '@zendeskgarden/react-theming';
import type { ComponentChildren } from 'preact';
import { useEffect, useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import styled from 'styled-components';
import { lineHeight } from '../ui/line-height.ts';
import { type I18n, I18nProvider } from '../i18n/i18n-context.tsx';
import { restoreLostFocus } from '../ui/restore-lost-focus.ts';
import { gardenTheme } from './garden-theme.ts';

export interface PageFrameProps {
  /** Null until the agent's language has loaded. */
  readonly i18n: I18n | null;
  readonly colorScheme: 'light' | 'dark';
  readonly direction: 'ltr' | 'rtl';
  /** Language of the texts, as a BCP 47 tag, for screen readers and hyphenation. */
  readonly language: string;
  readonly children: ComponentChildren;
}

const Frame = styled.div`
  height: 100%;
  background: ${({ theme }) => getColor({ theme, variable: 'background.default' })};
  color: ${({ theme }) => getColor({ theme, variable: 'foreground.default' })};
  font: ${({ theme }) => `${theme.fontSizes.md}/${lineHeight('md')({ theme })} ${theme.fonts.system}`};
  -webkit-font-smoothing: antialiased;

  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }
`;

/** Sets theme, text direction and language of a page. */
export function PageFrame({ i18n, colorScheme, direction, language, children }: PageFrameProps) {
  const theme = useMemo(() => gardenTheme(colorScheme, direction), [colorScheme, direction]);

  const frame = useRef<HTMLDivElement>(null);
  useEffect(() => (frame.current ? restoreLostFocus(frame.current) : undefined), []);

  useLayoutEffect(() => {
    const page = document.documentElement;
    page.lang = language;
    page.dir = direction;
    // For scroll bars and form controls of the browser.
    page.style.colorScheme = colorScheme;
  }, [language, direction, colorScheme]);

  return (
    <ThemeProvider theme={theme}>
      <I18nProvider i18n={i18n}>
        <Frame ref={frame}>{children}</Frame>
      </I18nProvider>
    </ThemeProvider>
  );
}
