import { beforeEach, describe, expect, it } from 'vitest';
import { RequestError, kindOfStatus } from '../../zendesk/request-error.ts';
import { MAX_RETRY_MS, type RetryBackoff, retryBackoff } from './retry-delay.ts';

let clockMs: number;
let backoff: RetryBackoff;

beforeEach(() => {
  clockMs = 1_000_000;
  backoff = retryBackoff(() => clockMs);
});

function answered(status: number, retryAfterSeconds: number | null = null): RequestError {
  return new RequestError(kindOfStatus(status), { status, retryAfterSeconds, target: '/x' });
}

/** The waits until the backoff ends, when every attempt takes some time. */
function waits(error: RequestError, attemptMs = 0): number[] {
  const all: number[] = [];
  for (let wait = backoff.delayAfter(error); wait !== null; wait = backoff.delayAfter(error)) {
    all.push(wait);
    clockMs += wait + attemptMs;
    if (all.length > 100) throw new Error('it retries for ever');
  }
  return all;
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, one) => total + one, 0);

describe('the backoff of an export', () => {
  it.each([0, 408, 409, 500, 502, 503, 504, 520, 521, 522, 523, 524])(
    'lasts ten minutes with status %i, with waits that grow',
    (status) => {
      const all = waits(answered(status));
      expect(all.slice(0, 7)).toEqual([2000, 4000, 8000, 16_000, 32_000, 60_000, 60_000]);
      expect(sum(all)).toBe(MAX_RETRY_MS);
    },
  );

  it('lasts ten minutes with answers that do not come, which take their time too', () => {
    const all = waits(new RequestError('timed-out', { target: '/x' }), 15_000);
    const tookMs = sum(all) + all.length * 15_000;
    expect(tookMs).toBeGreaterThanOrEqual(MAX_RETRY_MS);
    expect(tookMs).toBeLessThan(MAX_RETRY_MS + 30_000);
  });

  it('starts again after a success', () => {
    waits(answered(500));
    backoff.reset();
    expect(backoff.delayAfter(answered(500))).toBe(2000);
  });

  it('does not count the time in which the computer slept', () => {
    expect(backoff.delayAfter(answered(0))).toBe(2000);
    clockMs += 8 * 3_600_000;
    expect(backoff.delayAfter(answered(0))).toBe(4000);
  });

  it('outlasts a clock that is set back', () => {
    expect(backoff.delayAfter(answered(0))).toBe(2000);
    clockMs -= 8 * 3_600_000;
    expect(backoff.delayAfter(answered(0))).toBe(4000);
  });

  it('has no limit for the waits of rate limits', () => {
    for (let count = 0; count < 50; count += 1) {
      expect(backoff.delayAfter(answered(429))).toBe(60_000);
      clockMs += 60_000;
    }
    expect(backoff.delayAfter(answered(429, 7))).toBe(7000);
    expect(backoff.delayAfter(answered(429, 0))).toBe(1000);
  });

  it.each([0, 408, 409, 429, 500, 502, 503, 504, 520])(
    'obeys Retry-After with status %i, for an hour at most',
    (status) => {
      for (const [asked, wait] of [
        [7, 7000],
        [3600, 3_600_000],
        [99_999_999, 3_600_000],
      ] as const) {
        backoff.reset();
        expect(backoff.delayAfter(answered(status, asked))).toBe(wait);
      }
    },
  );

  it('tries once more after a Retry-After of more than ten minutes, and then ends', () => {
    expect(waits(answered(503, 3600))).toEqual([3_600_000]);
  });

  it('ends within ten minutes if the account asks again and again to wait a little', () => {
    expect(sum(waits(answered(503, 20)))).toBe(MAX_RETRY_MS);
  });

  it('is the same for a start that the account calls too recent', () => {
    const all: number[] = [];
    for (let wait = backoff.delayAfterTooRecent(); wait !== null;) {
      all.push(wait);
      clockMs += wait;
      wait = backoff.delayAfterTooRecent();
    }
    expect(sum(all)).toBe(MAX_RETRY_MS);
  });

  it.each([200, 401, 402, 403, 404, 410, 422, 501])('ends at once with status %i', (status) => {
    expect(backoff.delayAfter(answered(status))).toBeNull();
  });

  it('ends at once with a mistake of ours', () => {
    expect(backoff.delayAfter(new TypeError('oops'))).toBeNull();
  });
});
