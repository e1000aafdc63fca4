import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { percentileOf } from './percentile.ts';

describe('percentileOf', () => {
  it.each([
    [[3], 50, 3],
    [[1, 2, 9], 50, 2],
    [[1, 2, 4, 9], 50, 3],
    [[0, 10, 20], 90, 18],
    [[1, 2, 9], 0, 1],
    [[1, 2, 9], 100, 9],
    [[], 50, null],
  ])('of %j at %i percent is %j', (values, percent, expected) => {
    expect(percentileOf(values, percent)).toBe(expected);
  });

  it('stays between the smallest and largest value and never decreases with the percentage', () => {
    const percent = fc.integer({ min: 0, max: 100 });
    const values = fc
      .array(fc.integer(), { minLength: 1 })
      .map((all) => all.toSorted((a, b) => a - b));
    fc.assert(
      fc.property(values, percent, percent, (sorted, one, other) => {
        const [low, high] = [Math.min(one, other), Math.max(one, other)];
        const [below, above] = [
          percentileOf(sorted, low) ?? NaN,
          percentileOf(sorted, high) ?? NaN,
        ];
        expect(below).toBeGreaterThanOrEqual(sorted[0] ?? NaN);
        expect(above).toBeLessThanOrEqual(sorted.at(-1) ?? NaN);
        expect(below).toBeLessThanOrEqual(above + 1e-6);
      }),
    );
  });
});
