import type { FetchJson, FetchOptions } from './fetcher.ts';
import type { Host } from './host.ts';
import type { RateLimiter } from './rate-limiter.ts';
import { request } from './request.ts';

/** Sends each request once: no retries, no rate limit. For callers that do both themselves. */
export function createSingleTryFetcher(host: Host): FetchJson {
  return (path, { signal }) => request(host, path, signal);
}

/** Lets each request wait for the rate limiter. The wait is reported through `onRetryWait`. */
export function withRateLimit<Response>(
  fetchOne: (path: string, options: FetchOptions) => Promise<Response>,
  limiter: Pick<RateLimiter, 'acquire'>,
): (path: string, options: FetchOptions) => Promise<Response> {
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
    return fetchOne(path, options);
  };
}
