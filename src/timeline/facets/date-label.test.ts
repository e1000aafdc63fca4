import { describe, expect, it } from 'vitest';
import { createFormats } from '../../i18n/formats.ts';
import { loadLanguage } from '../../i18n/languages.ts';
import type { DateChoice } from './date-range.ts';
import { dateLabel } from './date-label.ts';

const t = await loadLanguage('en');
// Far from UTC on purpose: a day's name must not turn.
const formats = createFormats('en', 'Pacific/Honolulu');

const range = (from: string | null, to: string | null): DateChoice => ({ kind: 'range', from, to });

describe('the label of a date choice', () => {
  it.each<[DateChoice, string]>([
    [{ kind: 'last-days', days: 1 }, 'Today'],
    [{ kind: 'last-days', days: 7 }, 'Last 7 days'],
    [{ kind: 'last-days', days: 30 }, 'Last 30 days'],
    [range(null, null), 'Any date'],
  ])('of %j is %j', (date, label) => {
    expect(dateLabel(date, t, formats)).toBe(label);
  });

  it('has the chosen ends of a range', () => {
    const [both, from, to] = [
      range('2026-11-18', '2026-11-20'),
      range('2026-11-18', null),
      range(null, '2026-11-20'),
    ].map((date) => dateLabel(date, t, formats));
    expect(both).toBe('Nov 18, 2026 – Nov 20, 2026');
    expect(from).toBe('From Nov 18, 2026');
    expect(to).toBe('Up to Nov 20, 2026');
  });
});
