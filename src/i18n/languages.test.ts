import { afterEach, describe, expect, it, vi } from 'vitest';
import { directionOf, loadLanguage, nearestLanguage, restOfWords } from './languages.ts';

afterEach(() => {
  vi.doUnmock('../../translations/de.json?first');
  vi.doUnmock('../../translations/en.json?first');
  vi.doUnmock('../../translations/en.json?late');
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
    vi.doMock('../../translations/de.json?first', () => {
      throw new Error('the chunk did not load');
    });
    const fresh = await import('./languages.ts');
    const t = await fresh.loadLanguage('de');
    expect(t('actions.reply')).toBe('replied');
  });

  it('are nobody’s where English does not load either', async () => {
    vi.resetModules();
    for (const file of ['../../translations/de.json?first', '../../translations/en.json?first']) {
      vi.doMock(file, () => {
        throw new Error('the chunk did not load');
      });
    }
    const fresh = await import('./languages.ts');
    await expect(fresh.loadLanguage('de')).rejects.toThrow('error when mock');
    await expect(fresh.loadLanguage('en')).rejects.toThrow('error when mock');
  });
});

describe('the words of late code', () => {
  it('come later, into the same translator', async () => {
    const t = await loadLanguage('de');
    expect(t('shortcuts.title')).toBe('shortcuts.title');
    await restOfWords();
    expect(t('shortcuts.title')).toBe('Tastaturkürzel');
  });

  it('are told to be missing where they do not load, and the first words stay', async () => {
    vi.resetModules();
    vi.doMock('../../translations/en.json?late', () => {
      throw new Error('the chunk did not load');
    });
    const fresh = await import('./languages.ts');
    const t = await fresh.loadLanguage('en');
    expect(t('actions.reply')).toBe('replied');
    await expect(fresh.restOfWords()).rejects.toThrow('error when mock');
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
