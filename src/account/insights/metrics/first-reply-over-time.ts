import type { ConversationAt } from '../conversation-at.ts';
import type { DayOf } from './local-days.ts';
import type { TimeSpan } from './period.ts';
import { type ReplyTimes, replyTally } from './reply-times.ts';
import { bucketIndexAt, timeBuckets, timeUnitFor } from './time-buckets.ts';

/** Reply times of the conversations created in one day or week. */
export interface FirstReplyBucket extends ReplyTimes {
  /** When the day or week begins and ends, in milliseconds since 1970; it may begin before the first period. */
  readonly startMs: number;
  readonly endMs: number;
  /** All judged conversations created in it, each once, in no particular order. */
  readonly conversationIds: readonly string[];
}

/** Over the previous period and the period, including empty days and weeks, oldest first. All are as of the end of the period. */
export interface FirstReplyOverTime {
  readonly unit: 'day' | 'week';
  readonly buckets: readonly FirstReplyBucket[];
}

/** Collects the conversations created in a time range, one at a time. */
export function firstReplyOverTime({ startMs, endMs }: TimeSpan, dayOf: DayOf) {
  const unit = timeUnitFor(startMs, endMs) === 'week' ? 'week' : 'day';
  const buckets = timeBuckets(startMs, endMs, dayOf, unit);
  const tallies = buckets.starts.map(() => ({ times: replyTally(), ids: [] as string[] }));
  return {
    add: (conversation: ConversationAt): void => {
      const { createdMs } = conversation;
      const isInRange = createdMs !== null && createdMs >= startMs && createdMs < endMs;
      const tally = isInRange ? tallies[bucketIndexAt(buckets, createdMs) ?? -1] : undefined;
      if (!tally || !conversation.judgement) return;
      tally.ids.push(conversation.id);
      tally.times.add(conversation);
    },
    result: (): FirstReplyOverTime => ({
      unit,
      buckets: tallies.map(({ times, ids }, index) => ({
        startMs: buckets.starts[index] ?? startMs,
        endMs: buckets.starts[index + 1] ?? buckets.endMs,
        ...times.result(),
        conversationIds: ids,
      })),
    }),
  };
}
