// @vitest-environment happy-dom
import { render } from 'preact';
import { afterEach, describe, expect, it } from 'vitest';
import { createFormats } from './formats.ts';
import { type I18n, I18nProvider, useI18n } from './i18n-context.tsx';
import { createTranslator } from './translator.ts';

const container = document.createElement('div');
const I18N: I18n = { t: createTranslator({}, 'en'), formats: createFormats('en', 'UTC') };

const received: I18n[] = [];

function Page() {
  received.push(useI18n());
  return null;
}

afterEach(() => {
  render(null, container);
  received.length = 0;
});

describe('useI18n', () => {
  it('returns the translator and formats of the provider', () => {
    render(
      <I18nProvider i18n={I18N}>
        <Page />
      </I18nProvider>,
      container,
    );
    expect(received).toEqual([I18N]);
    expect(received[0]).toBe(I18N);
  });

  it('throws if the provider has no language', () => {
    const page = (
      <I18nProvider i18n={null}>
        <Page />
      </I18nProvider>
    );
    expect(() => render(page, container)).toThrow('I18nProvider');
  });

  it('throws without a provider', () => {
    expect(() => render(<Page />, container)).toThrow('I18nProvider');
  });
});
