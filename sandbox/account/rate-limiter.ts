const MINUTE = 60_000;

/** Takes the time of a request in milliseconds. Returns null if it is allowed, otherwise the seconds to wait. */
export type RateLimiter = (at: number) => number | null;

/**
 * A sliding-window rate limiter: at most `limit` requests in any window of `windowMs` milliseconds. Rejected requests do not
 * count. The defaults are Zendesk's limit for apps, 100 requests a minute per user. With `outer`, a request must be allowed
 * by both limiters.
 */
export function requestLimiter(limit = 100, windowMs = MINUTE, outer?: RateLimiter): RateLimiter {
  let times: number[] = [];
  return (at) => {
    times = times.filter((time) => at - time < windowMs);
    const oldest = times[0];
    if (times.length >= limit && oldest !== undefined) {
      return Math.max(1, Math.ceil((oldest + windowMs - at) / 1000));
    }
    const outerWait = outer?.(at) ?? null;
    if (outerWait === null) times.push(at);
    return outerWait;
  };
}

/** The limit of new side conversations and replies: 300 in ten minutes, which also count against `outer`. */
export function messageLimiter(outer: RateLimiter): RateLimiter {
  return requestLimiter(300, 10 * MINUTE, outer);
}

/** The limit of the incremental export: 600 requests in ten minutes, which also count against `outer`. */
export function exportLimiter(outer: RateLimiter): RateLimiter {
  return requestLimiter(600, 10 * MINUTE, outer);
}
