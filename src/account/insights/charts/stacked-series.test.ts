import { describe, expect, it } from 'vitest';
import type { EventsOverTime } from '../metrics/events-over-time.ts';
import { shownTypes, sumOf, totalsOf } from '../metrics/type-counts.ts';
import { stackedSeries } from './stacked-series.ts';

const NONE = { create: 0, reply: 0, update: 0, other: 0 };
const overTime: EventsOverTime = {
  unit: 'day',
  buckets: [
    { startMs: 0, counts: { ...NONE, create: 2, reply: 3, update: 1 } },
    { startMs: 1, counts: NONE },
    { startMs: 2, counts: { ...NONE, reply: 4 } },
  ],
  outOfRange: { ...NONE, other: 7 },
};

describe('stacked series', () => {
  it('stand on one another, the highest first', () => {
    expect(stackedSeries(overTime, ['create', 'reply', 'update'])).toEqual([
      [0, 1, 2],
      [6, null, 4],
      [5, null, 4],
      [2, null, null],
    ]);
  });

  it('of nothing are nothing', () => {
    expect(stackedSeries({ ...overTime, buckets: [] }, ['create'])).toEqual([[], []]);
  });
});

describe('types', () => {
  it('are counted as far as they are in the chart', () => {
    expect(totalsOf(overTime)).toEqual({ create: 2, reply: 7, update: 1, other: 0 });
    expect(sumOf(totalsOf(overTime))).toBe(10);
  });

  it('that are not documented are shown only where there are any', () => {
    expect(shownTypes(NONE)).toEqual(['create', 'reply', 'update']);
    expect(shownTypes({ ...NONE, other: 1 })).toEqual(['create', 'reply', 'update', 'other']);
  });
});
