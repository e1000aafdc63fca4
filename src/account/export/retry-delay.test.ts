import { describe, expect, it } from 'vitest';
import { RequestError, kindOfStatus } from '../../zendesk/request-error.ts';
import { retryDelayMs } from './retry-delay.ts';

function answered(status: number, retryAfterSeconds: number | null = null): RequestError {
  return new RequestError(kindOfStatus(status), { status, retryAfterSeconds, target: '/x' });
}

describe('the patience of an export', () => {
  it.each([0, 502, 503, 504])('outlasts status %i, a little longer each time', (status) => {
    const waits = [0, 1, 2, 3, 4, 5, 2000].map((failures) =>
      retryDelayMs(answered(status), failures),
    );
    expect(waits).toEqual([2000, 4000, 8000, 16_000, 32_000, 60_000, 60_000]);
  });

  it('outlasts an answer that does not come', () => {
    expect(retryDelayMs(new RequestError('timed-out', { target: '/x' }), 0)).toBe(2000);
  });

  it('waits as long as the account says, or else a minute', () => {
    expect(retryDelayMs(answered(429, 7), 3)).toBe(7000);
    expect(retryDelayMs(answered(429, 0), 3)).toBe(1000);
    expect(retryDelayMs(answered(429), 3)).toBe(60_000);
    expect(retryDelayMs(answered(503, 7), 3)).toBe(7000);
  });

  it('waits for an hour at most', () => {
    expect(retryDelayMs(answered(429, 3600), 0)).toBe(3_600_000);
    expect(retryDelayMs(answered(429, 99_999), 0)).toBe(3_600_000);
  });

  it.each([200, 401, 402, 403, 404, 410, 422, 500])('ends with status %i', (status) => {
    expect(retryDelayMs(answered(status), 0)).toBeNull();
  });

  it('ends with a mistake of ours', () => {
    expect(retryDelayMs(new TypeError('oops'), 0)).toBeNull();
  });
});
