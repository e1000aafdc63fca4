import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bucketIndexAt, timeUnitFor, timeBuckets } from './time-buckets.ts';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const START = Date.UTC(2026, 10, 20, 9, 30);

function daysIn(timeZone: string) {
  const format = new Intl.DateTimeFormat('sv', { timeZone });
  return (milliseconds: number) => format.format(milliseconds);
}

/** The unit and all bucket boundaries in the local time of a time zone, for example `2026-11-20 09:00`. */
function localBuckets(timeZone: string, startMs: number, endMs: number) {
  const format = new Intl.DateTimeFormat('sv', {
    timeZone,
    dateStyle: 'short',
    timeStyle: 'short',
  });
  const { unit, starts, endMs: lastEndMs } = timeBuckets(startMs, endMs, daysIn(timeZone));
  return [unit, ...[...starts, lastEndMs].map((ms) => format.format(ms))];
}

describe('timeUnitFor', () => {
  it.each([
    [0, 'hour'],
    [2 * DAY_MS, 'hour'],
    [2 * DAY_MS + 1, 'day'],
    [90 * DAY_MS, 'day'],
    [90 * DAY_MS + 1, 'week'],
  ])('for a range of %i ms is %s', (spanMs, unit) => {
    expect(timeUnitFor(START, START + spanMs)).toBe(unit);
  });
});

describe('timeBuckets', () => {
  it('returns whole local hours, also in a time zone with a half-hour offset', () => {
    expect(localBuckets('UTC', START, START + HOUR_MS)).toEqual([
      'hour',
      '2026-11-20 09:00',
      '2026-11-20 10:00',
      '2026-11-20 11:00',
    ]);
    expect(localBuckets('Asia/Kolkata', START, START + HOUR_MS)).toEqual([
      'hour',
      '2026-11-20 15:00',
      '2026-11-20 16:00',
    ]);
  });

  it('returns local days, also when daylight saving time begins or ends', () => {
    const spring = Date.UTC(2026, 2, 28, 12);
    expect(localBuckets('Europe/Berlin', spring, spring + 2.4 * DAY_MS)).toEqual([
      'day',
      '2026-03-28 00:00',
      '2026-03-29 00:00',
      '2026-03-30 00:00',
      '2026-03-31 00:00',
    ]);
    const autumn = Date.UTC(2026, 9, 24, 12);
    expect(localBuckets('Europe/Berlin', autumn, autumn + 2.4 * DAY_MS)).toHaveLength(5);
  });

  it('returns weeks that begin on Monday', () => {
    const [unit, first, second, ...others] = localBuckets(
      'America/New_York',
      START,
      START + 100 * DAY_MS,
    );
    expect([unit, first, second]).toEqual(['week', '2026-11-16 00:00', '2026-11-23 00:00']);
    expect(others).toHaveLength(14);
  });

  it('returns one bucket for an empty range', () => {
    expect(timeBuckets(START, START, daysIn('UTC')).starts).toHaveLength(1);
  });

  it('covers every time of the range, and bucketIndexAt finds its bucket', () => {
    const zone = fc.constantFrom('UTC', 'Asia/Kathmandu', 'America/St_Johns', 'Asia/Beirut');
    const span = fc.constantFrom(3 * HOUR_MS, DAY_MS, 9 * DAY_MS, 200 * DAY_MS);
    const time = fc.integer({ min: Date.UTC(2020, 0, 1), max: Date.UTC(2030, 0, 1) });
    const part = fc.double({ min: 0, max: 0.999, noNaN: true });
    fc.assert(
      fc.property(zone, span, time, part, (timeZone, spanMs, startMs, share) => {
        const buckets = timeBuckets(startMs, startMs + spanMs, daysIn(timeZone));
        const ms = startMs + Math.floor(spanMs * share);
        const index = bucketIndexAt(buckets, ms) ?? -1;
        expect(buckets.starts[index]).toBeLessThanOrEqual(ms);
        expect([...buckets.starts, buckets.endMs][index + 1]).toBeGreaterThan(ms);
      }),
      { numRuns: 40 },
    );
  });

  it('returns null from bucketIndexAt before the first and after the last bucket', () => {
    const buckets = timeBuckets(START, START + HOUR_MS, daysIn('UTC'));
    const firstMs = buckets.starts[0] ?? 0;
    expect(
      [firstMs - 1, firstMs, buckets.endMs - 1, buckets.endMs].map((ms) =>
        bucketIndexAt(buckets, ms),
      ),
    ).toEqual([null, 0, 1, null]);
  });
});
