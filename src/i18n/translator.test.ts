import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TRANSLATION_FILES } from './translation-files.ts';
import { createTranslator, type Strings, type TranslationKey } from './translator.ts';

const LANGUAGES: [string, Strings][] = await Promise.all(
  Object.entries(TRANSLATION_FILES).map(async ([language, { ticket, account }]) => {
    const [one, other] = await Promise.all([ticket(), account()]);
    return [language, { ...one.default, ...other.default }] as [string, Strings];
  }),
);
const EN = Object.fromEntries(LANGUAGES)['en'] ?? {};

const english = createTranslator(EN, 'en');

describe('a translator', () => {
  it('returns the text of a key', () => {
    expect(english('menu.newest_first')).toBe('Newest first');
  });

  it('fills in values', () => {
    expect(english('events.renamed', { person: 'Maria', from: 'A', to: 'B' })).toBe(
      'Maria renamed the conversation from “A” to “B”',
    );
  });

  it.each([
    ['en', '12,345'],
    ['de', '12.345'],
    ['fr', '12\u202F345'],
  ])('formats numbers for the locale %s', (locale, text) => {
    const t = createTranslator({ 'types.count': '{{count}}' }, locale);
    expect(t('types.count', { count: 12_345 })).toBe(text);
  });

  it('fills in a count of 0', () => {
    expect(english('types.count', { count: 0 })).toBe('0');
    expect(english.plural('summary.events', 0)).toBe('0 events');
  });

  it('does not interpret patterns or placeholders in values', () => {
    const values = { person: '{{person}}', from: '$& $1 {{to}}', to: '{{from}}' };
    expect(english('events.renamed', values)).toBe(
      '{{person}} renamed the conversation from “$& $1 {{to}}” to “{{from}}”',
    );
  });

  it('returns the key if the language lacks it', () => {
    expect(createTranslator({}, 'de')('list.today')).toBe('list.today');
  });

  it('fills in all placeholders of every text in every language', () => {
    const keys = [...new Set(LANGUAGES.flatMap(([, strings]) => Object.keys(strings)))];
    expect(keys.length).toBeGreaterThan(100);
    const names = [
      ...new Set(
        LANGUAGES.flatMap(([, strings]) => Object.values(strings)).flatMap((text) =>
          [...text.matchAll(/\{\{(.*?)\}\}/g)].map(([, name]) => name ?? ''),
        ),
      ),
    ];
    const value = fc.oneof(fc.integer(), fc.stringMatching(/^[^{}]*$/));
    const records = fc.record(Object.fromEntries(names.map((name) => [name, value])));
    fc.assert(
      fc.property(records, fc.constantFrom(...LANGUAGES), (values, [locale, strings]) => {
        const t = createTranslator(strings, locale);
        for (const key of keys) expect(t(key as TranslationKey, values)).not.toContain('{{');
      }),
    );
  });
});

describe('parts', () => {
  const t = createTranslator({ 'events.renamed': '{{to}} {{from}}{{person}}: {{to}}.' }, 'en');

  it('are the texts and values in order', () => {
    expect(t.parts('events.renamed', { person: 'Maria', from: 1234, to: '' })).toEqual([
      { text: ' ', name: null },
      { text: '1,234', name: 'from' },
      { text: 'Maria', name: 'person' },
      { text: ': ', name: null },
      { text: '.', name: null },
    ]);
  });

  it('show a placeholder without a value as it is', () => {
    expect(t.parts('events.renamed', { person: 'Maria', from: 'A' }).at(-2)).toEqual({
      text: '{{to}}',
      name: null,
    });
  });
});

describe('plural', () => {
  it.each([
    [0, '0 events'],
    [1, '1 event'],
    [2, '2 events'],
    [1000, '1,000 events'],
  ])('selects the English form for %i', (count, text) => {
    expect(english.plural('summary.events', count)).toBe(text);
  });

  it('fills in other values and the count', () => {
    expect(english.plural('summary.filtered_events', 7, { shown: 2 })).toBe('2 of 7 events');
  });

  it.each([
    [1, '1 zdarzenie'],
    [3, '3 zdarzenia'],
    [5, '5 zdarzeń'],
  ])('selects among more than two forms (%i)', (count, text) => {
    const polish = {
      'summary.events.one': '{{count}} zdarzenie',
      'summary.events.few': '{{count}} zdarzenia',
      'summary.events.many': '{{count}} zdarzeń',
      'summary.events.other': '{{count}} zdarzenia',
    };
    expect(createTranslator(polish, 'pl').plural('summary.events', count)).toBe(text);
  });

  it('uses the only form of a language with one form', () => {
    const japanese = { 'summary.events.other': 'イベント{{count}}件' };
    const t = createTranslator(japanese, 'ja');
    expect([t.plural('summary.events', 1), t.plural('summary.events', 2)]).toEqual([
      'イベント1件',
      'イベント2件',
    ]);
  });
});
