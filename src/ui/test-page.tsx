import { DEFAULT_THEME, ThemeProvider } from '@zendeskgarden/react-theming';
import { type ComponentChildren, render } from 'preact';
import { act } from 'preact/test-utils';
import { createFormats } from '../i18n/formats.ts';
import { loadLanguage } from '../i18n/languages.ts';
import { type I18n, I18nProvider } from '../i18n/i18n-context.tsx';

/** English in UTC. */
export const testI18n: I18n = {
  t: await loadLanguage('en', ['ticket', 'account', 'reply', 'my-conversations']),
  formats: createFormats('en', 'UTC'),
};

/** For tests only: renders into an element, with Garden's theme, English texts, and UTC. */
export function renderWithProviders(children: ComponentChildren, container: Element): void {
  void act(() =>
    render(
      <ThemeProvider theme={DEFAULT_THEME}>
        <I18nProvider i18n={testI18n}>{children}</I18nProvider>
      </ThemeProvider>,
      container,
    ),
  );
}
