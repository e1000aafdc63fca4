import { describe, expect, it } from 'vitest';
import { loadLanguage } from '../../../i18n/languages.ts';
import { CALENDAR_TIME } from '../../../turns/working-time.ts';
import { createDurations } from './durations.ts';
import { spanLabels } from './span-labels.ts';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

describe('spanLabels', () => {
  it('returns one label more than limits', async () => {
    const t = await loadLanguage('en', ['ticket', 'account']);
    const limits = [1, 4, 8, 24, 72, 168].map((hours) => hours * HOUR_MS);
    expect(
      spanLabels(limits, t, createDurations(CALENDAR_TIME, { t, formats: { locale: 'en-GB' } })),
    ).toEqual([
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
    expect(
      spanLabels(
        [DAY_MS, 3 * DAY_MS],
        t,
        createDurations(CALENDAR_TIME, { t, formats: { locale: 'de' } }),
      ),
    ).toEqual(['Weniger als \u20681 Tag\u2069', '1–3 Tage', '\u20683 Tage\u2069 oder mehr']);
  });
});
