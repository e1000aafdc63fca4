import { afterEach, describe, expect, it, vi } from 'vitest';
import { directionOf, loadLanguage, nearestLanguage } from './languages.ts';

afterEach(() => {
  vi.doUnmock('../../translations/de.json');
  vi.doUnmock('../../translations/en.json');
  vi.resetModules();
});

describe('the nearest language', () => {
  it.each([
    ['de', 'de'],
    ['de-CH', 'de'],
    ['DE-at', 'de'],
    ['de-Latn-DE-1996', 'de'],
    ['en', 'en'],
    ['en-GB', 'en'],
    ['ar', 'en'],
    ['tlh', 'en'],
    ['den', 'en'],
    ['', 'en'],
  ])('to %j is %s', (locale, language) => {
    expect(nearestLanguage(locale)).toBe(language);
  });
});

describe('the words for an agent', () => {
  it.each(['de', 'de-CH', 'DE'])('are German for %s', async (locale) => {
    const t = await loadLanguage(locale);
    expect(t('actions.reply')).toBe('hat geantwortet');
    expect(t.plural('summary.events', 1234)).toBe('1.234 Ereignisse');
  });

  it.each(['en', 'en-US', 'ar', 'xx', ''])('are English for %j', async (locale) => {
    const t = await loadLanguage(locale);
    expect(t('actions.reply')).toBe('replied');
  });

  it('are English where the language does not load', async () => {
    vi.resetModules();
    vi.doMock('../../translations/de.json', () => {
      throw new Error('the chunk did not load');
    });
    const fresh = await import('./languages.ts');
    const t = await fresh.loadLanguage('de');
    expect(t('actions.reply')).toBe('replied');
  });

  it('are nobody’s where English does not load either', async () => {
    vi.resetModules();
    for (const file of ['../../translations/de.json', '../../translations/en.json']) {
      vi.doMock(file, () => {
        throw new Error('the chunk did not load');
      });
    }
    const fresh = await import('./languages.ts');
    await expect(fresh.loadLanguage('de')).rejects.toThrow('error when mock');
    await expect(fresh.loadLanguage('en')).rejects.toThrow('error when mock');
  });
});

describe('the direction of reading', () => {
  it.each([
    ['ar', 'rtl'],
    ['ar-EG', 'rtl'],
    ['he', 'rtl'],
    ['HE-il', 'rtl'],
    ['en', 'ltr'],
    ['de', 'ltr'],
    ['arn', 'ltr'],
    ['', 'ltr'],
  ])('for %j is %s', (locale, direction) => {
    expect(directionOf(locale)).toBe(direction);
  });
});
