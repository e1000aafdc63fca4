// @vitest-environment happy-dom
import { DEFAULT_THEME, ThemeProvider } from '@zendeskgarden/react-theming';
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { expect, it } from 'vitest';
import { createFormats } from '../../i18n/formats.ts';
import { loadWholeLanguage } from '../../i18n/languages.ts';
import type { Failure } from '../../model/ticket-state.ts';
import { FailureNotice } from './failure-notice.tsx';
import { WordsProvider } from './words.tsx';

const words = { t: await loadWholeLanguage('en'), formats: createFormats('en', 'UTC') };
const place = document.createElement('div');

function show(kind: Failure['kind'], retryAfterSeconds: number | null): void {
  const failure = { kind, status: 0, retryAfterSeconds } as Failure;
  void act(() =>
    render(
      <ThemeProvider theme={DEFAULT_THEME}>
        <WordsProvider words={words}>
          <FailureNotice failure={failure} onRetry={() => undefined} />
        </WordsProvider>
      </ThemeProvider>,
      place,
    ),
  );
}

it('counts down for the failure that it shows, not for one before', () => {
  show('rate-limited', 90);
  expect(place.textContent).toContain('Try again in 90 seconds.');
  expect(place.querySelector('button')?.disabled).toBe(true);
  show('not-allowed', null);
  expect(place.textContent).not.toContain('seconds');
  expect(place.querySelector('button')?.disabled).toBe(false);
  show('rate-limited', 30);
  expect(place.textContent).toContain('Try again in 30 seconds.');
});
