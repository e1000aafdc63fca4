import type { ExportStats } from './export-progress.ts';

/** Measures the progress of one run. */
export interface ExportMeter {
  /** Stops and starts the clock. Pauses do not count. */
  tick(isActive: boolean): void;
  /** Counts a stored page. `newestMs` is minus infinity if none of its events has a date. */
  count(events: number, newestMs: number): void;
  stats(requestsLeft: number): ExportStats;
}

export interface ExportMeterOptions {
  readonly startMs: number;
  readonly untilMs: number;
  /** Where this run starts. */
  readonly fromMs: number;
  /** Events that were stored before. */
  readonly eventCount: number;
  readonly nowMs: () => number;
}

/** The clock does not run before the first `tick`. */
export function exportMeter(options: ExportMeterOptions): ExportMeter {
  const { startMs, untilMs, nowMs } = options;
  let count = 0;
  let reachedMs = Math.max(startMs, options.fromMs);
  let activeMs = 0;
  let since: number | null = null;
  /** The end of the first page. Estimates start there: the range before it may be years without events. */
  let first: { readonly reachedMs: number; readonly activeMs: number } | null = null;

  function elapsedMs(): number {
    return activeMs + (since === null ? 0 : nowMs() - since);
  }

  function msLeft(): number | null {
    const covered = first === null ? 0 : reachedMs - first.reachedMs;
    if (first === null || covered <= 0) return null;
    const took = elapsedMs() - first.activeMs;
    return Math.max(0, (took / covered) * (untilMs - reachedMs));
  }

  return {
    tick(isActive) {
      activeMs = elapsedMs();
      since = isActive ? nowMs() : null;
    },
    count(events, newestMs) {
      count += events;
      reachedMs = Math.max(reachedMs, newestMs);
      first ??= { reachedMs, activeMs: elapsedMs() };
    },
    stats(requestsLeft) {
      const seconds = elapsedMs() / 1000;
      return {
        eventCount: options.eventCount + count,
        reachedMs,
        startMs,
        untilMs,
        eventsPerSecond: seconds > 0 ? count / seconds : 0,
        requestsLeft,
        msLeft: msLeft(),
      };
    },
  };
}
