import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { RequestError } from './request-error.ts';
import { createRetrySchedule } from './retry-schedule.ts';

const MINUTE_MS = 60_000;
const server = new RequestError('server', { status: 500, target: 'x' });
const refused = new RequestError('not-allowed', { status: 403, target: 'x' });

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('a retry is due', () => {
  it('at once after the first failure, and then after pauses that double up to ten minutes', () => {
    const schedule = createRetrySchedule();
    expect(schedule.isDue('a')).toBe(true);
    for (const minutes of [0, 1, 2, 4, 8, 10, 10]) {
      schedule.recordFailure('a', server);
      vi.advanceTimersByTime(Math.max(0, minutes * MINUTE_MS - 1));
      expect(schedule.isDue('a')).toBe(minutes === 0);
      vi.advanceTimersByTime(1);
      expect(schedule.isDue('a')).toBe(true);
      expect(schedule.isDue('b')).toBe(true);
    }
  });

  it('after the first pause again once there was a success', () => {
    const schedule = createRetrySchedule();
    for (let count = 0; count < 5; count += 1) schedule.recordFailure('a', server);
    expect(schedule.isDue('a')).toBe(false);
    schedule.recordSuccess('a');
    schedule.recordFailure('a', server);
    expect(schedule.isDue('a')).toBe(true);
  });

  it('half an hour after a refusal', () => {
    const schedule = createRetrySchedule();
    schedule.recordFailure('a', refused);
    vi.advanceTimersByTime(30 * MINUTE_MS - 1);
    expect(schedule.isDue('a')).toBe(false);
    vi.advanceTimersByTime(1);
    expect(schedule.isDue('a')).toBe(true);
  });
});
