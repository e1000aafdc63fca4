import { accountKeyOf, type LightEvent } from '../../conversations/light-event.ts';
import type { ConversationAt } from '../conversation-at.ts';
import type { CountedMessage, Judgement } from '../../../turns/turn.ts';
import { knownBetter } from './known-better.ts';
import { medianOf } from './percentile.ts';
import { isIn, type TimeSpan } from './period.ts';
import type { Participant } from '../../../events/participant.ts';
import type { WorkingTime } from '../../../turns/working-time.ts';

/** Somebody on our side. Lists of conversations name each once, in no particular order. */
export interface AgentRow {
  /** Unique per agent: the email address, otherwise the user id. */
  readonly key: string;
  readonly participant: Participant;
  /** Conversations that the agent created in the period. */
  readonly conversations: number;
  readonly conversationIds: readonly string[];
  /** The keys of their create events that pass the filters, as `accountKeyOf` makes them. */
  readonly createKeys: readonly string[];
  /**
   * Messages to the other side that the agent sent in the period and that pass the filters, without those that began a
   * conversation.
   */
  readonly replies: number;
  readonly replyKeys: readonly string[];
  /** The answers of the agent in the period to messages of theirs. */
  readonly answers: number;
  /** Working milliseconds from their first unanswered message to the agent's answer; null without answers. */
  readonly medianAnswerMs: number | null;
  readonly previousAnswers: number;
  readonly previousMedianAnswerMs: number | null;
  /**
   * Open conversations whose turn is ours at the end of the period, by the agent who wrote last in them. They add up to
   * the tile.
   */
  readonly waitingOnUs: number;
  readonly waitingIds: readonly string[];
}

interface Tally {
  participant: Participant;
  readonly conversationIds: string[];
  readonly createKeys: string[];
  readonly replyKeys: string[];
  readonly answers: number[];
  readonly previousAnswers: number[];
  readonly waitingIds: string[];
}

/** Collects what the agents did, one conversation at a time. */
export function byAgent(time: WorkingTime) {
  const tallies = new Map<string, Tally>();

  const tallyOf = (key: string, participant: Participant): Tally => {
    const known = tallies.get(key);
    if (known) {
      known.participant = knownBetter(known.participant, participant);
      return known;
    }
    const conversations = { conversationIds: [], createKeys: [], waitingIds: [] };
    const tally = {
      participant,
      ...conversations,
      replyKeys: [],
      answers: [],
      previousAnswers: [],
    };
    tallies.set(key, tally);
    return tally;
  };

  return {
    /**
     * @param conversation as of the end of the period
     * @param shown those of its events that pass the filters; null if all do
     */
    add: (
      { id, createdMs, events, judgement }: ConversationAt,
      period: TimeSpan,
      shown: ReadonlySet<LightEvent> | null,
    ): void => {
      if (!judgement) return;
      const isShown = (event: LightEvent) => shown?.has(event) ?? true;
      const { sides, turn, messages } = judgement;
      const tallyFor = (one: Participant) => tallyOf(sides.identityOf(one), one);
      const create = events.find(({ type }) => type === 'create');
      const creator = create?.actor ?? null;
      if (create && creator && isIn(period, createdMs)) {
        const tally = tallyFor(creator);
        tally.conversationIds.push(id);
        if (isShown(create)) tally.createKeys.push(accountKeyOf(create));
      }
      const ours = messages.filter(({ side }) => side === 'ours');
      for (const { event, author, createdMs: sentMs } of ours) {
        if (event.type !== 'create' && isIn(period, sentMs) && isShown(event))
          tallyFor(author).replyKeys.push(accountKeyOf(event));
      }
      for (const { author, answeredMs, askedMs } of answersIn(judgement)) {
        if (isIn(period, answeredMs))
          tallyFor(author).answers.push(time.elapsedMs(askedMs, answeredMs));
      }
      const last = ours.at(-1)?.author ?? creator;
      if (last && judgement.isOpen && turn.whose === 'ours') tallyFor(last).waitingIds.push(id);
    },
    /** @param conversation as of the end of the previous period */
    addPrevious: ({ judgement }: ConversationAt, previous: TimeSpan): void => {
      if (!judgement) return;
      for (const { author, answeredMs, askedMs } of answersIn(judgement)) {
        if (!isIn(previous, answeredMs)) continue;
        const tally = tallyOf(judgement.sides.identityOf(author), author);
        tally.previousAnswers.push(time.elapsedMs(askedMs, answeredMs));
      }
    },
    result: (): AgentRow[] =>
      [...tallies]
        .map(rowOf)
        .filter((row) => row.conversations + row.replies + row.waitingOnUs > 0)
        .toSorted(compareRows),
  };
}

interface Answer {
  readonly author: Participant;
  /** When the first unanswered message of theirs was sent, in milliseconds since 1970. */
  readonly askedMs: number;
  readonly answeredMs: number;
}

/** Our answers, with dates. A message of theirs that was settled by a close has no answer. */
function* answersIn({ messages, closes }: Judgement): Generator<Answer, void> {
  const isSettled = (asked: CountedMessage, next: CountedMessage): boolean =>
    closes.some(
      ({ index, createdMs }) =>
        (index > asked.index || createdMs === asked.createdMs) &&
        index < next.index &&
        // Submitting a message and closing create two events of one date, in either order.
        createdMs !== next.createdMs,
    );

  let asked: CountedMessage | null = null;
  for (const message of messages) {
    if (asked && isSettled(asked, message)) asked = null;
    if (message.side === 'theirs') {
      asked ??= message;
      continue;
    }
    const { author, createdMs: answeredMs } = message;
    if (asked?.createdMs != null && answeredMs !== null)
      yield { author, askedMs: asked.createdMs, answeredMs };
    asked = null;
  }
}

function rowOf([key, tally]: [string, Tally]): AgentRow {
  const { participant, conversationIds, createKeys, replyKeys, waitingIds } = tally;
  const { answers, previousAnswers } = tally;
  return {
    key,
    participant,
    conversations: conversationIds.length,
    conversationIds,
    createKeys,
    replies: replyKeys.length,
    replyKeys,
    answers: answers.length,
    medianAnswerMs: medianOf(answers),
    previousAnswers: previousAnswers.length,
    previousMedianAnswerMs: medianOf(previousAnswers),
    waitingOnUs: waitingIds.length,
    waitingIds,
  };
}

function compareRows(a: AgentRow, b: AgentRow): number {
  const more = b.replies - a.replies || b.conversations - a.conversations;
  return more === 0 ? (a.key < b.key ? -1 : 1) : more;
}
