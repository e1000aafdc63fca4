import { expect, test } from 'vitest';
import { median, percentile, summaryOf } from './statistics.ts';

test('the median is the middle value, whatever the order', () => {
  expect(median([9, 1, 5])).toBe(5);
});

test('the median of an even number of values is the mean of the middle two', () => {
  expect(median([4, 1, 3, 2])).toBe(2.5);
});

test('one slow run moves the 95th percentile but not the median', () => {
  const runs = [...Array.from({ length: 19 }, () => 10), 110];
  expect(median(runs)).toBe(10);
  expect(percentile(runs, 95)).toBeCloseTo(15);
  expect(percentile(runs, 100)).toBe(110);
});

test('a percentile between two values lies between them', () => {
  expect(percentile([0, 10], 25)).toBe(2.5);
});

test('numbers are ordered as numbers, not as words', () => {
  expect(percentile([100, 20, 3], 0)).toBe(3);
});

test('the values stay in the order they came in', () => {
  const values = [3, 1, 2];
  summaryOf(values);
  expect(values).toEqual([3, 1, 2]);
});

test('a summary says how many values it stands for', () => {
  expect(summaryOf([7])).toEqual({ median: 7, p95: 7, count: 1 });
});

test('there is no median of nothing', () => {
  expect(() => median([])).toThrow(RangeError);
});

test('a percentile outside 0 to 100 is refused', () => {
  expect(() => percentile([1, 2], 101)).toThrow(RangeError);
});
