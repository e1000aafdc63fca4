import pLimit from 'p-limit';
import pRetry from 'p-retry';
import type { Host } from './host.ts';
import { request } from './request.ts';
import { isTransient, PAGE_RETRIES, type RequestErrorKind } from './request-error.ts';
import type { RateLimiter } from './rate-limiter.ts';
import { delay } from './delay.ts';

/** Requests of one page that are under way at once. */
const AT_ONCE = 4;

/** Repeats after the first try; with the delays below about 7 to 14 seconds in all. */
const REPEATS = 3;
const FIRST_DELAY_MS = 1000;

/** A pause before the next try, which the page tells the agent of. */
export interface RetryWait {
  readonly kind: RequestErrorKind;
  /** When the next try comes, in milliseconds since 1970; null where the account did not say. */
  readonly untilMs: number | null;
}

export interface FetchOptions {
  /** Stops waiting, retrying and queueing at once. */
  readonly signal: AbortSignal;
  /** Called with each pause that begins, and with null once the pauses of this reading are over. */
  readonly onRetryWait?: (pause: RetryWait | null) => void;
}

/** Reads one address of the account; as patient as the account asks, at most four at once. */
export type FetchJson = (path: string, options: FetchOptions) => Promise<object>;

/**
 * Keeps within the agent's limit. Retries 429, 503 and lost connections with growing, random delays, and obeys a readable `Retry-After`. A refusal
 * (4xx) is an answer, not an accident, and is never repeated.
 */
export function createFetcher(host: Host, limiter: Pick<RateLimiter, 'acquire'>): FetchJson {
  const queue = pLimit(AT_ONCE);

  return (path, { signal, onRetryWait }) =>
    queue(async () => {
      let paused = false;
      function pause(kind: RequestErrorKind, untilMs: number | null): void {
        paused = true;
        onRetryWait?.({ kind, untilMs });
      }
      async function attempt(): Promise<object> {
        await limiter.acquire({ signal, onWait: (untilMs) => pause('rate-limited', untilMs) });
        return request(host, path, signal);
      }
      try {
        return await pRetry(attempt, {
          retries: REPEATS,
          minTimeout: FIRST_DELAY_MS,
          randomize: true,
          signal,
          shouldRetry: ({ error }) => isTransient(error, PAGE_RETRIES),
          async onFailedAttempt({ error, retriesLeft }) {
            if (retriesLeft === 0 || !isTransient(error, PAGE_RETRIES)) return;
            const asked = error.retryAfterSeconds;
            pause(error.kind, asked === null ? null : Date.now() + asked * 1000);
            if (asked !== null) await delay(asked * 1000, signal);
          },
        });
      } finally {
        // Only its own pause: other readings may still be waiting.
        if (paused) onRetryWait?.(null);
      }
    });
}

/** Sends each request once: no retries, no rate limit. For callers that do both themselves. */
export function createSingleTryFetcher(host: Host): FetchJson {
  return (path, { signal }) => request(host, path, signal);
}

/** Lets each request wait for the rate limiter. The wait is reported through `onRetryWait`. */
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
