import { describe, expect, it } from 'vitest';
import { loadLanguage } from '../../../i18n/languages.ts';
import { FIRST_REPLY_LIMITS_MS } from '../metrics/first-reply-times.ts';
import { createChartFormats } from './chart-formats.ts';
import { spanLabels } from './span-labels.ts';

const DAY_MS = 86_400_000;

describe('spanLabels', () => {
  it('returns one label more than limits', async () => {
    const t = await loadLanguage('en', ['ticket', 'account']);
    expect(spanLabels(FIRST_REPLY_LIMITS_MS, t, createChartFormats('en-GB'))).toEqual([
      'Less than \u20681 hour\u2069',
      '1–4 hours',
      '4–8 hours',
      '8–24 hours',
      '1–3 days',
      '3–7 days',
      '\u20687 days\u2069 or more',
    ]);
  });

  it('follows the language', async () => {
    const t = await loadLanguage('de', ['ticket', 'account']);
    expect(spanLabels([DAY_MS, 3 * DAY_MS], t, createChartFormats('de'))).toEqual([
      'Weniger als \u20681 Tag\u2069',
      '1–3 Tage',
      '\u20683 Tage\u2069 oder mehr',
    ]);
  });
});
