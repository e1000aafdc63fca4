import type { RequestError } from '../../zendesk/request-error.ts';
import type { ExportStop } from './export-stop.ts';
import type { RetryWait } from '../../zendesk/fetcher.ts';

/** How a run ended. Whatever was read is kept, each time. */
export type ExportEnd =
  | { readonly state: 'finished' }
  /** It cannot go on by itself; a later run may, from where this one stopped. */
  | { readonly state: 'stopped'; readonly reason: ExportStop | RequestError }
  | { readonly state: 'cancelled' };

/** What a run is doing. */
export type ExportState =
  | { readonly state: 'running' }
  /** By the admin, until the admin goes on. */
  | { readonly state: 'paused' }
  /** By need: for the connection, or for room within the limits. It goes on by itself. */
  | { readonly state: 'waiting'; readonly pause: RetryWait }
  | ExportEnd;

/** How far a run has come. Times are milliseconds since 1970. */
export interface ExportStats {
  /** Events that are kept, with those of the runs that this one goes on from. */
  readonly eventCount: number;
  /** The time of the newest event that is kept; before the first, where the run begins. */
  readonly reachedMs: number;
  readonly startMs: number;
  readonly untilMs: number;
  /** Events of this run for each second in which it was not paused; 0 before the first. */
  readonly eventsPerSecond: number;
  /** Requests that may be made before it has to wait. */
  readonly requestsLeft: number;
  /**
   * How long it may still take, in milliseconds, if the time to come is as full of events as the time that is read; null
   * where that cannot be said.
   */
  readonly msLeft: number | null;
}

export type ExportProgress = ExportState & ExportStats;
