import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { firstReplyTimes } from './first-reply-times.ts';

const HOUR_MS = 3_600_000;

describe('first reply times', () => {
  it('have a median, a 90th percentile, and fall into spans that begin with their limit', () => {
    const hours = [0.5, 1, 3.5, 4, 9, 30, 80, 168, 993];
    const { count, medianMs, p90Ms, distribution } = firstReplyTimes(
      hours.map((one) => one * HOUR_MS),
    );
    expect([count, (medianMs ?? 0) / HOUR_MS, Math.round((p90Ms ?? 0) / HOUR_MS)]).toEqual([
      9, 9, 333,
    ]);
    expect(distribution).toEqual([1, 2, 1, 1, 1, 1, 2]);
  });

  it('are unknown where nobody answered', () => {
    expect(firstReplyTimes([])).toEqual({
      count: 0,
      medianMs: null,
      p90Ms: null,
      distribution: [0, 0, 0, 0, 0, 0, 0],
    });
  });

  it('are all in the distribution, in whatever order they come', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 10 ** 9 })), (times) => {
        const figures = firstReplyTimes(times);
        expect(figures.distribution.reduce((sum, one) => sum + one, 0)).toBe(times.length);
        expect(firstReplyTimes(times.toReversed())).toEqual(figures);
      }),
    );
  });
});
