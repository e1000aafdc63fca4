import { describe, expect, it } from 'vitest';
import { loadLanguage } from '../../../i18n/languages.ts';
import { CALENDAR_TIME } from '../../../turns/working-time.ts';
import { createDurations } from './durations.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

const EIGHT_HOURS = { dayMs: 8 * HOUR_MS, isCalendar: false };

async function durationsOf(time: typeof EIGHT_HOURS, locale = 'en-GB') {
  const t = await loadLanguage(locale.slice(0, 2), ['ticket', 'account']);
  return createDurations(time, { t, formats: { locale } });
}

const calendar = await durationsOf(CALENDAR_TIME);
const business = await durationsOf(EIGHT_HOURS);

describe('a span of calendar time', () => {
  it.each([
    [[HOUR_MS], '1 hour'],
    [[4 * HOUR_MS], '4 hours'],
    [[DAY_MS], '1 day'],
    [[7 * DAY_MS], '7 days'],
    [[HOUR_MS, 4 * HOUR_MS], '1–4 hours'],
    [[8 * HOUR_MS, DAY_MS], '8–24 hours'],
    [[DAY_MS, 3 * DAY_MS], '1–3 days'],
    [[HOUR_MS / 2, HOUR_MS], '30–60 minutes'],
  ] as const)('formats %j as %s', ([fromMs, toMs], text) => {
    expect(calendar.span(fromMs, toMs)).toBe(text);
  });
});

describe('a span of business hours', () => {
  it.each([
    [[8 * HOUR_MS], '1 day'],
    [[24 * HOUR_MS, 72 * HOUR_MS], '3–9 days'],
    [[HOUR_MS, 8 * HOUR_MS], '1–8 hours'],
    [[30 * MINUTE_MS], '30 minutes'],
  ] as const)('has the days of the schedule: %j is %s', ([fromMs, toMs], text) => {
    expect(business.span(fromMs, toMs)).toBe(text);
  });
});

describe('a duration', () => {
  it.each([
    [10, '1 minute', '0 business hours'],
    [45 * MINUTE_MS, '45 minutes', '45 business minutes'],
    [4.23 * HOUR_MS, '4.2 hours', '4.2 business hours'],
    [8 * HOUR_MS, '8 hours', '1 business day'],
    [20 * HOUR_MS, '20 hours', '2.5 business days'],
    [3 * DAY_MS, '3 days', '9 business days'],
    [15 * DAY_MS, '15 days', '45 business days'],
  ])('of %i ms is %s, or %s', (milliseconds, inCalendar, inBusinessHours) => {
    expect(calendar.duration(milliseconds)).toBe(inCalendar);
    expect(business.duration(milliseconds)).toBe(inBusinessHours);
  });

  it('is short where the page says what counts', () => {
    expect(calendar.shortDuration(20 * HOUR_MS)).toBe('20 hrs');
    expect(business.shortDuration(20 * HOUR_MS)).toBe('2.5 days');
  });

  it('follows the language', async () => {
    const german = await durationsOf(EIGHT_HOURS, 'de-DE');
    expect(german.duration(20 * HOUR_MS)).toBe('2,5 Arbeitstage');
    expect(german.inHours('Median')).toBe('\u2068Median\u2069 (Arbeitsstunden)');
  });
});

it('names what the hours of a file are', () => {
  expect(calendar.inHours('Median')).toBe('\u2068Median\u2069 (hours)');
  expect(business.inHours('Median')).toBe('\u2068Median\u2069 (business hours)');
});
