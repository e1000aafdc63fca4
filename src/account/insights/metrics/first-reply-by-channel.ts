import { type Channel, CHANNELS } from '../../../events/channel.ts';
import type { ConversationAt } from '../conversation-at.ts';
import { type ReplyTimes, replyTally } from './reply-times.ts';

/** Reply times of the conversations of one channel that were created in the period. */
export interface ChannelReplyTimes extends ReplyTimes {
  readonly channel: Channel;
  /** The median of the previous period, as of its end. */
  readonly previousMedianMs: number | null;
  /** All judged conversations of the channel created in the period, each once, in no particular order. */
  readonly conversationIds: readonly string[];
}

/** Collects the conversations created in the period and in the previous one, one at a time. */
export function firstReplyByChannel() {
  const tallies = new Map(
    CHANNELS.map((channel) => [
      channel,
      { times: replyTally(), previous: replyTally(), ids: [] as string[] },
    ]),
  );
  return {
    /** @param conversation created in the period, as of its end */
    add: (conversation: ConversationAt): void => {
      const tally = tallies.get(conversation.channel);
      if (!tally || !conversation.judgement) return;
      tally.ids.push(conversation.id);
      tally.times.add(conversation);
    },
    /** @param conversation created in the previous period, as of its end */
    addPrevious: (conversation: ConversationAt): void => {
      tallies.get(conversation.channel)?.previous.add(conversation);
    },
    result: (): ChannelReplyTimes[] =>
      [...tallies]
        .filter(([, { ids }]) => ids.length > 0)
        .map(([channel, { times, previous, ids }]) => ({
          channel,
          ...times.result(),
          previousMedianMs: previous.result().medianMs,
          conversationIds: ids,
        }))
        .toSorted((a, b) => b.conversationIds.length - a.conversationIds.length),
  };
}
