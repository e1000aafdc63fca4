/** The start of an export, as the admin chooses it. */
export type ExportStartChoice =
  /** Milliseconds since 1970. */
  | { readonly kind: 'from'; readonly startMs: number }
  /** That long before now, in milliseconds. */
  | { readonly kind: 'last'; readonly durationMs: number }
  /** The end of the last finished export. */
  | { readonly kind: 'since-last' };

/** An export that this browser has stored. Times are milliseconds since 1970. */
export interface StoredExport {
  readonly startMs: number;
  readonly untilMs: number;
  readonly eventCount: number;
  /** Time of its newest event; null before the first event with a date. */
  readonly lastMs: number | null;
  /** Seconds, since 1970, of which the account may not have given all events. */
  readonly incompleteSeconds: readonly number[];
  /** If false, it can be continued. */
  readonly isFinished: boolean;
}

/** The export that finished last. Its events may have been deleted. Times are milliseconds since 1970. */
export interface FinishedExport {
  readonly untilMs: number;
  readonly endedMs: number;
}

/** Why an export could not be started, stored, or loaded. */
export type ExportProblem =
  /** This browser refused to store or to load something. */
  | 'not-stored'
  /** An export runs on another page of the app in this browser. */
  | 'elsewhere';

/** By default an export ends this many milliseconds before now, because newer events may still change. */
export const EXPORT_LAG_MS = 5 * 60_000;
