import pLimit from 'p-limit';
import type { Host } from './host.ts';
import { request } from './request.ts';
import { isTransient, PAGE_RETRIES, type RequestErrorKind } from './request-error.ts';
import type { RateLimiter } from './rate-limiter.ts';
import { createSkippableWaits, type SkippableWaits } from './delay.ts';
import { MAX_PAGE_WAIT_S, withMaxWait } from './retry-after.ts';

/** Maximum number of concurrent requests of a page. */
const MAX_CONCURRENT = 4;

/** Retries after the first attempt. With the delays below they take 7 to 14 seconds in all. */
const RETRIES = 3;
const FIRST_DELAY_MS = 1000;

/** A wait before the next attempt, for the page to show. */
export interface RetryWait {
  readonly kind: RequestErrorKind;
  /** When the next attempt comes, in milliseconds since 1970; null if the account did not say. */
  readonly untilMs: number | null;
}

export interface FetchOptions {
  /** Aborts the request at once, also while it waits or is queued. */
  readonly signal: AbortSignal;
  /** Called at the start of each wait, and with null when the waits of this request are over. */
  readonly onRetryWait?: (wait: RetryWait | null) => void;
}

/** Fetches one address of the account. Rejects with a `RequestError`, or with the signal's reason. */
export type FetchJson = (path: string, options: FetchOptions) => Promise<object>;

/**
 * Creates the fetcher of a page: with a rate limit, at most four concurrent requests, and retries of transient failures
 * (`PAGE_RETRIES`) with exponential backoff and jitter. When the account asks to wait with `Retry-After`, all requests do,
 * also those that come later, but no longer than five minutes.
 *
 * @param waits the waits before a retry, for a page that can skip them
 */
export function createFetcher(
  host: Host,
  limiter: Pick<RateLimiter, 'acquire'>,
  waits: SkippableWaits = createSkippableWaits(),
): FetchJson {
  const queue = pLimit(MAX_CONCURRENT);

  return (path, { signal, onRetryWait }) =>
    queue(async () => {
      let hasWaited = false;
      function reportWait(kind: RequestErrorKind, untilMs: number | null): void {
        hasWaited = true;
        onRetryWait?.({ kind, untilMs });
      }
      /** Waits at least until the time for which the account has asked; null if it has not. */
      async function wait(kind: RequestErrorKind, untilMs: number | null, backoffMs: number) {
        reportWait(kind, untilMs);
        await waits.delay((untilMs === null ? 0 : untilMs - Date.now()) + backoffMs, signal);
        // After a skip, the page no longer counts down.
        if (untilMs !== null && Date.now() < untilMs) reportWait(kind, null);
      }
      try {
        for (let failures = 0; ; failures += 1) {
          try {
            const heldUntilMs = waits.heldUntilMs();
            if (heldUntilMs !== null) await wait('rate-limited', heldUntilMs, 0);
            await limiter.acquire({
              signal,
              onWait: (untilMs) => reportWait('rate-limited', untilMs),
            });
            return await request(host, path, signal);
          } catch (thrown) {
            const error = withMaxWait(thrown, MAX_PAGE_WAIT_S);
            if (!isTransient(error, PAGE_RETRIES)) throw error;
            const { kind, retryAfterSeconds: seconds } = error;
            const untilMs = seconds === null ? null : Date.now() + seconds * 1000;
            if (untilMs !== null) waits.holdUntil(untilMs);
            if (failures === RETRIES) throw error;
            await wait(kind, untilMs, FIRST_DELAY_MS * 2 ** failures * (1 + Math.random()));
          }
        }
      } finally {
        if (hasWaited) onRetryWait?.(null);
      }
    });
}
