import { afterEach, describe, expect, it, vi } from 'vitest';
import { directionOf, loadLanguage, nearestLanguage } from './languages.ts';
import { createTranslator } from './translator.ts';

afterEach(() => {
  vi.doUnmock('../../translations/de.json?account');
  vi.doUnmock('../../translations/de.json?ticket');
  vi.doUnmock('../../translations/en.json?ticket');
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

describe('the texts for an agent', () => {
  it.each(['de', 'de-CH', 'DE'])('are German for %s', async (locale) => {
    const t = await loadLanguage(locale);
    expect(t('list.today')).toBe('Heute');
    expect(t.plural('summary.events', 12)).toBe('12 Ereignisse');
  });

  it.each([
    ['de', '1.234 Ereignisse'],
    ['de-CH', '1’234 Ereignisse'],
    ['en-IN', '1,234 events'],
    ['fr', '1 234 events'],
  ])('have numbers as formatted for %s', async (locale, text) => {
    const t = await loadLanguage(locale);
    const spaced = t.plural('summary.events', 1234).replaceAll(/\s/g, ' ');
    expect(spaced.replace("'", '’')).toBe(text);
  });

  it.each(['en', 'en-US', 'ar', 'xx', ''])('are English for %j', async (locale) => {
    const t = await loadLanguage(locale);
    expect(t('list.today')).toBe('Today');
    expect(t.language).toBe('en');
  });

  it('are English if the language does not load', async () => {
    vi.resetModules();
    vi.doMock('../../translations/de.json?ticket', () => {
      throw new Error('the chunk did not load');
    });
    const fresh = await import('./languages.ts');
    const t = await fresh.loadLanguage('de');
    expect(t('list.today')).toBe('Today');
  });

  it('are missing if English does not load either', async () => {
    vi.resetModules();
    for (const file of ['../../translations/de.json?ticket', '../../translations/en.json?ticket']) {
      vi.doMock(file, () => {
        throw new Error('the chunk did not load');
      });
    }
    const fresh = await import('./languages.ts');
    await expect(fresh.loadLanguage('de')).rejects.toThrow('error when mock');
    await expect(fresh.loadLanguage('en')).rejects.toThrow('error when mock');
  });
});

describe('the parts of a language', () => {
  it('are loaded as requested', async () => {
    const ticketPage = await loadLanguage('de');
    expect(ticketPage('shortcuts.title')).toBe('Tastenkombinationen');
    expect(ticketPage('insights.title')).toBe('insights.title');
    const accountPage = await loadLanguage('de', ['ticket', 'account']);
    expect(accountPage('shortcuts.title')).toBe('Tastenkombinationen');
    expect(accountPage('insights.title')).not.toBe('insights.title');
  });

  it('are all English if one of them does not load', async () => {
    vi.resetModules();
    vi.doMock('../../translations/de.json?account', () => {
      throw new Error('the chunk did not load');
    });
    const fresh = await import('./languages.ts');
    const t = await fresh.loadLanguage('de', ['ticket', 'account']);
    expect(t('list.today')).toBe('Today');
  });
});

describe('the text direction', () => {
  it.each([
    ['rtl', 'rtl'],
    ['ltr', 'ltr'],
    ['', 'ltr'],
  ])('of a translation that says %j is %s', (direction, expected) => {
    expect(directionOf(createTranslator({ 'language.direction': direction }, 'ar'))).toBe(expected);
  });

  it('of English texts does not follow the agent', async () => {
    const t = await loadLanguage('ar');
    expect([t.language, directionOf(t)]).toEqual(['en', 'ltr']);
  });
});
