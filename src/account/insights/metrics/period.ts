/** A time range in milliseconds since 1970; `endMs` is exclusive. */
export interface TimeSpan {
  readonly startMs: number;
  readonly endMs: number;
}

/** What the figures are of, and what they are compared with. */
export interface InsightsPeriod {
  readonly period: TimeSpan;
  /** The time range of the same length before it; null if there is no comparison. */
  readonly previous: TimeSpan | null;
  /**
   * When the export would have to begin to hold the previous period, in milliseconds since 1970. Null if it does hold it,
   * or if the admin chose the whole export.
   */
  readonly previousNeedsMs: number | null;
}
