import type { RequestError } from '../../zendesk/request-error.ts';
import type { ExportStop } from './export-stop.ts';
import type { RetryWait } from '../../zendesk/fetcher.ts';

/** What a run is doing that has not ended. */
export type ActiveState =
  | { readonly state: 'running' }
  /** By the admin, until the admin resumes it. */
  | { readonly state: 'paused' }
  /** It continues by itself, or when the admin does not want to wait. */
  | { readonly state: 'waiting'; readonly pause: ExportWait };

/** Why a run waits. */
export type ExportWait =
  | RetryWait
  /** For a start that is more than a minute old: Zendesk refuses newer ones. */
  | { readonly kind: 'too-recent'; readonly untilMs: number };

/** How a run ended. The events that it read are stored in each case. */
export type ExportEnd =
  | { readonly state: 'finished' }
  /** It cannot continue by itself. A later run may, from where this one stopped. */
  | { readonly state: 'stopped'; readonly reason: ExportStop | RequestError }
  | { readonly state: 'cancelled' };

export type ExportState = ActiveState | ExportEnd;

/** How far a run has come. Times are milliseconds since 1970. */
export interface ExportStats {
  /** Events that are stored, including those of the runs that this one continues. */
  readonly eventCount: number;
  /** The time of the newest stored event; before the first one, the start of the run. */
  readonly reachedMs: number;
  readonly startMs: number;
  readonly untilMs: number;
  /** Events of this run per second in which it read or waited for a rate limit; 0 before the first. */
  readonly eventsPerSecond: number;
  /** Requests that may be made before it has to wait. */
  readonly requestsLeft: number;
  /**
   * An estimate of the time left, in milliseconds, from the time range covered so far and the rate limits; null if it cannot be
   * made.
   */
  readonly msLeft: number | null;
  /** Seconds, since 1970, of which the account may not have given all events, also in the runs that this one continues. */
  readonly incompleteSeconds: readonly number[];
}

export type ActiveProgress = ActiveState & ExportStats;
export type EndedProgress = ExportEnd & ExportStats;
export type ExportProgress = ActiveProgress | EndedProgress;
