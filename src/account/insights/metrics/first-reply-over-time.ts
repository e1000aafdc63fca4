import type { ReplyTimes } from './reply-times.ts';

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
