import type { ExportStats } from './export-progress.ts';

/** Counts the figures of one run. */
export interface ExportMeter {
  /** Stops and starts the clock: a pause is no time of the run. */
  tick(isActive: boolean): void;
  /** Notes one kept page; `newestMs` is minus infinity where none of its events can be dated. */
  count(events: number, newestMs: number): void;
  figures(requestsLeft: number): ExportStats;
}

export interface ExportMeterOptions {
  readonly startMs: number;
  readonly untilMs: number;
  /** Where this run begins. */
  readonly fromMs: number;
  /** Events that were kept before. */
  readonly eventCount: number;
  readonly nowMs: () => number;
}

/** A meter whose clock stands still until the first tick. */
export function exportMeter(options: ExportMeterOptions): ExportMeter {
  const { startMs, untilMs, nowMs } = options;
  let kept = 0;
  let reachedMs = Math.max(startMs, options.fromMs);
  let activeMs = 0;
  let since: number | null = null;
  /** Where the first page ended and when: what lies before it, perhaps years without events, took no time. */
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
      kept += events;
      reachedMs = Math.max(reachedMs, newestMs);
      first ??= { reachedMs, activeMs: elapsedMs() };
    },
    figures(requestsLeft) {
      const seconds = elapsedMs() / 1000;
      return {
        eventCount: options.eventCount + kept,
        reachedMs,
        startMs,
        untilMs,
        eventsPerSecond: seconds > 0 ? kept / seconds : 0,
        requestsLeft,
        msLeft: msLeft(),
      };
    },
  };
}
