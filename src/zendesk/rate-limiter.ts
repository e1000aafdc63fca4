import type { TabChannel } from './tab-channel.ts';
import { delay } from './delay.ts';

/** A limit on the requests in any time range of `windowMs` milliseconds. */
export interface RateWindow {
  readonly requests: number;
  readonly windowMs: number;
  /** The requests of all tabs. Without it, only the limiter's own requests count. */
  readonly shared?: SharedRequests;
}

/** Requests of all tabs of this browser that use one installation of the app. */
export interface SharedRequests {
  /** Counts a request of this tab, and sends it to the other tabs. `timeMs` is in milliseconds since 1970. */
  add(timeMs: number): void;
  /** The times of all known requests, in milliseconds since 1970, oldest first. */
  times(): readonly number[];
}

export interface AcquireOptions {
  /** Ends the wait. */
  readonly signal: AbortSignal;
  /** Called when it has to wait, with the time of the next attempt, in milliseconds since 1970. */
  readonly onWait?: (untilMs: number) => void;
}

/** The requests that count in a window. */
export interface WindowUsage extends Pick<RateWindow, 'requests' | 'windowMs'> {
  /** How long ago each request was made, in milliseconds, oldest first. */
  readonly agesMs: readonly number[];
}

/** Limits requests by one or more sliding windows. */
export interface RateLimiter {
  /**
   * Resolves when every window has room for one more request, and counts it. Rejects with the signal's reason as soon as
   * it is aborted; then nothing is counted.
   */
  acquire(options: AcquireOptions): Promise<void>;
  /** Counts a request that is sent at once, whatever the windows say. */
  count(): void;
  /** When every window has room, in milliseconds since 1970, with jitter for a shared window; null if they have room now. */
  readyAtMs(): number | null;
  /** How many requests can be made at once, in the tightest window. */
  remaining(): number;
  /** What counts in each window now. */
  usage(): readonly WindowUsage[];
  /**
   * When this limiter's own requests were made that still count, in milliseconds since 1970, oldest first. Stored and
   * given to the next limiter as `earlierRequests`, they survive a reload of the page.
   */
  history(): readonly number[];
}

export interface RateLimiterOptions {
  readonly windows: readonly RateWindow[];
  /** The clock, in milliseconds since 1970. */
  readonly nowMs?: () => number;
  /** The `history()` of an earlier limiter. It counts in the windows that are not shared. */
  readonly earlierRequests?: readonly number[];
  /** The longest random delay, in milliseconds, added to a wait for a shared window. */
  readonly jitterMs?: number;
}

/** Tabs that wait for the same window must not all send at once: the first to send informs the others. */
const JITTER_MS = 1000;

/** Zendesk allows an app 100 requests a minute for each agent. The rest is for tabs that send at the same moment. */
const AGENT_REQUESTS = 80;
const MINUTE_MS = 60_000;

/** The limit that all tabs of one agent share. Create it once per page: each call subscribes to the channel. */
export function agentWindow(channel: TabChannel): RateWindow {
  return {
    requests: AGENT_REQUESTS,
    windowMs: MINUTE_MS,
    shared: shareRequests(channel, MINUTE_MS),
  };
}

/** Creates a rate limiter. Requests that wait are sent in the order in which their waits end. */
export function createRateLimiter({
  windows,
  nowMs = Date.now,
  earlierRequests = [],
  jitterMs = JITTER_MS,
}: RateLimiterOptions): RateLimiter {
  const longestMs = Math.max(...windows.map(({ windowMs }) => windowMs));
  const sharedRequests = new Set(windows.flatMap(({ shared }) => shared ?? []));
  let own: readonly number[] = [...earlierRequests].sort((one, other) => one - other);

  function timesIn({ windowMs, shared }: RateWindow): readonly number[] {
    return recentTimes(shared?.times() ?? own, windowMs, nowMs());
  }

  function readyAtMs(): number | null {
    const times = windows.flatMap((window) => {
      const first = timesIn(window).at(-window.requests);
      if (first === undefined) return [];
      return [first + window.windowMs + (window.shared ? Math.random() * jitterMs : 0)];
    });
    return times.length === 0 ? null : Math.max(...times);
  }

  function count(): void {
    const timeMs = nowMs();
    own = [...recentTimes(own, longestMs, timeMs), timeMs];
    for (const shared of sharedRequests) shared.add(timeMs);
  }

  return {
    async acquire({ signal, onWait }) {
      signal.throwIfAborted();
      for (let untilMs = readyAtMs(); untilMs !== null; untilMs = readyAtMs()) {
        onWait?.(untilMs);
        await delay(untilMs - nowMs(), signal);
      }
      count();
    },
    count,
    readyAtMs,
    usage: () =>
      windows.map((window) => ({
        ...window,
        agesMs: timesIn(window).map((timeMs) => nowMs() - timeMs),
      })),
    remaining: () =>
      Math.max(0, Math.min(...windows.map((window) => window.requests - timesIn(window).length))),
    history: () => recentTimes(own, longestMs, nowMs()),
  };
}

/**
 * Shares the times of requests with the other tabs.
 *
 * @param windowMs requests older than this are dropped
 */
function shareRequests(channel: TabChannel, windowMs: number): SharedRequests {
  /** Times by the requests' ids. */
  let made = new Map<number, number>();
  channel.subscribe((message) => {
    if (message.kind === 'request') for (const [id, timeMs] of message.known) made.set(id, timeMs);
    if (message.kind === 'opened') sendKnown();
  });
  channel.send({ kind: 'opened' });

  function sendKnown(): void {
    if (made.size > 0) channel.send({ kind: 'request', known: [...made] });
  }

  return {
    add(timeMs) {
      made = new Map([...made].filter(([, time]) => isRecent(time, windowMs, timeMs)));
      made.set(crypto.getRandomValues(new Uint32Array(1))[0] ?? 0, timeMs);
      sendKnown();
    },
    times: () => [...made.values()].toSorted((one, other) => one - other),
  };
}

function recentTimes(times: readonly number[], windowMs: number, nowMs: number): readonly number[] {
  return times.filter((time) => isRecent(time, windowMs, nowMs));
}

/** Times far in the future were recorded before the clock was set back. They do not count, so that no one waits for them. */
function isRecent(timeMs: number, windowMs: number, nowMs: number): boolean {
  return Math.abs(nowMs - timeMs) < windowMs;
}
