// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createCheckLimiter } from './check-limiter.ts';
import { storedRequestTimes } from './stored-request-times.ts';

const KEY = 'https://acme.example 1 7';
const { signal } = new AbortController();

beforeEach(() => {
  vi.useFakeTimers();
  localStorage.clear();
});
afterEach(() => void vi.useRealTimers());

/** A frame of an agent that begins to check. */
function newFrame(storageKey = KEY) {
  const limiter = createCheckLimiter({
    isWatched: () => false,
    requestTimes: storedRequestTimes(storageKey),
  });
  limiter.restart();
  return limiter;
}

it('counts requests of the same moment that another frame made, and those of this frame once', async () => {
  const first = newFrame();
  for (let count = 0; count < 12; count += 1) await first.acquire({ signal });
  const second = newFrame();
  for (let count = 0; count < 8; count += 1) await second.acquire({ signal });
  expect(second.msUntilAllowed(1)).toBe(60_000);
  first.restart();
  expect(first.msUntilAllowed(1)).toBe(60_000);
  vi.advanceTimersByTime(60_000);
  first.restart();
  expect([first.msUntilAllowed(20), first.msUntilAllowed(21)]).toEqual([0, 60_000]);
});

it('does not count those of another agent', async () => {
  const first = newFrame();
  for (let count = 0; count < 20; count += 1) await first.acquire({ signal });
  expect(newFrame('https://acme.example 1 8').msUntilAllowed(20)).toBe(0);
});

it('ignores what is not a list of times', () => {
  localStorage.setItem(`${KEY} my-conversations requests`, '[null, "1", {}]');
  expect(newFrame().msUntilAllowed(20)).toBe(0);
  localStorage.setItem(`${KEY} my-conversations requests`, '{');
  expect(newFrame().msUntilAllowed(20)).toBe(0);
});
