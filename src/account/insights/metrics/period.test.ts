import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DayRange } from '../../../timeline/facets/date-range.ts';
import { dayCount } from './local-days.ts';
import { periodOf, type TimeSpan } from './period.ts';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

function daysIn(timeZone: string) {
  const format = new Intl.DateTimeFormat('sv', { timeZone });
  return (milliseconds: number) => format.format(milliseconds);
}

const BERLIN = new Intl.DateTimeFormat('sv', {
  timeZone: 'Europe/Berlin',
  dateStyle: 'short',
  timeStyle: 'short',
});

function shown(span: TimeSpan | null): string | null {
  return span && `${BERLIN.format(span.startMs)} – ${BERLIN.format(span.endMs)}`;
}

/** The periods of an export that ends on Friday, 27 November 2026, 14:00 in Berlin. */
function periodsOf(exportDays: number, days: Partial<DayRange> | null = null, wantsWhole = false) {
  const endMs = Date.UTC(2026, 10, 27, 13);
  const exported = { startMs: endMs - exportDays * DAY_MS, endMs };
  const range = days && { from: null, to: null, ...days };
  const result = periodOf(exported, range, wantsWhole, daysIn('Europe/Berlin'));
  const { period, previous, previousNeedsMs } = result;
  const needs = previousNeedsMs === null ? null : BERLIN.format(previousNeedsMs);
  return [shown(period), shown(previous), needs];
}

describe('periodOf', () => {
  it('without a date filter is the newest half in whole days, compared up to the same time of the day', () => {
    expect(periodsOf(30)).toEqual([
      '2026-11-13 00:00 – 2026-11-27 14:00',
      '2026-10-29 00:00 – 2026-11-12 14:00',
      null,
    ]);
    expect(periodsOf(7)).toEqual([
      '2026-11-25 00:00 – 2026-11-27 14:00',
      '2026-11-22 00:00 – 2026-11-24 14:00',
      null,
    ]);
  });

  it('of a day or three is the exact half', () => {
    expect(periodsOf(1)).toEqual([
      '2026-11-27 02:00 – 2026-11-27 14:00',
      '2026-11-26 14:00 – 2026-11-27 02:00',
      null,
    ]);
    expect(periodsOf(3)[0]).toBe('2026-11-26 02:00 – 2026-11-27 14:00');
  });

  it('with a date filter is its days, as far as the export has them', () => {
    expect(periodsOf(30, { from: '2026-11-16', to: '2026-11-22' })).toEqual([
      '2026-11-16 00:00 – 2026-11-23 00:00',
      '2026-11-09 00:00 – 2026-11-16 00:00',
      null,
    ]);
    expect(periodsOf(30, { from: '2026-11-27' })).toEqual([
      '2026-11-27 00:00 – 2026-11-27 14:00',
      '2026-11-26 00:00 – 2026-11-26 14:00',
      null,
    ]);
    expect(periodsOf(30, { to: '2026-10-30' })[0]).toBe('2026-10-28 14:00 – 2026-10-31 00:00');
  });

  it('says from when on an export would hold the previous period', () => {
    expect(periodsOf(30, { from: '2026-11-01' })).toEqual([
      '2026-11-01 00:00 – 2026-11-27 14:00',
      null,
      '2026-10-05 00:00',
    ]);
  });

  it('keeps days whole when the clocks change', () => {
    expect(periodsOf(60, { from: '2026-10-25', to: '2026-10-25' })).toEqual([
      '2026-10-25 00:00 – 2026-10-26 00:00',
      '2026-10-24 00:00 – 2026-10-25 00:00',
      null,
    ]);
    expect(periodsOf(60, { from: '2026-10-26', to: '2026-10-26' })[1]).toBe(
      '2026-10-25 00:00 – 2026-10-26 00:00',
    );
  });

  it('of the whole export has no comparison', () => {
    expect(periodsOf(7, null, true)).toEqual(['2026-11-20 14:00 – 2026-11-27 14:00', null, null]);
  });

  it('is empty if the export has none of the days', () => {
    for (const days of [{ from: '2027-01-01' }, { to: '2020-01-01' }]) {
      const [period, ...others] = periodsOf(7, days);
      expect(others).toEqual([null, null]);
      expect(period?.split(' – ')[0]).toBe(period?.split(' – ')[1]);
    }
  });

  it('is inside the export, right after a previous period of as many days', () => {
    const zone = fc.constantFrom('UTC', 'Europe/Berlin', 'America/St_Johns', 'Asia/Beirut');
    const start = fc.integer({ min: Date.UTC(2026, 0, 1), max: Date.UTC(2027, 0, 1) });
    const span = fc.integer({ min: 0, max: 70 * DAY_MS });
    const day = fc.option(fc.integer({ min: -5, max: 75 }));
    fc.assert(
      fc.property(zone, start, span, day, day, (timeZone, startMs, spanMs, fromDay, toDay) => {
        const dayOf = daysIn(timeZone);
        const exported = { startMs, endMs: startMs + spanMs };
        const [from, to] = [fromDay, toDay].map((ago) =>
          ago === null ? null : dayOf(exported.endMs - ago * DAY_MS),
        );
        const range = { from: from ?? null, to: to ?? null };
        const { period, previous, previousNeedsMs } = periodOf(exported, range, false, dayOf);
        expect(period.startMs).toBeGreaterThanOrEqual(exported.startMs);
        expect(period.endMs).toBeLessThanOrEqual(exported.endMs);
        expect(period.startMs).toBeLessThanOrEqual(period.endMs);
        expect(previousNeedsMs ?? -Infinity).toBeLessThan(exported.startMs);
        if (!previous) return;
        expect(previousNeedsMs).toBeNull();
        expect(previous.startMs).toBeGreaterThanOrEqual(exported.startMs);
        expect(previous.endMs).toBeLessThanOrEqual(period.startMs);
        if (fromDay === null && toDay === null) return;
        expect(dayCount(previous.startMs, previous.endMs, dayOf)).toBe(
          dayCount(period.startMs, period.endMs, dayOf),
        );
      }),
      { numRuns: 60 },
    );
  });
});
