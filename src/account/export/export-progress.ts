import type { RequestError } from '../../zendesk/request-error.ts';
import type { ExportStop } from './export-stop.ts';
import type { RetryWait } from '../../zendesk/fetcher.ts';

/** The state of a run that has not ended. */
export type ActiveState =
  | { readonly state: 'running' }
  /** Paused by the admin. */
  | { readonly state: 'paused' }
  /** Waiting for a connection or for a rate limit. It continues automatically. */
  | { readonly state: 'waiting'; readonly pause: RetryWait };

/** How a run ended. Its events are stored in any case. */
export type ExportEnd =
  | { readonly state: 'finished' }
  /** It cannot continue automatically. A later run can continue from its resume point. */
  | { readonly state: 'stopped'; readonly reason: ExportStop | RequestError }
  | { readonly state: 'cancelled' };

/** The state of a run. */
export type ExportState = ActiveState | ExportEnd;

/** The numbers of a run's progress. Times are milliseconds since 1970. */
export interface ExportStats {
  /** Events that are stored, including those of the runs that this one continues. */
  readonly eventCount: number;
  /** The time of the newest stored event; before the first one, the start of the run. */
  readonly reachedMs: number;
  readonly startMs: number;
  readonly untilMs: number;
  /** Events of this run per second in which it was not paused; 0 before the first. */
  readonly eventsPerSecond: number;
  /** How many requests the rate limits allow now. */
  readonly requestsLeft: number;
  /** An estimate of the time left, in milliseconds, from the time range covered so far; null if it cannot be made. */
  readonly msLeft: number | null;
}

/** The progress of a run that has not ended. */
export type ActiveProgress = ActiveState & ExportStats;
/** The progress of a run that has ended. */
export type EndedProgress = ExportEnd & ExportStats;
/** The progress of a run. */
export type ExportProgress = ActiveProgress | EndedProgress;
