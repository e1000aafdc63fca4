import { RequestError } from '../../zendesk/request-error.ts';
import { exportMeter } from './export-meter.ts';
import { retryDelayMs } from './retry-delay.ts';
import type { ExportEnd, ExportProgress, ExportState } from './export-progress.ts';
import { ExportStop } from './export-stop.ts';
import { type ExportPage, incrementalExport } from './incremental-export.ts';
import type { FetchComplete } from '../../zendesk/complete-response.ts';
import type { AppendedPage } from './export-store.ts';
import type { RetryWait } from '../../zendesk/fetcher.ts';
import { eventTimeMs, type ResumePoint } from './resume-point.ts';
import type { RateLimiter } from '../../zendesk/rate-limiter.ts';
import { delay } from '../../zendesk/delay.ts';

/** Browsers end longer timers at once. Longer waits, in milliseconds, use several timers. */
const LONGEST_TIMER_MS = 2 ** 31 - 1;

/** A wait with a known end. */
type TimedWait = RetryWait & { readonly untilMs: number };

/** Stores what a run reads. */
export interface ExportWriter {
  /**
   * Stores the events of a page together with its resume point: both or neither.
   *
   * @param requestTimes of the requests that still count against the rate limits, in milliseconds since 1970
   * @returns what has changed in the export
   */
  append(page: ExportPage, requestTimes: readonly number[]): Promise<AppendedPage>;
  /** Stores how the run ended. */
  end(state: ExportEnd['state'], requestTimes: readonly number[]): Promise<void>;
}

export interface ExportRunOptions {
  /** Sends each request once: the run itself retries and applies the rate limit. */
  readonly fetchComplete: FetchComplete;
  readonly rateLimiter: RateLimiter;
  /** The account's origin. */
  readonly origin: string;
  readonly writer: ExportWriter;
  /** Where to start: the stored resume point, or `resumePointAt(startMs)` for a new export. */
  readonly from: ResumePoint;
  /** The time range of the export, in milliseconds since 1970; `untilMs` is exclusive. */
  readonly startMs: number;
  readonly untilMs: number;
  /** The clock, in milliseconds since 1970. */
  readonly nowMs: () => number;
  /** Called after each change. */
  readonly onProgress: (progress: ExportProgress) => void;
  /** Called after the events of a response were stored. */
  readonly onStored?: (appended: AppendedPage) => void;
  /** Events that earlier runs of the same export have stored. */
  readonly eventCount?: number;
}

/** One run of an export. It has started. */
export interface ExportRun {
  /** Pauses as soon as the current page is stored. A wait ends at once. */
  pause(): void;
  resume(): void;
  /** Ends a wait before a retry. */
  skipWait(): void;
  /** Ends the run at once, and resolves when nothing more is being stored. */
  cancel(): Promise<void>;
  /** Rejects only on errors of the app itself. */
  readonly done: Promise<ExportEnd>;
}

/**
 * Starts reading the events of a time range from the account. Each page is stored together with its resume point before it
 * is counted. If the browser crashes at any time, no event is lost and none is stored twice.
 *
 * The run waits out transient failures (`EXPORT_RETRIES`) as long as they last. Any other failure stops it.
 */
export function startExport(options: ExportRunOptions): ExportRun {
  const { rateLimiter, origin, writer, from, startMs, untilMs, nowMs, onProgress } = options;
  const meter = exportMeter({
    startMs,
    untilMs,
    fromMs: from.startSecond * 1000,
    eventCount: options.eventCount ?? 0,
    nowMs,
  });
  const canceller = new AbortController();
  let current: ExportState = { state: 'running' };
  let isPauseRequested = false;
  /** Ends the current pause or wait. */
  let wake: () => void = () => undefined;
  /** The wait before the next attempt. */
  let retry: TimedWait = { kind: 'offline', untilMs: 0 };

  function show(state: ExportState): void {
    current = state;
    meter.tick(state.state === 'running' || state.state === 'waiting');
    onProgress({ ...state, ...meter.stats(rateLimiter.remaining()) });
  }

  /** Fetches one page, with pauses, rate limit, and retries. */
  const fetchPage: FetchComplete = async (path) => {
    const { signal } = canceller;
    retry = { kind: 'offline', untilMs: nowMs() };
    for (let failures = 0; ;) {
      signal.throwIfAborted();
      const readyAtMs = rateLimiter.readyAtMs();
      if (isPauseRequested) await pauseUntilResumed();
      else if (nowMs() < retry.untilMs) await waitFor(retry, true);
      else if (readyAtMs !== null)
        await waitFor({ kind: 'rate-limited', untilMs: readyAtMs }, false);
      else {
        // There is room now. A request of another tab may still take it in between.
        await rateLimiter.acquire({
          signal,
          onWait: (waitUntilMs) => showPause({ kind: 'rate-limited', untilMs: waitUntilMs }),
        });
        show({ state: 'running' });
        try {
          return await options.fetchComplete(path, { signal, onRetryWait: showPause });
        } catch (error) {
          const delayMs = retryDelayMs(error, failures);
          if (delayMs === null || !(error instanceof RequestError)) throw error;
          failures += 1;
          retry = { kind: error.kind, untilMs: nowMs() + delayMs };
        }
      }
    }
  };

  function showPause(pause: RetryWait | null): void {
    if (canceller.signal.aborted) return;
    show(pause ? { state: 'waiting', pause, canSkip: false } : { state: 'running' });
  }

  async function pauseUntilResumed(): Promise<void> {
    const woken = new Promise<void>((resolve) => {
      wake = resolve;
    });
    show({ state: 'paused' });
    await woken;
  }

  /** Waits until the time is over, or the run is paused or canceled. */
  async function waitFor(pause: TimedWait, canSkip: boolean): Promise<void> {
    const waking = new AbortController();
    wake = () => waking.abort();
    show({ state: 'waiting', pause, canSkip });
    if (waking.signal.aborted) return;
    try {
      await delay(Math.min(pause.untilMs - nowMs(), LONGEST_TIMER_MS), waking.signal);
    } catch {
      // Woken up by `pause`, `skipWait`, or `cancel`.
    }
  }

  async function save(page: ExportPage): Promise<void> {
    let appended: AppendedPage;
    try {
      appended = await writer.append(page, rateLimiter.history());
    } catch (error) {
      throw new ExportStop('not-stored', page.resume.startSecond, 'a page', error);
    }
    options.onStored?.(appended);
    const times = page.events.map(({ event }) => eventTimeMs(event) ?? Number.NEGATIVE_INFINITY);
    meter.count(appended.addedCount, Math.max(...times));
    // Ends a wait that the fetcher reported.
    show({ state: 'running' });
  }

  async function fetchAll(): Promise<ExportEnd> {
    try {
      for await (const page of incrementalExport({
        fetchComplete: fetchPage,
        origin,
        from,
        untilSecond: lastSecondBefore(untilMs),
        signal: canceller.signal,
      })) {
        canceller.signal.throwIfAborted();
        await save(page);
        canceller.signal.throwIfAborted();
      }
      return { state: 'finished' };
    } catch (error) {
      if (canceller.signal.aborted) return { state: 'cancelled' };
      if (error instanceof RequestError || error instanceof ExportStop)
        return { state: 'stopped', reason: error };
      throw error;
    }
  }

  async function run(): Promise<ExportEnd> {
    show({ state: 'running' });
    let end = await fetchAll();
    try {
      await writer.end(end.state, rateLimiter.history());
    } catch (error) {
      // The events are stored, but the end is not. Reported as finished, the next export would not continue from it.
      if (end.state === 'finished') {
        const stop = new ExportStop('not-stored', lastSecondBefore(untilMs), 'the end', error);
        end = { state: 'stopped', reason: stop };
      }
    }
    show(end);
    return end;
  }

  const done = run();
  return {
    pause() {
      isPauseRequested = true;
      if (current.state === 'waiting') wake();
    },
    resume() {
      isPauseRequested = false;
      if (current.state === 'paused') wake();
    },
    skipWait() {
      retry = { ...retry, untilMs: nowMs() };
      if (current.state === 'waiting') wake();
    },
    async cancel() {
      canceller.abort();
      wake();
      await done;
    },
    done,
  };
}

/** The last whole second that is over at a time. */
function lastSecondBefore(timeMs: number): number {
  return Math.floor(timeMs / 1000) - 1;
}
