import type { ConversationAt, JudgementAt } from '../conversation-at.ts';
import type { WorkingTime } from '../../../turns/working-time.ts';
import { percentilesOf } from './percentile.ts';
import { isIn, type TimeSpan } from './period.ts';

/** One number of the first row. Null is unknown, never 0. */
export interface Tile {
  /** Of the period, or as of its end. */
  readonly value: number | null;
  /**
   * The value to compare with `previous`. It is `value`, except for what waits at the end of the period: there it counts
   * only the conversations that began in the period. The export knows more time before this period than before the
   * previous one, so the whole numbers would nearly always look worse than before.
   */
  readonly comparable: number | null;
  /** The same of the previous period, as of its end; null also if there is none. */
  readonly previous: number | null;
  /** The conversations behind the value, each once, in no particular order; empty for the number of replies. */
  readonly conversationIds: readonly string[];
}

export interface Tiles {
  /** Conversations created in the period. */
  readonly conversations: Tile;
  /** Messages of the period that pass the filters, without those that began a conversation. */
  readonly replies: Tile;
  /** In working milliseconds, of the conversations created in the period that were answered by its end. */
  readonly medianFirstReplyMs: Tile;
  /** Its conversations are those whose first reply took at least as long. */
  readonly p90FirstReplyMs: Tile;
  /** Open conversations whose turn is ours at the end of the period, whenever they were created. */
  readonly waitingOnUs: Tile;
  /** Open conversations without any reply of theirs at the end of the period, whenever they were created. */
  readonly neverAnswered: Tile;
  /**
   * From 0 to 1: the share of first replies within the target, among the conversations created in the period that were
   * answered, or that wait for their first reply for longer than the target already. Null without a target. Its
   * conversations are those that missed the target.
   */
  readonly targetMetShare: Tile;
}

/** A tile of one period. */
type Figure = Omit<Tile, 'previous'>;

/** Collects what the tiles say of one period. */
export interface TileTally {
  /** @param count messages of the period, without those that began a conversation */
  addReplies(count: number): void;
  /** @param conversation as of the end of the period */
  add(conversation: ConversationAt): void;
  result(): Readonly<Record<keyof Tiles, Figure>>;
}

/** Starts empty. */
export function tileTally(span: TimeSpan, targetMs: number | null, time: WorkingTime): TileTally {
  let replyCount = 0;
  const created = { ids: [] as string[], judgedCount: 0 };
  const all = { count: 0, judgedCount: 0 };
  const first = { times: [] as number[], ids: [] as string[] };
  const waiting = atEnd();
  const unanswered = atEnd();
  const target = { metCount: 0, missedIds: [] as string[] };

  /** Whether the conversation met the target; null if it neither has a first reply nor has waited for longer. */
  const isMet = (createdMs: number, { turn, isUnanswered }: JudgementAt): boolean | null => {
    if (targetMs === null) return null;
    if (turn.firstReplyMs !== null) return turn.firstReplyMs <= targetMs;
    return isUnanswered && time.elapsedMs(createdMs, span.endMs) > targetMs ? false : null;
  };

  function addCreated(id: string, createdMs: number, judgement: JudgementAt): void {
    created.judgedCount += 1;
    if (judgement.turn.firstReplyMs !== null) {
      first.times.push(judgement.turn.firstReplyMs);
      first.ids.push(id);
    }
    const met = isMet(createdMs, judgement);
    if (met === true) target.metCount += 1;
    if (met === false) target.missedIds.push(id);
  }

  return {
    addReplies: (count) => {
      replyCount += count;
    },
    add: ({ id, createdMs, judgement }) => {
      const isCreated = createdMs !== null && isIn(span, createdMs);
      all.count += 1;
      if (isCreated) created.ids.push(id);
      if (!judgement) return;
      all.judgedCount += 1;
      if (isCreated) addCreated(id, createdMs, judgement);
      if (judgement.isOpen && judgement.turn.whose === 'ours') waiting.add(id, isCreated);
      if (judgement.isUnanswered) unanswered.add(id, isCreated);
    },
    result: () => {
      const [median = null, p90 = null] = percentilesOf(first.times, [50, 90]);
      const targeted = target.metCount + target.missedIds.length;
      // If there are conversations but none could be judged, nothing is known.
      const isKnown = all.judgedCount > 0 || all.count === 0;
      const isCreatedKnown = created.judgedCount > 0 || created.ids.length === 0;
      return {
        conversations: figure(created.ids.length, created.ids),
        replies: figure(replyCount, []),
        medianFirstReplyMs: figure(median, first.ids),
        p90FirstReplyMs: figure(
          p90,
          first.ids.filter((_id, index) => p90 !== null && (first.times[index] ?? 0) >= p90),
        ),
        waitingOnUs: waiting.result(isKnown, isCreatedKnown),
        neverAnswered: unanswered.result(isKnown, isCreatedKnown),
        targetMetShare: figure(
          targeted === 0 ? null : target.metCount / targeted,
          target.missedIds,
        ),
      };
    },
  };
}

/** Counts what waits at the end of the period, and apart what of it began in the period. */
function atEnd() {
  const ids: string[] = [];
  let createdCount = 0;
  return {
    add: (id: string, isCreated: boolean): void => {
      ids.push(id);
      if (isCreated) createdCount += 1;
    },
    result: (isKnown: boolean, isCreatedKnown: boolean): Figure => ({
      value: isKnown ? ids.length : null,
      comparable: isCreatedKnown ? createdCount : null,
      conversationIds: ids,
    }),
  };
}

function figure(value: number | null, conversationIds: readonly string[]): Figure {
  return { value, comparable: value, conversationIds };
}

/** @param previous null if there is no comparison */
export function tilesOf(tally: TileTally, previous: TileTally | null): Tiles {
  const [now, before] = [tally.result(), previous?.result()];
  const tile = (name: keyof Tiles): Tile => ({
    ...now[name],
    previous: before?.[name].comparable ?? null,
  });
  return {
    conversations: tile('conversations'),
    replies: tile('replies'),
    medianFirstReplyMs: tile('medianFirstReplyMs'),
    p90FirstReplyMs: tile('p90FirstReplyMs'),
    waitingOnUs: tile('waitingOnUs'),
    neverAnswered: tile('neverAnswered'),
    targetMetShare: tile('targetMetShare'),
  };
}
