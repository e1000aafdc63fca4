import { expect, test } from 'vitest';
import { median, percentile, summaryOf } from './statistics.ts';

test('the median is the middle value, in any order', () => {
  expect(median([9, 1, 5])).toBe(5);
});

test('the median of an even number of values is the mean of the middle two', () => {
  expect(median([4, 1, 3, 2])).toBe(2.5);
});

test('one slow run changes the 95th percentile but not the median', () => {
  const runs = [...Array.from({ length: 19 }, () => 10), 110];
  expect(median(runs)).toBe(10);
  expect(percentile(runs, 95)).toBeCloseTo(15);
  expect(percentile(runs, 100)).toBe(110);
});

test('percentiles are interpolated between values', () => {
  expect(percentile([0, 10], 25)).toBe(2.5);
});

test('values are sorted as numbers, not as strings', () => {
  expect(percentile([100, 20, 3], 0)).toBe(3);
});

test('the input is not sorted in place', () => {
  const values = [3, 1, 2];
  summaryOf(values);
  expect(values).toEqual([3, 1, 2]);
});

test('a summary includes the number of values', () => {
  expect(summaryOf([7])).toEqual({ median: 7, p95: 7, count: 1 });
});

test('the median of no values is an error', () => {
  expect(() => median([])).toThrow(RangeError);
});

test('a percentile outside 0 to 100 is an error', () => {
  expect(() => percentile([1, 2], 101)).toThrow(RangeError);
});
