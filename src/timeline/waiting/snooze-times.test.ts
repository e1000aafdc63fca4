import { describe, expect, it } from 'vitest';
import { nextMondayMorning, tomorrowMorning } from './snooze-times.ts';

const at = (iso: string) => Date.parse(iso);
const iso = (milliseconds: number) => new Date(milliseconds).toISOString();

describe('a snooze until tomorrow', () => {
  it.each([
    ['2026-11-20T12:00:00Z', 'UTC', '2026-11-21T09:00:00.000Z'],
    ['2026-11-20T23:59:59Z', 'UTC', '2026-11-21T09:00:00.000Z'],
    ['2026-11-21T00:30:00Z', 'UTC', '2026-11-22T09:00:00.000Z'],
    ['2026-12-31T12:00:00Z', 'Europe/Berlin', '2027-01-01T08:00:00.000Z'],
    // It is already tomorrow in Tokyo, and still today in Los Angeles.
    ['2026-11-20T16:00:00Z', 'Asia/Tokyo', '2026-11-22T00:00:00.000Z'],
    ['2026-11-21T02:00:00Z', 'America/Los_Angeles', '2026-11-21T17:00:00.000Z'],
    // The clocks change during the night.
    ['2026-03-28T12:00:00Z', 'Europe/Berlin', '2026-03-29T07:00:00.000Z'],
    ['2026-10-24T12:00:00Z', 'Europe/Berlin', '2026-10-25T08:00:00.000Z'],
  ])('from %s in %s ends at %s', (now, timeZone, end) => {
    expect(iso(tomorrowMorning(at(now), timeZone))).toBe(end);
  });
});

describe('a snooze until next week', () => {
  it.each([
    ['a Friday', '2026-11-20T12:00:00Z', 'UTC', '2026-11-23T09:00:00.000Z'],
    ['a Sunday', '2026-11-22T12:00:00Z', 'UTC', '2026-11-23T09:00:00.000Z'],
    ['a Monday morning', '2026-11-23T00:30:00Z', 'UTC', '2026-11-30T09:00:00.000Z'],
    ['a Tuesday', '2026-11-24T12:00:00Z', 'Europe/Berlin', '2026-11-30T08:00:00.000Z'],
    [
      'a Sunday in UTC, a Monday in Tokyo',
      '2026-11-22T16:00:00Z',
      'Asia/Tokyo',
      '2026-11-30T00:00:00.000Z',
    ],
  ])('from %s ends on Monday', (_day, now, timeZone, end) => {
    expect(iso(nextMondayMorning(at(now), timeZone))).toBe(end);
  });
});
