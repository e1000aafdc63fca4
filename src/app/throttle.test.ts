import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { throttle } from './throttle.ts';

describe('a throttle stream', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('passes the first value on at once', () => {
    const passed: number[] = [];
    throttle(100, (value: number) => passed.push(value))(1);
    expect(passed).toEqual([1]);
  });

  it('passes only the latest of many on, when the interval is over', () => {
    const passed: number[] = [];
    const give = throttle(100, (value: number) => passed.push(value));
    for (const value of [1, 2, 3, 4]) give(value);
    vi.advanceTimersByTime(99);
    expect(passed).toEqual([1]);
    vi.advanceTimersByTime(1);
    expect(passed).toEqual([1, 4]);
  });

  it('keeps the interval after a value that had waited', () => {
    const passed: number[] = [];
    const give = throttle(100, (value: number) => passed.push(value));
    give(1);
    give(2);
    vi.advanceTimersByTime(100);
    give(3);
    expect(passed).toEqual([1, 2]);
    vi.advanceTimersByTime(100);
    expect(passed).toEqual([1, 2, 3]);
  });

  it('is quick again after a rest', () => {
    const passed: number[] = [];
    const give = throttle(100, (value: number) => passed.push(value));
    give(1);
    vi.advanceTimersByTime(300);
    give(2);
    expect(passed).toEqual([1, 2]);
  });
});
