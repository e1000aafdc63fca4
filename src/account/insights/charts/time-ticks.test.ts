import { describe, expect, it } from 'vitest';
import { timeTicks } from './time-ticks.ts';

describe('ticks', () => {
  it('are as many as there is room for', () => {
    const keys = Array.from({ length: 30 }, (_, day) => `day ${day}`);
    expect(timeTicks('day', keys, 30)).toHaveLength(30);
    expect(timeTicks('day', keys, 5)).toEqual([0, 7, 14, 21, 28]);
  });

  it('of hours meet midnight', () => {
    const keys = Array.from({ length: 40 }, (_, hour) => (hour < 10 ? 'first' : 'second'));
    expect(timeTicks('hour', keys, 8)).toEqual([4, 10, 16, 22, 28, 34]);
  });

  it('are at their widest where there is no room', () => {
    const keys = Array.from({ length: 60 }, (_, day) => `day ${day}`);
    expect(timeTicks('day', keys, 1)).toEqual([0, 28, 56]);
  });

  it('of one column are one, of none none', () => {
    expect(timeTicks('hour', ['day'], 9)).toEqual([0]);
    expect(timeTicks('week', [], 9)).toEqual([]);
  });
});
