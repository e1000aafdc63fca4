import { describe, expect, it } from 'vitest';
import { loadLanguage } from '../../i18n/languages.ts';
import type { DateChoice } from '../../model/date-choice.ts';
import { dateWords } from './date-words.ts';

const t = await loadLanguage('en');

const range = (from: string | null, to: string | null): DateChoice => ({ kind: 'range', from, to });

describe('a choice of date', () => {
  it.each<[DateChoice, string]>([
    [{ kind: 'last-days', days: 1 }, 'Today'],
    [{ kind: 'last-days', days: 7 }, 'Last 7 days'],
    [{ kind: 'last-days', days: 30 }, 'Last 30 days'],
    [range(null, null), 'Any date'],
  ])('%j is called %j', (date, words) => {
    expect(dateWords(date, t)).toBe(words);
  });

  it('names the ends that it has', () => {
    const [both, from, to] = [
      range('2026-11-18', '2026-11-20'),
      range('2026-11-18', null),
      range(null, '2026-11-20'),
    ].map((date) => dateWords(date, t));
    expect(both).toMatch(/^\S.*18.* – .*20/);
    expect(from).toMatch(/^From .*18/);
    expect(to).toMatch(/^Up to .*20/);
  });
});
