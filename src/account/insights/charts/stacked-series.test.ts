import { describe, expect, it } from 'vitest';
import type { EventsOverTime } from '../metrics/events-over-time.ts';
import { stackedSeries } from './stacked-series.ts';

const NONE = { create: 0, reply: 0, update: 0, other: 0 };
const counts = [{ ...NONE, create: 2, reply: 3, update: 1 }, NONE, { ...NONE, reply: 4 }];
const overTime: EventsOverTime = {
  unit: 'day',
  buckets: counts.map((ofDay, startMs) => ({ startMs, counts: ofDay })),
  outOfRange: NONE,
};

describe('stackedSeries', () => {
  it('stacks the counts, the top type first', () => {
    expect(stackedSeries(overTime, ['create', 'reply', 'update'])).toEqual([
      [0, 1, 2],
      [6, null, 4],
      [5, null, 4],
      [2, null, null],
    ]);
  });

  it('raises columns that are too low to be seen, and leaves empty ones out', () => {
    const days = [{ ...NONE, create: 640 }, NONE, { ...NONE, create: 2, reply: 7 }];
    const buckets = days.map((ofDay, startMs) => ({ startMs, counts: ofDay }));
    expect(stackedSeries({ ...overTime, buckets }, ['create', 'reply'])).toEqual([
      [0, 1, 2],
      [640, null, 10],
      [640, null, null],
    ]);
  });

  it('is empty without buckets', () => {
    expect(stackedSeries({ ...overTime, buckets: [] }, ['create'])).toEqual([[], []]);
  });
});
