import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createFormats } from './formats.ts';

const NOW = Date.UTC(2026, 10, 20, 9, 24, 31);

/** Replaces white space by plain spaces, because the kind that `Intl` writes depends on its version. */
const normalizeSpaces = (text: string) => text.replaceAll(/\s/g, ' ');

it('formats have their time zone', () => {
  expect(createFormats('de', 'America/St_Johns').timeZone).toBe('America/St_Johns');
});

describe('time and exactTime', () => {
  it.each([
    ['en-US', 'Europe/Berlin', '10:24 AM'],
    ['en-GB', 'Europe/Berlin', '10:24'],
    ['de', 'Europe/Berlin', '10:24'],
    ['de', 'America/New_York', '04:24'],
    ['de', 'Asia/Kolkata', '14:54'],
    ['de', 'UTC', '09:24'],
  ])('format a time in %s and %s as %s', (locale, zone, time) => {
    expect(normalizeSpaces(createFormats(locale, zone).time(NOW))).toBe(time);
  });

  it('include day, seconds, and time zone in an exact time', () => {
    const exact = normalizeSpaces(createFormats('en-GB', 'Europe/Berlin').exactTime(NOW));
    for (const part of ['Friday', '20 November 2026', '10:24:31', 'CET']) {
      expect(exact).toContain(part);
    }
  });
});

describe('shortTime', () => {
  const { shortTime, dayKey } = createFormats('en-US', 'UTC');
  const today = dayKey(Date.UTC(2026, 10, 20, 12));

  it.each([
    [Date.UTC(2026, 10, 20, 9, 5), '9:05 AM'],
    [Date.UTC(2026, 10, 19, 23, 59), 'Nov 19'],
    [Date.UTC(2025, 11, 31, 9), '12/31/25'],
  ])('is the time today, the day this year, and else the date', (milliseconds, text) => {
    expect(normalizeSpaces(shortTime(milliseconds, today))).toBe(text);
  });
});

it('has seconds where a time is exact', () => {
  const { timeWithSeconds } = createFormats('en-US', 'UTC');
  expect(normalizeSpaces(timeWithSeconds(Date.UTC(2026, 10, 20, 9, 5, 7)))).toBe(
    'Nov 20, 2026, 9:05:07 AM',
  );
});

describe('dayAndTime', () => {
  it.each([
    ['en-US', 'Europe/Berlin', ['20', '10:24 AM']],
    ['en-GB', 'UTC', ['20', '11', '09:24']],
    ['de', 'Europe/Berlin', ['20', '11', '10:24']],
    ['de', 'Pacific/Kiritimati', ['20', '11', '23:24']],
    ['de', 'Asia/Kolkata', ['20', '14:54']],
  ])('in %s and %s contains %j', (locale, zone, parts) => {
    const text = normalizeSpaces(createFormats(locale, zone).dayAndTime(NOW));
    for (const part of parts) expect(text).toContain(part);
  });

  it("uses the day in the agent's time zone", () => {
    const beforeMidnight = Date.UTC(2026, 10, 20, 23, 30);
    expect(createFormats('de', 'Europe/Berlin').dayAndTime(beforeMidnight)).toContain('21');
    expect(createFormats('de', 'UTC').dayAndTime(beforeMidnight)).not.toContain('21');
  });
});

describe('day', () => {
  it('omits the current year', () => {
    const { day } = createFormats('en-GB', 'UTC');
    const text = day(NOW, Date.UTC(2026, 0, 1));
    expect(text).toContain('20 November');
    expect(text).toContain('Friday');
    expect(text).not.toContain('2026');
  });

  it('contains any other year', () => {
    expect(createFormats('en-GB', 'UTC').day(NOW, Date.UTC(2027, 0, 1))).toContain(
      '20 November 2026',
    );
  });

  it("uses the year in the agent's time zone", () => {
    const newYear = Date.UTC(2027, 0, 1, 3);
    const lateInTheOldYear = Date.UTC(2026, 11, 31, 12);
    expect(createFormats('de', 'America/New_York').day(newYear, lateInTheOldYear)).not.toContain(
      '202',
    );
    expect(createFormats('de', 'Europe/Berlin').day(newYear, lateInTheOldYear)).toContain('2027');
  });

  it("uses the agent's language", () => {
    expect(createFormats('de', 'UTC').day(NOW, NOW)).toBe('Freitag, 20. November');
  });
});

describe('dayKey and dayBefore', () => {
  it.each([
    ['UTC', Date.UTC(2026, 10, 20, 23, 59, 59, 999), '2026-11-20'],
    ['UTC', Date.UTC(2026, 10, 21), '2026-11-21'],
    ['Europe/Berlin', Date.UTC(2026, 10, 20, 22, 59, 59), '2026-11-20'],
    ['Europe/Berlin', Date.UTC(2026, 10, 20, 23), '2026-11-21'],
    ['America/Los_Angeles', Date.UTC(2026, 10, 20, 7, 59, 59), '2026-11-19'],
    ['America/Los_Angeles', Date.UTC(2026, 10, 20, 8), '2026-11-20'],
    ['Pacific/Kiritimati', Date.UTC(2026, 10, 20, 10), '2026-11-21'],
    ['Asia/Kathmandu', Date.UTC(2026, 10, 20, 18, 15), '2026-11-21'],
  ])('change at midnight in %s (%i)', (zone, moment, key) => {
    expect(createFormats('en', zone).dayKey(moment)).toBe(key);
  });

  it('are correct on days of 23 and 25 hours', () => {
    const { dayKey } = createFormats('de', 'Europe/Berlin');
    const shortDay = [Date.UTC(2026, 2, 28, 23), Date.UTC(2026, 2, 29, 21, 59)];
    const longDay = [Date.UTC(2026, 9, 24, 22), Date.UTC(2026, 9, 25, 22, 59)];
    expect(shortDay.map(dayKey)).toEqual(['2026-03-29', '2026-03-29']);
    expect(longDay.map(dayKey)).toEqual(['2026-10-25', '2026-10-25']);
    expect(dayKey(Date.UTC(2026, 9, 25, 23))).toBe('2026-10-26');
  });

  it('do not depend on the locale, including its digits and calendar', () => {
    for (const locale of ['ar-EG', 'fa', 'th', 'ja', 'en-US']) {
      expect(createFormats(locale, 'UTC').dayKey(NOW)).toBe('2026-11-20');
    }
  });

  it.each([
    ['2026-11-20', '2026-11-19'],
    ['2026-03-01', '2026-02-28'],
    ['2028-03-01', '2028-02-29'],
    ['2027-01-01', '2026-12-31'],
    ['2026-03-30', '2026-03-29'],
    ['2026-10-26', '2026-10-25'],
  ])('return for the day before %s the key %s', (key, before) => {
    expect(createFormats('de', 'Europe/Berlin').dayBefore(key)).toBe(before);
  });

  it('return a day before that is at most 49 hours earlier', () => {
    const zone = fc.constantFrom('Europe/Berlin', 'America/St_Johns', 'Australia/Lord_Howe', 'UTC');
    const moment = fc.integer({ min: Date.UTC(2000, 0, 2), max: Date.UTC(2040, 0, 1) });
    fc.assert(
      fc.property(zone, moment, (timeZone, milliseconds) => {
        const { dayKey, dayBefore } = createFormats('en', timeZone);
        const before = dayBefore(dayKey(milliseconds));
        const earlier = Array.from({ length: 50 }, (_, hour) =>
          dayKey(milliseconds - hour * 3_600_000),
        );
        expect(earlier).toContain(before);
        expect(before < dayKey(milliseconds)).toBe(true);
      }),
    );
  });
});

describe('dayNamed', () => {
  it.each(['America/Los_Angeles', 'UTC', 'Pacific/Kiritimati'])(
    'formats the same day in %s',
    (zone) => {
      const text = createFormats('en-GB', zone).dayNamed('2026-11-20');
      expect(normalizeSpaces(text)).toBe('20 Nov 2026');
    },
  );
});

describe('list', () => {
  it.each([
    ['en-GB', [], ''],
    ['en-GB', ['a'], 'a'],
    ['en-GB', ['a', 'b', 'c'], 'a, b and c'],
    ['de', ['a', 'b', 'c'], 'a, b und c'],
  ])('in %s joins %j to %j', (locale, items, text) => {
    expect(createFormats(locale, 'UTC').list(items)).toBe(text);
  });
});
