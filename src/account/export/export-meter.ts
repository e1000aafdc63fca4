import { msUntilAllowed } from '../../zendesk/rate-forecast.ts';
import type { RateLimiter } from '../../zendesk/rate-limiter.ts';
import type { ExportStats } from './export-progress.ts';

/** Measures the progress of one run. */
export interface ExportMeter {
  /** Stops and starts the clock. It runs while the export reads or waits for a rate limit. Other waits and pauses do not count. */
  tick(isReading: boolean): void;
  /** Counts a request that was answered. */
  countRequest(): void;
  /** Counts a stored page. `newestMs` is minus infinity if none of its events has a date. */
  count(events: number, newestMs: number): void;
  stats(limits: RequestLimits): MeterStats;
}

export type MeterStats = Omit<ExportStats, 'incompleteSeconds'>;

/** What the rate limits allow. */
export type RequestLimits = Pick<RateLimiter, 'remaining' | 'usage'>;

export interface ExportMeterOptions {
  readonly startMs: number;
  readonly untilMs: number;
  /** Where this run starts. */
  readonly fromMs: number;
  /** Events that were stored before. */
  readonly eventCount: number;
  readonly nowMs: () => number;
}

/** Where a run was at some time. */
interface Position {
  readonly reachedMs: number;
  readonly readingMs: number;
  readonly requests: number;
}

/** The clock does not run before the first `tick`. */
export function exportMeter(options: ExportMeterOptions): ExportMeter {
  const { startMs, untilMs, nowMs } = options;
  let count = 0;
  let requests = 0;
  let reachedMs = Math.max(startMs, options.fromMs);
  let readingMs = 0;
  let since: number | null = null;
  /** The end of the first page. Estimates start there: the range before it may be years without events. */
  let first: Position | null = null;

  function elapsedMs(): number {
    return readingMs + (since === null ? 0 : nowMs() - since);
  }

  /**
   * Assumes that the rest has as many events as the range so far. It takes as long in proportion, and not less than the rate
   * limits allow: they let the first requests pass at once, and make the later ones wait.
   */
  function msLeft(limits: RequestLimits): number | null {
    const covered = first === null ? 0 : reachedMs - first.reachedMs;
    if (first === null || covered <= 0) return null;
    const share = Math.max(0, untilMs - reachedMs) / covered;
    const took = elapsedMs() - first.readingMs;
    const requestsLeft = Math.ceil((requests - first.requests) * share);
    return Math.max(took * share, msUntilAllowed(limits.usage(), requestsLeft));
  }

  return {
    tick(isReading) {
      readingMs = elapsedMs();
      since = isReading ? nowMs() : null;
    },
    countRequest() {
      requests += 1;
    },
    count(events, newestMs) {
      count += events;
      reachedMs = Math.max(reachedMs, newestMs);
      first ??= { reachedMs, readingMs: elapsedMs(), requests };
    },
    stats(limits) {
      const seconds = elapsedMs() / 1000;
      return {
        eventCount: options.eventCount + count,
        reachedMs,
        startMs,
        untilMs,
        eventsPerSecond: seconds > 0 ? count / seconds : 0,
        requestsLeft: limits.remaining(),
        msLeft: msLeft(limits),
      };
    },
  };
}
