import { DEFAULT_THEME, ThemeProvider } from '@zendeskgarden/react-theming';
import { type ComponentChildren, render } from 'preact';
import { act } from 'preact/test-utils';
import { createFormats } from '../i18n/formats.ts';
import { loadWholeLanguage } from '../i18n/languages.ts';
import { type I18n, I18nProvider } from '../i18n/i18n-context.tsx';

const i18n: I18n = { t: await loadWholeLanguage('en'), formats: createFormats('en', 'UTC') };

/** For tests alone: draws a part of a page into an element, in English and UTC. */
export function show(part: ComponentChildren, place: Element): void {
  void act(() =>
    render(
      <ThemeProvider theme={DEFAULT_THEME}>
        <I18nProvider i18n={i18n}>{part}</I18nProvider>
      </ThemeProvider>,
      place,
    ),
  );
}
