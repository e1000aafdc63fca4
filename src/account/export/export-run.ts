import { RequestError } from '../../zendesk/request-error.ts';
import { exportMeter } from './export-meter.ts';
import { retryDelayMs } from './retry-delay.ts';
import type { ExportEnd, ExportProgress, ExportState } from './export-progress.ts';
import { ExportStop } from './export-stop.ts';
import { type ExportPage, incrementalExport } from './incremental-export.ts';
import type { RetryWait, FetchJson } from '../../zendesk/fetcher.ts';
import { eventTimeMs, type ResumePoint } from './resume-point.ts';
import type { RateLimiter } from '../../zendesk/rate-limiter.ts';
import { delay } from '../../zendesk/delay.ts';

/** A longer timer than this, in milliseconds, ends at once; after it one looks again. */
const LONGEST_TIMER_MS = 2 ** 31 - 1;

/** Where a run keeps what it reads. */
export interface ExportWriter {
  /**
   * Keeps the events of a page and its resume point, both or neither.
   *
   * @param requestTimes of the requests that still count against the limits, in milliseconds since 1970
   */
  append(page: ExportPage, requestTimes: readonly number[]): Promise<void>;
  /** Notes how the run ended. */
  end(state: ExportEnd['state'], requestTimes: readonly number[]): Promise<void>;
}

export interface ExportRunOptions {
  /** Sends each request once: the run itself retries and keeps the rate limit. */
  readonly fetchJson: FetchJson;
  readonly rateLimiter: RateLimiter;
  /** The account's origin. */
  readonly origin: string;
  readonly store: ExportWriter;
  /** Where to begin: the resume point of the export that goes on, or `resumePointAt(startMs)`. */
  readonly from: ResumePoint;
  /** The span of the export, in milliseconds since 1970; `untilMs` itself is no longer in it. */
  readonly startMs: number;
  readonly untilMs: number;
  /** The clock, in milliseconds since 1970. */
  readonly nowMs: () => number;
  /** Called with every change. */
  readonly onProgress: (progress: ExportProgress) => void;
  /** Called with each page once it is kept. */
  readonly onStored?: (page: ExportPage) => void;
  /** Events that earlier runs of the same export kept. */
  readonly eventCount?: number;
}

/** One run of an export, from its first request on. */
export interface ExportRun {
  /** Pauses as soon as the page under way is kept; a wait is cut short. */
  pause(): void;
  resume(): void;
  /** Ends it at once, and resolves when nothing more is being kept. */
  cancel(): Promise<void>;
  /** Rejects only where the app itself is at fault. */
  readonly done: Promise<ExportEnd>;
}

/**
 * Reads the span from the account into the store. Each page is kept together with where to go on, before it is counted:
 * whenever the browser dies, nothing is lost and nothing comes twice.
 *
 * What may pass, it waits for, as long as it takes: a lost connection, an answer that does not come, 502 to 504, too
 * many requests. Anything else stops it.
 */
export function startExport(options: ExportRunOptions): ExportRun {
  const { rateLimiter, origin, store, from, startMs, untilMs, nowMs, onProgress } = options;
  const meter = exportMeter({
    startMs,
    untilMs,
    fromMs: from.startSecond * 1000,
    eventCount: options.eventCount ?? 0,
    nowMs,
  });
  const canceller = new AbortController();
  let current: ExportState = { state: 'running' };
  let isPauseWanted = false;
  /** Ends the pause or the wait that is under way. */
  let wake: () => void = () => undefined;

  function show(state: ExportState): void {
    current = state;
    meter.tick(state.state === 'running' || state.state === 'waiting');
    onProgress({ ...state, ...meter.figures(rateLimiter.remaining()) });
  }

  /** Reads one page, however long the account or the connection takes. */
  const patientRead: FetchJson = async (path) => {
    const { signal } = canceller;
    let held: RetryWait & { readonly untilMs: number } = { kind: 'offline', untilMs: nowMs() };
    for (let failures = 0; ;) {
      signal.throwIfAborted();
      const readyAtMs = rateLimiter.readyAtMs();
      if (isPauseWanted) await pauseUntilResumed();
      else if (nowMs() < held.untilMs) await waitFor(held);
      else if (readyAtMs !== null) await waitFor({ kind: 'rate-limited', untilMs: readyAtMs });
      else {
        // There is room now. A request of another tab may still take it in between.
        await rateLimiter.acquire({
          signal,
          onWait: (waitUntilMs) => showPause({ kind: 'rate-limited', untilMs: waitUntilMs }),
        });
        show({ state: 'running' });
        try {
          return await options.fetchJson(path, { signal, onRetryWait: showPause });
        } catch (error) {
          const delayMs = retryDelayMs(error, failures);
          if (delayMs === null || !(error instanceof RequestError)) throw error;
          failures += 1;
          held = { kind: error.kind, untilMs: nowMs() + delayMs };
        }
      }
    }
  };

  function showPause(pause: RetryWait | null): void {
    if (canceller.signal.aborted) return;
    show(pause ? { state: 'waiting', pause } : { state: 'running' });
  }

  async function pauseUntilResumed(): Promise<void> {
    const woken = new Promise<void>((resolve) => {
      wake = resolve;
    });
    show({ state: 'paused' });
    await woken;
  }

  /** Waits until the pause is over, or somebody pauses or cancels. */
  async function waitFor(pause: RetryWait & { readonly untilMs: number }): Promise<void> {
    const waking = new AbortController();
    wake = () => waking.abort();
    show({ state: 'waiting', pause });
    if (waking.signal.aborted) return;
    try {
      await delay(Math.min(pause.untilMs - nowMs(), LONGEST_TIMER_MS), waking.signal);
    } catch {
      // Woken; whoever did so has said why.
    }
  }

  async function keep(page: ExportPage): Promise<void> {
    try {
      await store.append(page, rateLimiter.history());
    } catch (error) {
      throw new ExportStop('not-stored', page.resume.startSecond, 'a page', error);
    }
    options.onStored?.(page);
    const times = page.events.map((event) => eventTimeMs(event) ?? Number.NEGATIVE_INFINITY);
    meter.count(page.events.length, Math.max(...times));
    // A pause that the reader announced is over with the page.
    show({ state: 'running' });
  }

  async function readAll(): Promise<ExportEnd> {
    try {
      for await (const page of incrementalExport({
        fetchJson: patientRead,
        origin,
        from,
        untilSecond: lastSecondBefore(untilMs),
        signal: canceller.signal,
      })) {
        canceller.signal.throwIfAborted();
        await keep(page);
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
    let end = await readAll();
    try {
      await store.end(end.state, rateLimiter.history());
    } catch (error) {
      // The events are kept. A finish that is not noted must not pass for one: the next run would not go on from it.
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
      isPauseWanted = true;
      if (current.state === 'waiting') wake();
    },
    resume() {
      isPauseWanted = false;
      if (current.state === 'paused') wake();
    },
    async cancel() {
      canceller.abort();
      wake();
      await done;
    },
    done,
  };
}

/** The last second that is over by then. */
function lastSecondBefore(timeMs: number): number {
  return Math.floor(timeMs / 1000) - 1;
}
