import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bucketAt, bucketFor, timeBuckets } from './time-buckets.ts';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const START = Date.UTC(2026, 10, 20, 9, 30);

function daysIn(timeZone: string) {
  const format = new Intl.DateTimeFormat('sv', { timeZone });
  return (milliseconds: number) => format.format(milliseconds);
}

/** The beginnings on the clock of a time zone, such as `2026-11-20 09:00`. */
function clock(timeZone: string, startMs: number, endMs: number) {
  const format = new Intl.DateTimeFormat('sv', {
    timeZone,
    dateStyle: 'short',
    timeStyle: 'short',
  });
  const { unit, starts, endMs: over } = timeBuckets(startMs, endMs, daysIn(timeZone));
  return [unit, ...[...starts, over].map((ms) => format.format(ms))];
}

describe('what is counted by', () => {
  it.each([
    [0, 'hour'],
    [2 * DAY_MS, 'hour'],
    [2 * DAY_MS + 1, 'day'],
    [90 * DAY_MS, 'day'],
    [90 * DAY_MS + 1, 'week'],
  ])('in a span of %i ms is the %s', (spanMs, unit) => {
    expect(bucketFor(START, START + spanMs)).toBe(unit);
  });
});

describe("the agent's hours, days and weeks", () => {
  it('are whole hours, also where they begin at half past to the world', () => {
    expect(clock('UTC', START, START + HOUR_MS)).toEqual([
      'hour',
      '2026-11-20 09:00',
      '2026-11-20 10:00',
      '2026-11-20 11:00',
    ]);
    expect(clock('Asia/Kolkata', START, START + HOUR_MS)).toEqual([
      'hour',
      '2026-11-20 15:00',
      '2026-11-20 16:00',
    ]);
  });

  it('are days from midnight to midnight, of 23 and 25 hours too', () => {
    const spring = Date.UTC(2026, 2, 28, 12);
    expect(clock('Europe/Berlin', spring, spring + 2.4 * DAY_MS)).toEqual([
      'day',
      '2026-03-28 00:00',
      '2026-03-29 00:00',
      '2026-03-30 00:00',
      '2026-03-31 00:00',
    ]);
    const autumn = Date.UTC(2026, 9, 24, 12);
    expect(clock('Europe/Berlin', autumn, autumn + 2.4 * DAY_MS)).toHaveLength(5);
  });

  it('are weeks from Monday', () => {
    const [unit, first, second, ...others] = clock('America/New_York', START, START + 100 * DAY_MS);
    expect([unit, first, second]).toEqual(['week', '2026-11-16 00:00', '2026-11-23 00:00']);
    expect(others).toHaveLength(14);
  });

  it('are one where the span is empty', () => {
    expect(timeBuckets(START, START, daysIn('UTC')).starts).toHaveLength(1);
  });

  it('hold every moment of the span, each in the one in which it lies', () => {
    const zone = fc.constantFrom('UTC', 'Asia/Kathmandu', 'America/St_Johns', 'Asia/Beirut');
    const span = fc.constantFrom(3 * HOUR_MS, DAY_MS, 9 * DAY_MS, 200 * DAY_MS);
    const moment = fc.integer({ min: Date.UTC(2020, 0, 1), max: Date.UTC(2030, 0, 1) });
    const part = fc.double({ min: 0, max: 0.999, noNaN: true });
    fc.assert(
      fc.property(zone, span, moment, part, (timeZone, spanMs, startMs, share) => {
        const buckets = timeBuckets(startMs, startMs + spanMs, daysIn(timeZone));
        const ms = startMs + Math.floor(spanMs * share);
        const place = bucketAt(buckets, ms) ?? -1;
        expect(buckets.starts[place]).toBeLessThanOrEqual(ms);
        expect([...buckets.starts, buckets.endMs][place + 1]).toBeGreaterThan(ms);
      }),
      { numRuns: 40 },
    );
  });

  it('hold nothing before the first and after the last', () => {
    const buckets = timeBuckets(START, START + HOUR_MS, daysIn('UTC'));
    const firstMs = buckets.starts[0] ?? 0;
    expect(
      [firstMs - 1, firstMs, buckets.endMs - 1, buckets.endMs].map((ms) => bucketAt(buckets, ms)),
    ).toEqual([null, 0, 1, null]);
  });
});
