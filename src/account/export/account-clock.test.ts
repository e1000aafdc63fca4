import { beforeEach, describe, expect, it } from 'vitest';
import { type AccountClock, accountClock } from './account-clock.ts';

const HOUR_MS = 3_600_000;
const NOW = Date.UTC(2026, 10, 20, 10, 24);

let browserMs: number;
let clock: AccountClock;

beforeEach(() => {
  browserMs = NOW;
  clock = accountClock(() => browserMs);
});

/** An answer with a date, after some time on the way. */
function answerAt(dateMs: number, wayMs = 300): void {
  const sentMs = browserMs;
  browserMs += wayMs;
  clock.learn({ dateMs }, sentMs);
}

describe('the account’s time', () => {
  it('is the browser’s until an answer proves it wrong', () => {
    expect(clock.nowMs()).toBe(NOW);
    clock.learn({ dateMs: null, eventTimesMs: [NOW - HOUR_MS] }, NOW);
    expect(clock.nowMs()).toBe(NOW);
    expect(clock.browserMs(NOW)).toBe(NOW);
  });

  it.each([3 * HOUR_MS, -3 * HOUR_MS, 400 * 24 * HOUR_MS])(
    'is known to a second or so from a date that is %i ms ahead',
    (aheadMs) => {
      answerAt(NOW + aheadMs);
      const offMs = clock.nowMs() - (NOW + aheadMs);
      expect(Math.abs(offMs)).toBeLessThanOrEqual(1300);
      browserMs += HOUR_MS;
      expect(clock.nowMs() - (NOW + aheadMs)).toBe(offMs + HOUR_MS);
      expect(clock.browserMs(clock.nowMs())).toBe(browserMs);
    },
  );

  it('is the browser’s if they differ by seconds only', () => {
    answerAt(NOW + 59_000);
    expect(clock.nowMs()).toBe(browserMs);
  });

  it('follows when the browser’s clock is set', () => {
    answerAt(NOW + 3 * HOUR_MS);
    browserMs += 3 * HOUR_MS;
    answerAt(NOW + 3 * HOUR_MS + 1000);
    expect(clock.nowMs()).toBe(browserMs);
  });
});

describe('without a date', () => {
  it('two events from the future prove that the browser’s clock is behind', () => {
    clock.learn({ dateMs: null, eventTimesMs: [NOW + 2 * HOUR_MS, NOW, NOW + 3 * HOUR_MS] }, NOW);
    expect(clock.nowMs()).toBe(NOW + 2 * HOUR_MS);
    // Older events prove less.
    clock.learn({ dateMs: null, eventTimesMs: [NOW + HOUR_MS, NOW + HOUR_MS] }, NOW);
    expect(clock.nowMs()).toBe(NOW + 2 * HOUR_MS);
  });

  it('one event, or events of the next year, prove nothing', () => {
    clock.learn({ dateMs: null, eventTimesMs: [NOW + 2 * HOUR_MS] }, NOW);
    const nextYear = NOW + 400 * 24 * HOUR_MS;
    clock.learn({ dateMs: null, eventTimesMs: [nextYear, nextYear] }, NOW);
    expect(clock.nowMs()).toBe(NOW);
  });

  it('a start that is refused as too recent proves that the browser’s clock is ahead', () => {
    clock.learn({ dateMs: null, tooRecentMs: NOW - 2 * HOUR_MS }, NOW);
    expect(clock.nowMs()).toBe(NOW - 2 * HOUR_MS + 61_000);
  });

  it('a later date counts more than what was proved before, and after it only dates count', () => {
    clock.learn({ dateMs: null, eventTimesMs: [NOW + 5 * HOUR_MS, NOW + 5 * HOUR_MS] }, NOW);
    answerAt(NOW + 2 * HOUR_MS, 0);
    expect(clock.nowMs()).toBe(NOW + 2 * HOUR_MS);
    clock.learn({ dateMs: null, eventTimesMs: [NOW + 9 * HOUR_MS, NOW + 9 * HOUR_MS] }, NOW);
    expect(clock.nowMs()).toBe(NOW + 2 * HOUR_MS);
  });
});
