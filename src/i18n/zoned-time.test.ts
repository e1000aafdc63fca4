import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clockTimeIn, zonedTime } from './zoned-time.ts';

describe('a date and time of a time zone', () => {
  it.each([
    ['2026-03-03', '10:24', 'UTC', Date.UTC(2026, 2, 3, 10, 24)],
    ['2026-03-03', '10:24:31', 'Europe/Berlin', Date.UTC(2026, 2, 3, 9, 24, 31)],
    ['2026-07-03', '10:24', 'Europe/Berlin', Date.UTC(2026, 6, 3, 8, 24)],
    ['2026-07-03', '00:00', 'America/Los_Angeles', Date.UTC(2026, 6, 3, 7)],
    ['2026-07-03', '05:45', 'Asia/Kathmandu', Date.UTC(2026, 6, 3)],
    ['2026-07-03', '00:00', 'Pacific/Kiritimati', Date.UTC(2026, 6, 2, 10)],
  ])('%s %s in %s', (date, time, zone, moment) => {
    expect(zonedTime(date, time, zone)).toBe(moment);
  });

  it.each([
    ['2026-03-29', '01:59:59', Date.UTC(2026, 2, 29, 0, 59, 59)],
    ['2026-03-29', '03:00', Date.UTC(2026, 2, 29, 1)],
    ['2026-10-25', '01:59:59', Date.UTC(2026, 9, 24, 23, 59, 59)],
    ['2026-10-25', '03:00', Date.UTC(2026, 9, 25, 2)],
  ])('near a clock change in Berlin: %s %s', (date, time, moment) => {
    expect(zonedTime(date, time, 'Europe/Berlin')).toBe(moment);
  });

  it('that is skipped counts on from the last time before', () => {
    expect(zonedTime('2026-03-29', '02:30', 'Europe/Berlin')).toBe(Date.UTC(2026, 2, 29, 1, 30));
    expect(zonedTime('2026-03-08', '02:30', 'America/New_York')).toBe(Date.UTC(2026, 2, 8, 7, 30));
  });

  it('that occurs twice is the first of the two', () => {
    expect(zonedTime('2026-10-25', '02:30', 'Europe/Berlin')).toBe(Date.UTC(2026, 9, 25, 0, 30));
    expect(zonedTime('2026-11-01', '01:30', 'America/New_York')).toBe(Date.UTC(2026, 10, 1, 5, 30));
  });

  it.each([
    ['', '10:24'],
    ['2026-03-03', ''],
    ['2026-13-03', '10:24'],
    ['2026-03-03', '25:00'],
    ['tomorrow', 'noon'],
    ['+012026-03-03', '10:24'],
  ])('is null for the inputs %j and %j', (date, time) => {
    expect(zonedTime(date, time, 'Europe/Berlin')).toBeNull();
  });

  it('is the inverse of clockTimeIn, except for the second occurrence of a time', () => {
    const zone = fc.constantFrom('Europe/Berlin', 'America/St_Johns', 'Australia/Lord_Howe', 'UTC');
    const second = fc.integer({ min: Date.UTC(2000, 0) / 1000, max: Date.UTC(2040, 0) / 1000 });
    fc.assert(
      fc.property(zone, second, (timeZone, seconds) => {
        const { date, time } = clockTimeIn(seconds * 1000, timeZone);
        const later = seconds * 1000 - (zonedTime(date, time, timeZone) ?? Number.NaN);
        expect([0, 1_800_000, 3_600_000]).toContain(later);
      }),
    );
  });
});
