import type { AgeBand, AgeLimits } from '../../../turns/waiting.ts';
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

/** A bucket counts as possible from this share above its limit on: what an export holds only just, it nearly never holds. */
const MARGIN = 1.01;

/**
 * Counts waiting conversations, one at a time.
 *
 * @param longestMs see {@link WaitingByAge}
 */
export function waitingByAge(limits: AgeLimits, longestMs: number) {
  const ids = { ours: noIds(), theirs: noIds() };
  const bands = [
    { band: 'fresh', fromMs: 0 },
    { band: 'warning', fromMs: limits.warningMs },
    { band: 'late', fromMs: limits.lateMs },
    { band: 'overdue', fromMs: limits.overdueMs },
  ] as const;

  const agesOf = (whose: WhoseTurn): WaitingAges => ({
    buckets: bands
      .map(({ band, fromMs }, index) => ({
        band,
        fromMs,
        toMs: bands[index + 1]?.fromMs ?? null,
        count: ids[whose][band].length,
        conversationIds: ids[whose][band],
        isPossible: ids[whose][band].length > 0 || longestMs >= fromMs * MARGIN,
      }))
      .filter(({ fromMs, toMs }) => toMs === null || toMs > fromMs),
    unknown: { count: ids[whose].unknown.length, conversationIds: ids[whose].unknown },
  });

  return {
    /** @param age null if the wait has no date */
    add: (whose: WhoseTurn, age: AgeBand | null, conversationId: string): void => {
      ids[whose][age ?? 'unknown'].push(conversationId);
    },
    result: (): WaitingByAge => ({ ours: agesOf('ours'), theirs: agesOf('theirs'), longestMs }),
  };
}

function noIds(): Record<AgeBand | 'unknown', string[]> {
  return { fresh: [], warning: [], late: [], overdue: [], unknown: [] };
}
