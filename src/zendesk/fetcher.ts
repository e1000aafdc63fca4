import pLimit from 'p-limit';
import pRetry from 'p-retry';
import type { Host } from './host.ts';
import { request } from './request.ts';
import { isTransient, PAGE_RETRIES, type RequestErrorKind } from './request-error.ts';
import type { RateLimiter } from './rate-limiter.ts';
import { delay } from './delay.ts';

/** Maximum number of concurrent requests of one page. */
const MAX_CONCURRENT = 4;

/** Retries after the first attempt. With the delays below, they take about 7 to 14 seconds. */
const MAX_RETRIES = 3;

/** The delay before the first retry, in ms. It doubles with each retry and is multiplied by a random factor of 1 to 2. */
const FIRST_DELAY_MS = 1000;

/** A wait before the next attempt, to show on the page. */
export interface RetryWait {
  readonly kind: RequestErrorKind;
  /** The time of the next attempt, in ms since 1970; null if it is not known. */
  readonly untilMs: number | null;
}

export interface FetchOptions {
  /** Aborts the request, its retries, and its place in the queue. */
  readonly signal: AbortSignal;
  /** Called with each wait that starts, and with null once the waits of this request have ended. */
  readonly onRetryWait?: (wait: RetryWait | null) => void;
}

/**
 * Fetches JSON from the account.
 *
 * @param path path and query, relative to the account
 * @returns the parsed body
 * @throws {RequestError} of any kind; the signal's reason if it is aborted
 */
export type FetchJson = (path: string, options: FetchOptions) => Promise<object>;

/**
 * Creates a fetcher that retries 429, 503 and lost connections with exponential backoff and jitter, and waits as long as
 * `Retry-After` says. Other failures are not retried. Sends at most four requests at a time.
 *
 * @param limiter acquired before each attempt
 */
export function createFetcher(host: Host, limiter: Pick<RateLimiter, 'acquire'>): FetchJson {
  const queue = pLimit(MAX_CONCURRENT);

  return (path, { signal, onRetryWait }) =>
    queue(async () => {
      let hasWaited = false;
      function reportWait(kind: RequestErrorKind, untilMs: number | null): void {
        hasWaited = true;
        onRetryWait?.({ kind, untilMs });
      }
      async function attempt(): Promise<object> {
        await limiter.acquire({ signal, onWait: (untilMs) => reportWait('rate-limited', untilMs) });
        return request(host, path, signal);
      }
      try {
        return await pRetry(attempt, {
          retries: MAX_RETRIES,
          minTimeout: FIRST_DELAY_MS,
          randomize: true,
          signal,
          shouldRetry: ({ error }) => isTransient(error, PAGE_RETRIES),
          async onFailedAttempt({ error, retriesLeft }) {
            if (retriesLeft === 0 || !isTransient(error, PAGE_RETRIES)) return;
            const { retryAfterSeconds } = error;
            const waitMs = retryAfterSeconds === null ? null : retryAfterSeconds * 1000;
            reportWait(error.kind, waitMs === null ? null : Date.now() + waitMs);
            if (waitMs !== null) await delay(waitMs, signal);
          },
        });
      } finally {
        if (hasWaited) onRetryWait?.(null);
      }
    });
}

/** Creates a fetcher without retries and rate limit, for callers that do both themselves. */
export function createSingleTryFetcher(host: Host): FetchJson {
  return (path, { signal }) => request(host, path, signal);
}

/** Wraps a fetcher so that each request waits for the rate limiter. The wait is reported through `onRetryWait`. */
export function withRateLimit(
  fetchJson: FetchJson,
  limiter: Pick<RateLimiter, 'acquire'>,
): FetchJson {
  return async (path, options) => {
    const { signal, onRetryWait } = options;
    let hasWaited = false;
    await limiter.acquire({
      signal,
      onWait(untilMs) {
        hasWaited = true;
        onRetryWait?.({ kind: 'rate-limited', untilMs });
      },
    });
    if (hasWaited) onRetryWait?.(null);
    return fetchJson(path, options);
  };
}
