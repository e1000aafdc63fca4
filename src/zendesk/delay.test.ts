import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { delay } from './delay.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

it('resolves when the time is over', async () => {
  const end = vi.fn<() => void>();
  void delay(500, new AbortController().signal).then(end);
  await vi.advanceTimersByTimeAsync(499);
  expect(end).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(1);
  expect(end).toHaveBeenCalledOnce();
});

it('rejects immediately when it is aborted, before or during the delay', async () => {
  await expect(delay(500, AbortSignal.abort('aborted'))).rejects.toBe('aborted');
  const aborter = new AbortController();
  const waiting = delay(500, aborter.signal);
  aborter.abort('aborted');
  await expect(waiting).rejects.toBe('aborted');
});
