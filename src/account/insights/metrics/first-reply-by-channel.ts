import type { Channel } from '../../../events/channel.ts';
import type { ReplyTimes } from './reply-times.ts';

/** Reply times of the conversations of one channel that were created in the period. */
export interface ChannelReplyTimes extends ReplyTimes {
  readonly channel: Channel;
  /** The median of the previous period, as of its end. */
  readonly previousMedianMs: number | null;
  /** All judged conversations of the channel created in the period, each once, in no particular order. */
  readonly conversationIds: readonly string[];
}
