import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { firstReplyTimes } from './first-reply-times.ts';

const HOUR_MS = 3_600_000;

describe('firstReplyTimes', () => {
  it('returns the median, the 90th percentile and a distribution with inclusive lower limits', () => {
    const hours = [0.5, 1, 3.5, 4, 9, 30, 80, 168, 993];
    const { count, medianMs, p90Ms, distribution } = firstReplyTimes(
      hours.map((one) => one * HOUR_MS),
    );
    expect([count, (medianMs ?? 0) / HOUR_MS, Math.round((p90Ms ?? 0) / HOUR_MS)]).toEqual([
      9, 9, 333,
    ]);
    expect(distribution).toEqual([1, 2, 1, 1, 1, 1, 2]);
  });

  it('returns null times if there are no replies', () => {
    expect(firstReplyTimes([])).toEqual({
      count: 0,
      medianMs: null,
      p90Ms: null,
      distribution: [0, 0, 0, 0, 0, 0, 0],
    });
  });

  it('counts every time in the distribution, in any order', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 10 ** 9 })), (times) => {
        const result = firstReplyTimes(times);
        expect(result.distribution.reduce((sum, one) => sum + one, 0)).toBe(times.length);
        expect(firstReplyTimes(times.toReversed())).toEqual(result);
      }),
    );
  });
});
