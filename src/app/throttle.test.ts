import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { throttle } from './throttle.ts';

describe('throttle', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('passes the first value on immediately', () => {
    const passed: number[] = [];
    throttle(100, (value: number) => passed.push(value))(1);
    expect(passed).toEqual([1]);
  });

  it('passes only the latest value on when the interval is over', () => {
    const passed: number[] = [];
    const push = throttle(100, (value: number) => passed.push(value));
    for (const value of [1, 2, 3, 4]) push(value);
    vi.advanceTimersByTime(99);
    expect(passed).toEqual([1]);
    vi.advanceTimersByTime(1);
    expect(passed).toEqual([1, 4]);
  });

  it('waits for another interval after a delayed value', () => {
    const passed: number[] = [];
    const push = throttle(100, (value: number) => passed.push(value));
    push(1);
    push(2);
    vi.advanceTimersByTime(100);
    push(3);
    expect(passed).toEqual([1, 2]);
    vi.advanceTimersByTime(100);
    expect(passed).toEqual([1, 2, 3]);
  });

  it('passes a value on immediately after a pause', () => {
    const passed: number[] = [];
    const push = throttle(100, (value: number) => passed.push(value));
    push(1);
    vi.advanceTimersByTime(300);
    push(2);
    expect(passed).toEqual([1, 2]);
  });
});
