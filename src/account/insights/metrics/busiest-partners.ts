import { isMachine } from '../../../turns/automatic-reply.ts';
import type { Participant } from '../../../events/participant.ts';
import { percentileOf } from './percentile.ts';
import { type Sides, speakerOf } from '../../../turns/sides.ts';
import type { LightEvent } from '../../conversations/light-event.ts';
import type { Turn } from '../../../turns/turn.ts';

/** Somebody on the other side of conversations, over the whole account. */
export interface Partner {
  /** Tells partners apart: by address, else by user id, Slack or Teams place, group. */
  readonly key: string;
  readonly participant: Participant;
  /** Those in which the partner wrote or was written to. */
  readonly conversations: number;
  /** All that the partner wrote, automatic replies too. */
  readonly messages: number;
  /** Of the conversations in which the partner was the first to answer, in milliseconds; null where there are none. */
  readonly medianFirstReplyMs: number | null;
}

interface Tally {
  participant: Participant;
  conversations: number;
  messages: number;
  readonly firstReplies: number[];
}

/**
 * Counts partners conversation by conversation. Somebody who is known by address in one conversation and by user id
 * alone in another is two.
 *
 * @returns `result(count)`: the partners with the most conversations, then messages, then by key
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
    /** @param events all of the conversation's, oldest first */
    add: (events: readonly LightEvent[], sides: Sides, turn: Turn | null): void => {
      const here = new Set<Tally>();
      const partner = (participant: Participant): Tally | null => {
        if (sides.isOurs(participant) || isMachine(participant)) return null;
        const tally = tallyOf(sides.personOf(participant), participant);
        here.add(tally);
        return tally;
      };

      const answer = turn && firstAnswer(events, sides, turn);
      for (const event of events) {
        if (event.message === null) continue;
        for (const recipient of event.message.to) partner(recipient);
        const speaker = speakerOf(event);
        const tally = speaker && partner(speaker);
        if (!tally) continue;
        tally.messages += 1;
        if (event === answer && turn?.firstReplyMs != null)
          tally.firstReplies.push(turn.firstReplyMs);
      }
      for (const tally of here) tally.conversations += 1;
    },
    result: (count: number): Partner[] =>
      [...tallies]
        .toSorted(byWeight)
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

/** The event from which the turn has its first reply time: theirs, and just so long after the create. */
function firstAnswer(
  events: readonly LightEvent[],
  sides: Sides,
  { firstReplyMs }: Turn,
): LightEvent | null {
  const askedMs = events.find(({ type }) => type === 'create')?.createdMs ?? null;
  if (askedMs === null || firstReplyMs === null) return null;
  const answer = events.find((event) => {
    const { createdMs, message, type } = event;
    if (message === null || createdMs === null || type === 'create') return false;
    const speaker = speakerOf(event);
    const isTheirs = speaker !== null && !sides.isOurs(speaker);
    return isTheirs && Math.max(0, createdMs - askedMs) === firstReplyMs;
  });
  return answer ?? null;
}

function byWeight([aKey, a]: [string, Tally], [bKey, b]: [string, Tally]): number {
  const more = b.conversations - a.conversations || b.messages - a.messages;
  return more === 0 ? (aKey < bKey ? -1 : 1) : more;
}
