import { describe, expect, it } from 'vitest';
import { timeTicks } from './time-ticks.ts';

describe('timeTicks', () => {
  it('returns as many ticks as fit', () => {
    const keys = Array.from({ length: 30 }, (_, day) => `day ${day}`);
    expect(timeTicks('day', keys, 30)).toHaveLength(30);
    expect(timeTicks('day', keys, 5)).toEqual([0, 7, 14, 21, 28]);
  });

  it('puts a tick of hours at midnight', () => {
    const keys = Array.from({ length: 40 }, (_, hour) => (hour < 10 ? 'first' : 'second'));
    expect(timeTicks('hour', keys, 8)).toEqual([4, 10, 16, 22, 28, 34]);
  });

  it('uses the largest step if too few labels fit', () => {
    const keys = Array.from({ length: 60 }, (_, day) => `day ${day}`);
    expect(timeTicks('day', keys, 1)).toEqual([0, 28, 56]);
  });

  it('returns one tick for one column, and none for no columns', () => {
    expect(timeTicks('hour', ['day'], 9)).toEqual([0]);
    expect(timeTicks('week', [], 9)).toEqual([]);
  });
});
