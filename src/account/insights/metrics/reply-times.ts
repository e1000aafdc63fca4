import type { ConversationAt } from '../conversation-at.ts';
import { percentilesOf } from './percentile.ts';

/** How long first replies took, of some conversations created in the period. In working milliseconds. */
export interface ReplyTimes {
  /** Conversations whose first reply came by the end of the period. Percentiles of few replies say little. */
  readonly answered: number;
  /** Open conversations that still wait for their first reply then. Recent replies look fast as long as slow ones are missing. */
  readonly pending: number;
  /** Both are null if nobody replied, and interpolated linearly, see `percentileOf`. */
  readonly medianMs: number | null;
  readonly p90Ms: number | null;
}

/** Collects first replies, one conversation at a time. */
export function replyTally() {
  const times: number[] = [];
  let pending = 0;
  return {
    add: ({ judgement }: ConversationAt): void => {
      if (!judgement) return;
      if (judgement.turn.firstReplyMs !== null) times.push(judgement.turn.firstReplyMs);
      if (judgement.isUnanswered) pending += 1;
    },
    result: (): ReplyTimes => {
      const [medianMs = null, p90Ms = null] = percentilesOf(times, [50, 90]);
      return { answered: times.length, pending, medianMs, p90Ms };
    },
  };
}
