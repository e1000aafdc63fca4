import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isWithin, LAST_DAYS, rangeOf } from './date-range.ts';

const DAY_MS = 86_400_000;
const dayOf = (milliseconds: number) => new Date(milliseconds).toISOString().slice(0, 10);
const dayBefore = (day: string) => dayOf(Date.parse(day) - DAY_MS);

const day = fc
  .integer({ min: Date.UTC(2000, 0, 1), max: Date.UTC(2099, 0, 1) })
  .map((milliseconds) => dayOf(milliseconds));

describe('the days of a date choice', () => {
  it.each([
    [1, '2026-11-20'],
    [7, '2026-11-14'],
    [30, '2026-10-22'],
  ] as const)('for the last %i days start at %s', (days, from) => {
    expect(rangeOf({ kind: 'last-days', days }, '2026-11-20', dayBefore)).toEqual({
      from,
      to: null,
    });
  });

  it('for a range include both ends', () => {
    const choice = { kind: 'range', from: '2026-11-18', to: '2026-11-20' } as const;
    const range = rangeOf(choice, '2026-11-30', dayBefore);
    const days = ['2026-11-17', '2026-11-18', '2026-11-19', '2026-11-20', '2026-11-21'];
    expect(days.filter((one) => isWithin(range, one))).toEqual(days.slice(1, 4));
  });

  it('are the same if the later day was entered first', () => {
    const choice = { kind: 'range', from: '2026-11-20', to: '2026-11-18' } as const;
    expect(rangeOf(choice, '2026-11-30', dayBefore)).toEqual({
      from: '2026-11-18',
      to: '2026-11-20',
    });
  });

  it('are empty if a range ends before it starts', () => {
    fc.assert(
      fc.property(day, day, (from, one) => {
        expect(isWithin({ from, to: dayBefore(from) }, one)).toBe(false);
      }),
    );
  });

  it('are exactly the last days up to today', () => {
    fc.assert(
      fc.property(fc.constantFrom(...LAST_DAYS), day, (days, today) => {
        const range = rangeOf({ kind: 'last-days', days }, today, dayBefore);
        const past = Array.from({ length: 40 }, (_, ago) =>
          dayOf(Date.parse(today) - ago * DAY_MS),
        );
        expect(past.filter((one) => isWithin(range, one))).toEqual(past.slice(0, days));
      }),
    );
  });

  it('include tomorrow, because clocks differ', () => {
    const range = rangeOf({ kind: 'last-days', days: 1 }, '2026-11-20', dayBefore);
    expect(isWithin(range, '2026-11-21')).toBe(true);
  });
});

describe('a range that is open at one end or both', () => {
  it.each([
    [{ from: '2026-11-20', to: null }, [false, true, true]],
    [{ from: null, to: '2026-11-20' }, [true, true, false]],
    [{ from: null, to: null }, [true, true, true]],
  ])('has no limit there: %j', (range, within) => {
    expect(['2026-11-19', '2026-11-20', '2026-11-21'].map((one) => isWithin(range, one))).toEqual(
      within,
    );
  });
});
