import { accountConversations } from '../conversations/account-conversations.ts';
import { ageOf, isOpen, knownTurnOf } from '../../turns/waiting.ts';
import { authorOf, sidesOf } from '../../turns/sides.ts';
import type { InsightOptions } from './account-insights.ts';
import type { LightEvent } from '../conversations/light-event.ts';
import { parsePage } from '../conversations/parse-page.ts';
import type { TimeSpan } from './metrics/period.ts';
import { judge, type Turn } from '../../turns/turn.ts';
import type { WireEvent } from '../../zendesk/wire-types.ts';

interface Judged {
  readonly id: string;
  readonly channel: string;
  readonly createdMs: number | null;
  readonly events: readonly LightEvent[];
  readonly turn: Turn<LightEvent> | null;
  readonly isOpen: boolean;
}

/** For tests only: some figures computed the slow and simple way, each for itself from all events. */
export function referenceOf(events: readonly WireEvent[], options: InsightOptions) {
  const { exported, period, previous, roles, limits, workingTime, dayOf } = options;
  const index = accountConversations();
  index.add(parsePage(events, 0));
  const all = [...index.all()];

  function judgedAt(endMs: number): Judged[] {
    const isEnd = endMs === exported.endMs;
    return all.flatMap(({ conversation, events: own }): Judged[] => {
      const past = own.filter(({ createdMs }) =>
        createdMs === null ? isEnd : isEnd || createdMs < endMs,
      );
      if (!conversation || past.length === 0) return [];
      const { id, channel } = conversation;
      const createdMs = past.find(({ type }) => type === 'create')?.createdMs ?? null;
      const turn = knownTurnOf(past, [], roles, workingTime);
      return [
        { id, channel, createdMs, events: past, turn, isOpen: isOpen({ state: null }, past) },
      ];
    });
  }

  const isIn = ({ startMs, endMs }: TimeSpan, ms: number | null) =>
    ms !== null && startMs <= ms && ms < endMs;
  const judged = (list: Judged[]) => list.filter(({ turn }) => turn !== null);
  const createdIn = (span: TimeSpan) =>
    judgedAt(span.endMs).filter(({ createdMs }) => isIn(span, createdMs));
  const timesOf = (list: Judged[]) => list.flatMap(({ turn }) => turn?.firstReplyMs ?? []);
  const isOurs = ({ turn, isOpen: waits }: Judged) => waits && turn?.whose === 'ours';
  const isUnanswered = ({ turn, isOpen: waits, events: own }: Judged) =>
    waits &&
    turn !== null &&
    judge(own, [], roles, workingTime)?.messages.every(({ side }) => side === 'ours') === true;
  const idsOf = (list: Judged[]) => list.map(({ id }) => id);
  const messagesIn = (span: TimeSpan) =>
    all
      .flatMap(({ events: own }) => own)
      .filter(({ message, createdMs }) => message !== null && isIn(span, createdMs));

  /** Conversations in which somebody with this address wrote, was written to, or whose group it is. */
  const involving = (list: Judged[], key: string) =>
    judged(list).filter(({ events: own }) => {
      const sides = sidesOf(own, [], roles);
      const people = own.flatMap((event) =>
        event.message ? [authorOf(event), ...event.message.to] : [],
      );
      return people.some((one) => one && !sides?.isOurs(one) && sides?.identityOf(one) === key);
    });

  const atEnd = judgedAt(period.endMs);
  const created = createdIn(period);
  const before = previous ? createdIn(previous) : null;
  return {
    conversationCount: atEnd.length,
    judgedCount: judged(atEnd).length,
    createdIds: idsOf(created),
    firstReply: [medianOf(timesOf(created)), before && medianOf(timesOf(before))],
    waitingOnUsIds: idsOf(atEnd.filter(isOurs)),
    neverAnsweredIds: idsOf(atEnd.filter(isUnanswered)),
    previousCounts: before && {
      conversations: before.length,
      waitingOnUs: before.filter(isOurs).length,
      neverAnswered: before.filter(isUnanswered).length,
    },
    replies: messagesIn(period).filter(({ type }) => type !== 'create').length,
    messageHours: messagesIn(period).map(({ createdMs }) => new Date(createdMs ?? 0).getUTCHours()),
    channelMedian: (channel: string) =>
      medianOf(timesOf(created.filter((one) => one.channel === channel))),
    dayMedian: (day: string) =>
      medianOf(
        timesOf(
          atEnd.filter(
            ({ createdMs }) =>
              createdMs !== null &&
              createdMs >= (previous ?? period).startMs &&
              createdMs < period.endMs &&
              dayOf(createdMs) === day,
          ),
        ),
      ),
    agesOf: (whose: string) =>
      atEnd.flatMap(({ turn, isOpen: waits }) =>
        waits && turn?.whose === whose ? [ageOf(turn, limits, period.endMs, workingTime)] : [],
      ),
    partner: (key: string) => ({
      conversationIds: idsOf(involving(created, key)),
      unansweredIds: idsOf(involving(created, key).filter(isUnanswered)),
    }),
  };
}

function medianOf(values: readonly number[]): number | null {
  const sorted = values.toSorted((a, b) => a - b);
  const [low, high] = [sorted[(sorted.length - 1) >> 1], sorted[sorted.length >> 1]];
  return low === undefined || high === undefined ? null : (low + high) / 2;
}
