/** How far to go back, as the admin chooses it. */
export type ExportStartChoice =
  /** Milliseconds since 1970. */
  | { readonly kind: 'from'; readonly startMs: number }
  /** Where the last finished export really ended. */
  | { readonly kind: 'since-last' };

/** An export that this browser has kept. Times are milliseconds since 1970. */
export interface StoredExport {
  readonly startMs: number;
  readonly untilMs: number;
  readonly eventCount: number;
  /** Time of its newest event; null before the first that can be dated. */
  readonly lastMs: number | null;
  /** True where it came to its end; otherwise it can go on. */
  readonly isFinished: boolean;
}

/** The export that was finished last, whose events may be gone. Times are milliseconds since 1970. */
export interface FinishedExport {
  readonly untilMs: number;
  readonly endedMs: number;
}

/** Why an export could not be started, stored, or loaded. */
export type ExportProblem =
  /** This browser refused to keep something, or to give what it kept. */
  | 'not-stored'
  /** An export runs on another page of this browser. */
  | 'elsewhere';

/** An export ends so long before now, in milliseconds, unless told otherwise: later events may still change. */
export const EXPORT_LAG_MS = 5 * 60_000;
