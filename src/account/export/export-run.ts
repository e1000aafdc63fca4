import { RequestError } from '../../zendesk/request-error.ts';
import { exportMeter } from './export-meter.ts';
import { type AccountClock, accountClock } from './account-clock.ts';
import { retryBackoff } from './retry-delay.ts';
import type { ExportEnd, ExportProgress, ExportState, ExportWait } from './export-progress.ts';
import { ExportStop } from './export-stop.ts';
import { type ExportPage, incrementalExport } from './incremental-export.ts';
import type { FetchComplete } from '../../zendesk/complete-response.ts';
import type { AppendedPage } from './export-store.ts';
import { eventTimeMs, type ResumePoint } from './resume-point.ts';
import { timeIn, timeInFailure } from './answered-time.ts';
import { oldEnoughAtMs } from './too-recent.ts';
import type { RateLimiter } from '../../zendesk/rate-limiter.ts';
import { delay } from '../../zendesk/delay.ts';
import { MAX_EXPORT_WAIT_S } from '../../zendesk/retry-after.ts';

/** The longest wait in milliseconds. A clock that is set back in between makes its end look later. */
const LONGEST_WAIT_MS = MAX_EXPORT_WAIT_S * 1000;

/** A wait with a known end. */
type TimedWait = ExportWait & { readonly untilMs: number };

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
  /** The account's time. The run learns it from the answers. */
  readonly clock?: AccountClock;
  /** Called after each change. */
  readonly onProgress: (progress: ExportProgress) => void;
  /** Called after the events of a response were stored. */
  readonly onStored?: (appended: AppendedPage) => void;
  /** Events that earlier runs of the same export have stored. */
  readonly eventCount?: number;
  /** Seconds that earlier runs of the same export have reported as incomplete. */
  readonly incompleteSeconds?: readonly number[];
}

/** One run of an export. It has started. */
export interface ExportRun {
  /** Pauses as soon as the current page is stored. A wait ends at once. */
  pause(): void;
  resume(): void;
  /**
   * Ends a wait of any kind: the next request is sent at once, also if the app's own rate limit would not allow it. The account
   * then decides, and may ask to wait again.
   */
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
 * The run waits out transient failures for ten minutes (`retryBackoff`), rate limits however long they last, and starts that
 * are too recent. Any other failure stops it, also one of the app itself.
 */
export function startExport(options: ExportRunOptions): ExportRun {
  const { rateLimiter, origin, writer, from, startMs, untilMs, nowMs, onProgress } = options;
  const { clock = accountClock(nowMs) } = options;
  const meter = exportMeter({
    startMs,
    untilMs,
    fromMs: from.startSecond * 1000,
    eventCount: options.eventCount ?? 0,
    nowMs,
  });
  const backoff = retryBackoff(nowMs);
  const canceller = new AbortController();
  const { signal } = canceller;
  let incompleteSeconds = options.incompleteSeconds ?? [];
  let current: ExportState = { state: 'running' };
  let isPauseRequested = false;
  /** Ends the current pause or wait. */
  let wake: () => void = () => undefined;
  /** The start of the current request, in seconds since 1970, and when it was sent. */
  let startSecond = from.startSecond;
  let sentMs = nowMs();
  /** The wait after the last failure; null if there was none since the last success. */
  let retry: TimedWait | null = null;
  /** The start that has waited until it was old enough, in seconds since 1970. */
  let waitedSecond: number | null = null;
  /** Whether the admin wants the next request to be sent without any further wait. */
  let isWaitSkipped = false;

  function show(state: ExportState): void {
    current = state;
    const isWaitingForLimit = state.state === 'waiting' && state.pause.kind === 'rate-limited';
    meter.tick(state.state === 'running' || isWaitingForLimit);
    onProgress({ ...state, ...meter.stats(rateLimiter), incompleteSeconds });
  }

  /** Fetches one page, with pauses, rate limit, and retries. */
  const fetchPage: FetchComplete = async (path) => {
    for (;;) {
      signal.throwIfAborted();
      const wait = isWaitSkipped ? null : currentWait();
      if (isPauseRequested) await pauseUntilResumed();
      else if (wait) await waitFor(wait);
      else {
        isWaitSkipped = false;
        // Not limited if the admin does not want to wait: then the account decides.
        rateLimiter.count();
        sentMs = nowMs();
        show({ state: 'running' });
        try {
          const response = await options.fetchComplete(path, { signal });
          retry = null;
          backoff.reset();
          meter.countRequest();
          return response;
        } catch (error) {
          if (signal.aborted || !(error instanceof RequestError)) throw error;
          retry = waitAfter(error);
          if (!retry) throw error;
        }
      }
    }
  };

  /** What the next request has to wait for now. */
  function currentWait(): TimedWait | null {
    if (retry && nowMs() < retry.untilMs) return retry;
    const oldEnoughMs = clock.browserMs(oldEnoughAtMs(startSecond));
    if (nowMs() < oldEnoughMs && startSecond !== waitedSecond)
      return { kind: 'too-recent', untilMs: Math.min(oldEnoughMs, oldEnoughAtMs(nowMs() / 1000)) };
    const readyAtMs = rateLimiter.readyAtMs();
    return readyAtMs === null ? null : { kind: 'rate-limited', untilMs: readyAtMs };
  }

  /** The wait after a failure; null if there is no use in a retry. */
  function waitAfter(error: RequestError): TimedWait | null {
    const time = timeInFailure(error, startSecond, clock.nowMs());
    clock.learn(time, sentMs);
    const isRecent = time.tooRecentMs !== undefined;
    const delayMs = isRecent ? backoff.delayAfterTooRecent() : backoff.delayAfter(error);
    if (isRecent && delayMs === null)
      throw new ExportStop('too-recent', startSecond, 'start_time', error);
    const kind = isRecent ? 'too-recent' : error.kind;
    return delayMs === null ? null : { kind, untilMs: nowMs() + delayMs };
  }

  async function pauseUntilResumed(): Promise<void> {
    const woken = new Promise<void>((resolve) => {
      wake = resolve;
    });
    show({ state: 'paused' });
    await woken;
    backoff.reset();
  }

  /**
   * Waits until the time is over, or the run is paused or canceled, or the admin does not want to wait. A wait that is over does
   * not begin again if the clock was set back meanwhile.
   */
  async function waitFor(pause: TimedWait): Promise<void> {
    const waking = new AbortController();
    wake = () => waking.abort();
    show({ state: 'waiting', pause });
    if (waking.signal.aborted) return;
    try {
      await delay(Math.min(pause.untilMs - nowMs(), LONGEST_WAIT_MS), waking.signal);
      if (pause === retry) retry = null;
      else if (pause.kind === 'too-recent') waitedSecond = startSecond;
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
    incompleteSeconds = [...new Set([...incompleteSeconds, ...page.incompleteSeconds])];
    const times = page.events.map(({ event }) => eventTimeMs(event) ?? Number.NEGATIVE_INFINITY);
    meter.count(appended.addedCount, Math.max(...times));
    options.onStored?.(appended);
    show({ state: 'running' });
  }

  async function fetchAll(): Promise<ExportEnd> {
    try {
      for await (const page of incrementalExport({
        fetchComplete: fetchPage,
        origin,
        from,
        untilSecond: lastSecondBefore(untilMs),
        signal,
        onRequest: (second) => (startSecond = second),
        onResponse: (response) => clock.learn(timeIn(response), sentMs),
      })) {
        signal.throwIfAborted();
        await save(page);
        signal.throwIfAborted();
      }
      return { state: 'finished' };
    } catch (error) {
      if (signal.aborted) return { state: 'cancelled' };
      if (error instanceof RequestError || error instanceof ExportStop)
        return { state: 'stopped', reason: error };
      const reason = new ExportStop('failed', startSecond, 'the app itself', error);
      return { state: 'stopped', reason };
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
      if (current.state !== 'waiting') return;
      isWaitSkipped = true;
      wake();
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
