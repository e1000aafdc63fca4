import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { delay } from './delay.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

it('ends when the time is over', async () => {
  const end = vi.fn<() => void>();
  void delay(500, new AbortController().signal).then(end);
  await vi.advanceTimersByTimeAsync(499);
  expect(end).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(1);
  expect(end).toHaveBeenCalledOnce();
});

it('ends at once when it is aborted, before or meanwhile', async () => {
  await expect(delay(500, AbortSignal.abort('gone'))).rejects.toBe('gone');
  const stopper = new AbortController();
  const waiting = delay(500, stopper.signal);
  stopper.abort('gone');
  await expect(waiting).rejects.toBe('gone');
});
