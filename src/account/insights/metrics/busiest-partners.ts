import { isMailServer } from '../../../turns/automatic-reply.ts';
import type { Participant } from '../../../events/participant.ts';
import { percentileOf } from './percentile.ts';
import { type Sides, authorOf } from '../../../turns/sides.ts';
import type { LightEvent } from '../../conversations/light-event.ts';
import type { Turn } from '../../../turns/turn.ts';

/** A person, channel or group on the other side of conversations, across the whole account. */
export interface Partner {
  /** Unique per partner: the email address, otherwise the user id, Slack or Teams channel, or group. */
  readonly key: string;
  readonly participant: Participant;
  /** Conversations in which the partner sent or received a message. */
  readonly conversations: number;
  /** Messages that the partner sent, including automatic replies. */
  readonly messages: number;
  /** In milliseconds, over the conversations in which the partner replied first; null if there are none. */
  readonly medianFirstReplyMs: number | null;
}

interface Tally {
  participant: Participant;
  conversations: number;
  messages: number;
  readonly firstReplies: number[];
}

/**
 * Counts partners, one conversation at a time. A person who has an address in one conversation and only a user id in
 * another is counted as two partners.
 *
 * @returns `result(count)` returns up to `count` partners, sorted by most conversations, then most messages, then key
 */
export function busiestPartners() {
  const tallies = new Map<string, Tally>();

  const tallyOf = (key: string, participant: Participant): Tally => {
    const known = tallies.get(key);
    const tally = known ?? { participant, conversations: 0, messages: 0, firstReplies: [] };
    if (!known) tallies.set(key, tally);
    else if (known.participant.name === null) known.participant = participant;
    return tally;
  };

  return {
    /** @param events all events of the conversation, oldest first */
    add: (events: readonly LightEvent[], sides: Sides, turn: Turn | null): void => {
      const involved = new Set<Tally>();
      const partnerTally = (participant: Participant): Tally | null => {
        if (sides.isOurs(participant) || isMailServer(participant)) return null;
        const tally = tallyOf(sides.identityOf(participant), participant);
        involved.add(tally);
        return tally;
      };

      const firstReply = turn && firstReplyEvent(events, sides, turn);
      for (const event of events) {
        if (event.message === null) continue;
        for (const recipient of event.message.to) partnerTally(recipient);
        const speaker = authorOf(event);
        const tally = speaker && partnerTally(speaker);
        if (!tally) continue;
        tally.messages += 1;
        if (event === firstReply && turn?.firstReplyMs != null)
          tally.firstReplies.push(turn.firstReplyMs);
      }
      for (const tally of involved) tally.conversations += 1;
    },
    result: (count: number): Partner[] =>
      [...tallies]
        .toSorted(compareTallies)
        .slice(0, count)
        .map(([key, { participant, conversations, messages, firstReplies }]) => ({
          key,
          participant,
          conversations,
          messages,
          medianFirstReplyMs: percentileOf(
            firstReplies.toSorted((a, b) => a - b),
            50,
          ),
        })),
  };
}

/** The event that the turn's first reply time refers to: a message of theirs, sent that long after the create. */
function firstReplyEvent(
  events: readonly LightEvent[],
  sides: Sides,
  { firstReplyMs }: Turn,
): LightEvent | null {
  const createMs = events.find(({ type }) => type === 'create')?.createdMs ?? null;
  if (createMs === null || firstReplyMs === null) return null;
  const reply = events.find((event) => {
    const { createdMs, message, type } = event;
    if (message === null || createdMs === null || type === 'create') return false;
    const speaker = authorOf(event);
    const isTheirs = speaker !== null && !sides.isOurs(speaker);
    return isTheirs && Math.max(0, createdMs - createMs) === firstReplyMs;
  });
  return reply ?? null;
}

function compareTallies([aKey, a]: [string, Tally], [bKey, b]: [string, Tally]): number {
  const more = b.conversations - a.conversations || b.messages - a.messages;
  return more === 0 ? (aKey < bKey ? -1 : 1) : more;
}
