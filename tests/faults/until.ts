import { expect, vi } from 'vitest';

export const SECOND_MS = 1000;
export const MINUTE_MS = 60 * SECOND_MS;
export const HOUR_MS = 60 * MINUTE_MS;

/** Lets fake time pass, timer by timer, until a condition holds. Fails with the message if it does not within the limit. */
export async function until(
  isTrue: () => boolean,
  limitMs: number,
  message: string,
): Promise<void> {
  const endMs = Date.now() + limitMs;
  await vi.advanceTimersByTimeAsync(0);
  while (!isTrue() && vi.getTimerCount() > 0 && Date.now() <= endMs) {
    await vi.advanceTimersToNextTimerAsync();
    await vi.advanceTimersByTimeAsync(0);
  }
  if (!isTrue() || Date.now() > endMs) expect.fail(message);
}
