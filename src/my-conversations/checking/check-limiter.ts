import { createSkippableWaits } from '../../zendesk/delay.ts';
import type { FetchJson } from '../../zendesk/fetcher.ts';
import { msUntilAllowed } from '../../zendesk/rate-forecast.ts';
import {
  createRateLimiter,
  type RateLimiter,
  type RateWindow,
} from '../../zendesk/rate-limiter.ts';
import { RequestError } from '../../zendesk/request-error.ts';
import { MAX_PAGE_WAIT_S } from '../../zendesk/retry-after.ts';

/** Requests in any minute, of all kinds, while the page is watched and otherwise. */
const WATCHED_REQUESTS = 60;
const BACKGROUND_REQUESTS = 20;

const MINUTE_MS = 60_000;

/** The share of a minute's requests that checks spread over the minute. The others come as fast as they can. */
const SPREAD = 0.25;

/** For how long after a refusal by the account's rate limit only half of the requests are made, in milliseconds. */
const SLOW_MS = 10 * MINUTE_MS;

/** The wait after a refusal that names none, in seconds. */
const DEFAULT_WAIT_S = 5;

/** Where the times of the last minute's requests are, so that they also count in the frame that checks next. */
export interface RequestTimes {
  /** In milliseconds since 1970. */
  load(): readonly number[];
  save(timesMs: readonly number[]): void;
}

export interface CheckLimiterOptions {
  /** Whether the page is in front of the agent. */
  readonly isWatched: () => boolean;
  /** The limit that all tabs of the agent share; see `agentWindow`. */
  readonly agentWindow?: RateWindow;
  /** Shared by all frames of the agent. Without it, only this frame's own requests count. */
  readonly requestTimes?: RequestTimes;
  /** The clock, in milliseconds since 1970. */
  readonly nowMs?: () => number;
}

/** Limits the requests of the frame that checks. Create it once per page. */
export interface CheckLimiter extends Pick<RateLimiter, 'acquire'> {
  /** Counts what other frames have requested. Call it when this frame begins to check. */
  restart(): void;
  /** In how many milliseconds that many requests can be made at once, besides those that were announced. */
  msUntilAllowed(requests: number): number;
  /**
   * In how many milliseconds the next check should start that nobody has asked for. While somebody looks, the last quarter of a
   * minute's requests is spread over it, so that the checks never seem to stand still until it is over.
   *
   * @param spare how many requests are left for what somebody may ask for
   */
  msUntilNext(spare: number): number;
  /**
   * Announces a request that will be acquired soon, so that it is not promised twice. Call the returned function when it
   * will no longer be.
   */
  announce(): () => void;
  /** The account has asked to wait until then, in milliseconds since 1970, five minutes at most. Afterwards, requests are slower. */
  holdUntil(untilMs: number): void;
  /** Until when the account has asked to wait, in milliseconds since 1970; null if that is over. */
  heldUntilMs(): number | null;
  /** Works out the waits again, because the page came to the front. */
  wake(): void;
}

/** Creates a limiter that knows of no requests; see `restart`. */
export function createCheckLimiter({
  isWatched,
  agentWindow,
  requestTimes,
  nowMs = Date.now,
}: CheckLimiterOptions): CheckLimiter {
  const waits = createSkippableWaits();
  const announced = new Set<symbol>();
  let heldMs = -Infinity;
  let slowSinceMs = -Infinity;

  const ownWindow: RateWindow = {
    get requests() {
      const requests = isWatched() ? WATCHED_REQUESTS : BACKGROUND_REQUESTS;
      return Math.abs(nowMs() - slowSinceMs) < SLOW_MS ? requests / 2 : requests;
    },
    windowMs: MINUTE_MS,
  };
  let limiter = limiterAfter([]);

  function limiterAfter(earlierRequests: readonly number[]): RateLimiter {
    const windows = [ownWindow, ...(agentWindow ? [agentWindow] : [])];
    return createRateLimiter({ windows, nowMs, earlierRequests });
  }

  function heldUntilMs(): number | null {
    const leftMs = heldMs - nowMs();
    // A longer wait began before the clock was set back.
    return leftMs > 0 && leftMs <= MAX_PAGE_WAIT_S * 1000 ? heldMs : null;
  }

  function readyAtMs(): number | null {
    return heldUntilMs() ?? limiter.readyAtMs();
  }

  return {
    restart() {
      limiter = limiterAfter(joined(requestTimes?.load() ?? [], limiter.history()));
    },
    async acquire({ signal, onWait }) {
      signal.throwIfAborted();
      for (let untilMs = readyAtMs(); untilMs !== null; untilMs = readyAtMs()) {
        onWait?.(untilMs);
        await waits.delay(untilMs - nowMs(), signal);
      }
      const [first] = announced;
      if (first) announced.delete(first);
      limiter.count();
      requestTimes?.save(limiter.history());
    },
    msUntilAllowed: (requests) => msUntilAllowed(limiter.usage(), requests + announced.size),
    msUntilNext(spare) {
      const allowedMs = msUntilAllowed(limiter.usage(), 1 + spare + announced.size);
      // The window of the checks is the first one.
      const [own] = limiter.usage();
      const [oldestMs, youngestMs] = [own?.agesMs[0], own?.agesMs.at(-1)];
      if (!isWatched() || !own || oldestMs === undefined || youngestMs === undefined)
        return allowedMs;
      const left = own.requests - own.agesMs.length - announced.size - spare;
      if (left <= 0 || left > own.requests * SPREAD) return allowedMs;
      return Math.max(allowedMs, Math.ceil((MINUTE_MS - oldestMs) / left - youngestMs));
    },
    announce() {
      const announcement = Symbol('request');
      announced.add(announcement);
      return () => void announced.delete(announcement);
    },
    holdUntil(untilMs) {
      const now = nowMs();
      heldMs = Math.max(
        heldUntilMs() ?? -Infinity,
        Math.min(untilMs, now + MAX_PAGE_WAIT_S * 1000),
      );
      slowSinceMs = now;
    },
    heldUntilMs,
    wake: () => waits.skip(),
  };
}

/** All times of both lists. A time that is in both is that of the same request; several requests can have one time. */
function joined(times: readonly number[], others: readonly number[]): readonly number[] {
  const rest = [...times];
  const missing = others.filter((time) => {
    const index = rest.indexOf(time);
    if (index !== -1) rest.splice(index, 1);
    return index === -1;
  });
  return [...times, ...missing];
}

/** Sends each request within the limit, once. After a refusal by the account's rate limit, all requests wait. */
export function limitedFetcher(
  fetchOnce: FetchJson,
  limiter: CheckLimiter,
  nowMs: () => number = Date.now,
): FetchJson {
  return async (path, options) => {
    await limiter.acquire({ signal: options.signal });
    try {
      return await fetchOnce(path, options);
    } catch (error) {
      if (error instanceof RequestError && error.kind === 'rate-limited')
        limiter.holdUntil(nowMs() + (error.retryAfterSeconds ?? DEFAULT_WAIT_S) * 1000);
      throw error;
    }
  };
}
