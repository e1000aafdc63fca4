import { describe, expect, it } from 'vitest';
import { createFormats } from '../i18n/formats.ts';
import { loadLanguage } from '../i18n/languages.ts';
import { CALENDAR_TIME } from '../turns/working-time.ts';
import { waitText } from './wait-text.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const BUSINESS_TIME = { dayMs: 8 * HOUR_MS, isCalendar: false };
const i18nOf = async (locale: string) => ({
  t: await loadLanguage(locale),
  formats: createFormats(locale, 'UTC'),
});
const [english, german] = await Promise.all([i18nOf('en'), i18nOf('de')]);

describe('waitText', () => {
  it.each([
    [0, '1 minute'],
    [5 * HOUR_MS, '5 hours'],
    [50 * HOUR_MS, '2 days'],
  ])('reads %d ms of calendar time as before', (milliseconds, text) => {
    expect(waitText(milliseconds, CALENDAR_TIME, english)).toBe(text);
  });

  it.each([
    [0, '0 business hours', '0 Arbeitsstunden'],
    [-5, '0 business hours', '0 Arbeitsstunden'],
    [MINUTE_MS, '1 business minute', '1 Arbeitsminute'],
    [59.9 * MINUTE_MS, '59 business minutes', '59 Arbeitsminuten'],
    [HOUR_MS, '1 business hour', '1 Arbeitsstunde'],
    [7.9 * HOUR_MS, '7 business hours', '7 Arbeitsstunden'],
    [8 * HOUR_MS, '1 business day', '1 Arbeitstag'],
    [1000 * 8 * HOUR_MS, '1,000 business days', '1.000 Arbeitstage'],
  ])('reads %d ms of business time as %s', (milliseconds, text, germanText) => {
    expect(waitText(milliseconds, BUSINESS_TIME, english)).toBe(text);
    expect(waitText(milliseconds, BUSINESS_TIME, german)).toBe(germanText);
  });

  it('counts days that are shorter than an hour', () => {
    const time = { dayMs: 30 * MINUTE_MS, isCalendar: false };
    expect(waitText(45 * MINUTE_MS, time, english)).toBe('1 business day');
  });
});
