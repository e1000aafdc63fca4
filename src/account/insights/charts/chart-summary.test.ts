import { describe, expect, it } from 'vitest';
import { createFormats } from '../../../i18n/formats.ts';
import { loadLanguage } from '../../../i18n/languages.ts';
import type { EventsOverTime } from '../metrics/events-over-time.ts';
import { chartSummary } from './chart-summary.ts';

const NONE = { create: 0, reply: 0, update: 0, other: 0 };
const formats = createFormats('en-GB', 'UTC');

function replies(unit: EventsOverTime['unit'], ...counts: number[]): EventsOverTime {
  const buckets = counts.map((reply, day) => ({
    startMs: Date.UTC(2026, 10, 20 + day),
    counts: { ...NONE, reply },
  }));
  return { unit, buckets, outOfRange: NONE };
}

describe('chartSummary', () => {
  it('states the number of events, the range and the first of the busiest columns', async () => {
    const t = await loadLanguage('en', ['ticket', 'account']);
    expect(chartSummary(replies('day', 1, 1500, 1500, 2), t, formats)).toBe(
      '3,003 events from 20 Nov 2026 to 23 Nov 2026. Busiest day: 21 Nov 2026.',
    );
  });

  it.each(['hour', 'day', 'week'] as const)('has a translation for the unit %s', async (unit) => {
    const t = await loadLanguage('de', ['ticket', 'account']);
    const text = chartSummary(replies(unit, 1, 2), t, formats);
    expect(text).toContain('3 Ereignisse');
    expect(text).not.toContain('{{');
  });
});
