import {
  isTransient,
  type RequestError,
  type TransientPolicy,
} from '../../zendesk/request-error.ts';
import { MAX_EXPORT_WAIT_S } from '../../zendesk/retry-after.ts';

/**
 * What an export retries: it is read for hours, so also what a proxy answers for the account. 520 to 524 are those of
 * Cloudflare, which Zendesk uses; 408 is a time-out, and 409 says that the account is busy with the same data.
 */
const EXPORT_RETRIES: TransientPolicy = {
  kinds: new Set(['offline', 'timed-out', 'rate-limited', 'server', 'rejected']),
  statuses: new Set([408, 409, 500, 502, 503, 504, 520, 521, 522, 523, 524]),
};

/** After a 429 without `Retry-After`. The account's limits are per minute. */
const DEFAULT_RATE_LIMIT_WAIT_MS = 60_000;

/** The shortest wait, also if `Retry-After` is 0. */
const MIN_RETRY_AFTER_MS = 1000;

const FIRST_DELAY_MS = 2000;
const MAX_DELAY_MS = 60_000;

/** How long an export retries before it stops, in milliseconds since the first of the failures in a row. */
export const MAX_RETRY_MS = 10 * 60_000;

/** The longest that an attempt itself counts, in milliseconds: a computer that slept meanwhile has tried nothing. */
const MAX_ATTEMPT_MS = 60_000;

/** Decides how long an export waits before it repeats a request, and when it gives up. */
export interface RetryBackoff {
  /**
   * Counts a failure.
   *
   * @returns the wait before the next attempt, in milliseconds; null if it is of no use, or the ten minutes are over
   */
  delayAfter(error: unknown): number | null;
  /** Counts the account's refusal of a start that is too recent, which retries do not excuse for ever either. */
  delayAfterTooRecent(): number | null;
  /** The next failure is the first one again: after a success, or when the admin resumes the export. */
  reset(): void;
}

/** Whether an export that stopped because of this failure has retried it for ten minutes. */
export function wasRetried(error: RequestError): boolean {
  return isTransient(error, EXPORT_RETRIES);
}

/**
 * Creates the backoff of one run. Failures that may pass (`EXPORT_RETRIES`) are retried with exponential backoff for ten
 * minutes, the last time when they are over. `Retry-After` is obeyed after each of them, for an hour at most; if that was
 * longer than ten minutes, one more attempt follows. A 429 is no failure of the account, which answers and asks to wait: such
 * waits have no limit in all, and the ten minutes start again after them.
 *
 * @param nowMs the clock, in milliseconds since 1970
 */
export function retryBackoff(nowMs: () => number): RetryBackoff {
  let failures = 0;
  let triedMs = 0;
  /** The last failure, and the wait after it. */
  let last: { readonly atMs: number; readonly delayMs: number } | null = null;

  function reset(): void {
    failures = 0;
    triedMs = 0;
    last = null;
  }

  /** @param askedMs for how long the account asks to wait; null if it does not */
  function delayAfterFailure(askedMs: number | null): number | null {
    const atMs = nowMs();
    if (last !== null) {
      const passedMs = Math.max(0, atMs - last.atMs);
      triedMs += Math.min(passedMs, last.delayMs + MAX_ATTEMPT_MS);
    }
    const leftMs = MAX_RETRY_MS - triedMs;
    if (leftMs <= 0) return null;
    const backoffMs = Math.min(FIRST_DELAY_MS * 2 ** failures, MAX_DELAY_MS);
    const delayMs = askedMs ?? Math.min(backoffMs, leftMs);
    failures += 1;
    last = { atMs, delayMs };
    return delayMs;
  }

  return {
    delayAfter(error) {
      if (!isTransient(error, EXPORT_RETRIES)) return null;
      const askedMs = askedDelayMs(error.retryAfterSeconds);
      if (error.kind !== 'rate-limited') return delayAfterFailure(askedMs);
      reset();
      return askedMs ?? DEFAULT_RATE_LIMIT_WAIT_MS;
    },
    delayAfterTooRecent: () => delayAfterFailure(null),
    reset,
  };
}

function askedDelayMs(seconds: number | null): number | null {
  if (seconds === null) return null;
  return Math.max(Math.min(seconds, MAX_EXPORT_WAIT_S) * 1000, MIN_RETRY_AFTER_MS);
}
