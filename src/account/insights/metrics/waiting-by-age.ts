import type { AgeBand } from '../../../turns/waiting.ts';
import type { WhoseTurn } from '../../../turns/turn.ts';

/** Open conversations that wait at the end of the period for at least `fromMs` and less than `toMs`, in working milliseconds. */
export interface AgeBucket {
  readonly band: AgeBand;
  readonly fromMs: number;
  /** Null for the last one, which has no end. */
  readonly toMs: number | null;
  readonly count: number;
  readonly conversationIds: readonly string[];
  /**
   * Whether the export is long enough for such a wait. If not, the count is 0 because the export cannot hold more, not
   * because nothing waits for so long.
   */
  readonly isPossible: boolean;
}

export interface WaitingAges {
  /** Shortest waits first. A band that no wait can have, because two limits are the same, is left out. */
  readonly buckets: readonly AgeBucket[];
  /** Those without a date. */
  readonly unknown: { readonly count: number; readonly conversationIds: readonly string[] };
}

export interface WaitingByAge extends Readonly<Record<WhoseTurn, WaitingAges>> {
  /** The longest wait that the export can hold: from its start to the end of the period, in working milliseconds. */
  readonly longestMs: number;
}
