import { authorOf, type Sides } from '../../../turns/sides.ts';
import type { ConversationAt, JudgementAt } from '../conversation-at.ts';
import { isMailServer } from '../../../turns/automatic-reply.ts';
import { knownBetter } from './known-better.ts';
import type { LightEvent } from '../../conversations/light-event.ts';
import { medianOf, percentilesOf } from './percentile.ts';
import type { Participant } from '../../../events/participant.ts';

/**
 * A person, channel, or group on the other side. Reply times are in working milliseconds and null if there are none.
 * Lists of conversations name each once, in no particular order.
 */
export interface PartnerRow {
  /** Unique per partner: the email address, otherwise the user id, Slack or Teams channel, or group. */
  readonly key: string;
  readonly participant: Participant;
  /** Conversations created in the period in which the partner sent or received a message. */
  readonly conversations: number;
  readonly conversationIds: readonly string[];
  /**
   * The first replies behind the median: for a person, those that the person sent; for a channel or group, those of
   * anybody in a conversation with it.
   */
  readonly answered: number;
  readonly medianMs: number | null;
  readonly p90Ms: number | null;
  /** The same of the previous period, as of its end. */
  readonly previousAnswered: number;
  readonly previousMedianMs: number | null;
  /** Open conversations that have no reply of their side at the end of the period, whenever they were created. */
  readonly unanswered: number;
  readonly unansweredIds: readonly string[];
  /** Open conversations whose next answer is due from this partner at the end of the period. */
  readonly waitingNow: number;
  readonly waitingIds: readonly string[];
}

/** At most {@link MAX_PARTNERS} rows, those with the most conversations first. */
export interface PartnerRows {
  readonly rows: readonly PartnerRow[];
  /** How many partners have no row, because there are too many. */
  readonly leftOut: number;
}

export interface SlowPartners {
  readonly people: PartnerRows;
  /** Slack and Teams channels and groups of child tickets: who answers there differs. */
  readonly groups: PartnerRows;
}

/** The most rows of people, and of groups. */
export const MAX_PARTNERS = 500;

interface Tally {
  participant: Participant;
  readonly times: number[];
  readonly previousTimes: number[];
  readonly conversationIds: string[];
  readonly unansweredIds: string[];
  readonly waitingIds: string[];
}

/**
 * Collects partners, one conversation at a time. A person who has an address in one conversation and only a user id in
 * another is counted as two partners.
 */
export function slowPartners() {
  const tallies = new Map<string, Tally>();

  const tallyOf = (key: string, participant: Participant): Tally => {
    const known = tallies.get(key);
    if (known) {
      known.participant = knownBetter(known.participant, participant);
      return known;
    }
    const lists = { conversationIds: [], unansweredIds: [], waitingIds: [] };
    const tally = { participant, times: [], previousTimes: [], ...lists };
    tallies.set(key, tally);
    return tally;
  };

  return {
    /**
     * @param conversation as of the end of the period
     * @param isCreated whether it was created in the period
     */
    add: ({ id, events, judgement }: ConversationAt, isCreated: boolean): void => {
      if (!judgement) return;
      const isTheirTurn = judgement.isOpen && judgement.turn.whose === 'theirs';
      if (!isCreated && !isTheirTurn) return;
      const { sides, turn, isUnanswered } = judgement;
      const due = new Set(isTheirTurn ? turn.people.map(sides.identityOf) : []);
      for (const [key, participant] of partnersIn(events, sides)) {
        const tally = tallyOf(key, participant);
        if (isCreated) tally.conversationIds.push(id);
        if (isCreated && isFirstToReply(key, participant, judgement))
          tally.times.push(turn.firstReplyMs ?? 0);
        if (isUnanswered) tally.unansweredIds.push(id);
        if (isTheirTurn && (due.has(key) || isGroup(participant))) tally.waitingIds.push(id);
      }
    },
    /** @param conversation created in the previous period, as of its end */
    addPrevious: ({ events, judgement }: ConversationAt): void => {
      if (judgement?.turn.firstReplyMs == null) return;
      for (const [key, participant] of partnersIn(events, judgement.sides)) {
        if (!isFirstToReply(key, participant, judgement)) continue;
        tallyOf(key, participant).previousTimes.push(judgement.turn.firstReplyMs);
      }
    },
    result: (): SlowPartners => {
      const rows = [...tallies]
        .filter(([, { conversationIds, unansweredIds, waitingIds }]) =>
          [conversationIds, unansweredIds, waitingIds].some(({ length }) => length > 0),
        )
        .map(rowOf)
        .toSorted(compareRows);
      return {
        people: limited(rows.filter(({ participant }) => !isGroup(participant))),
        groups: limited(rows.filter(({ participant }) => isGroup(participant))),
      };
    },
  };
}

/** Everybody on the other side who sent or received a message, by key. */
function partnersIn(events: readonly LightEvent[], sides: Sides): Map<string, Participant> {
  const partners = new Map<string, Participant>();
  for (const one of everybodyIn(events)) {
    if (sides.isOurs(one) || isMailServer(one)) continue;
    const key = sides.identityOf(one);
    const known = partners.get(key);
    partners.set(key, known ? knownBetter(known, one) : one);
  }
  return partners;
}

/** Events of an export share their participants and their lists of recipients, so most repeats are the same object. */
function everybodyIn(events: readonly LightEvent[]): Set<Participant> {
  const everybody = new Set<Participant>();
  let last: readonly Participant[] | null = null;
  for (const event of events) {
    if (event.message === null) continue;
    const author = authorOf(event);
    if (author) everybody.add(author);
    if (event.message.to === last) continue;
    last = event.message.to;
    for (const one of last) everybody.add(one);
  }
  return everybody;
}

/** In a channel or group it does not matter who replies. */
function isFirstToReply(
  key: string,
  participant: Participant,
  { sides, turn, firstReplyAuthor }: JudgementAt,
): boolean {
  if (turn.firstReplyMs === null || firstReplyAuthor === null) return false;
  return isGroup(participant) || sides.identityOf(firstReplyAuthor) === key;
}

/** IDs of Slack users, unlike those of channels and workspaces, begin with U or W (docs.slack.dev, "Users"). */
const SLACK_USER = /^[UW]/;

function isGroup({ kind, email, userId, address }: Participant): boolean {
  if (kind === 'person' || email !== null || userId !== null) return false;
  return kind !== 'slack' || address === null || !SLACK_USER.test(address);
}

function rowOf([key, tally]: [string, Tally]): PartnerRow {
  const { participant, times, previousTimes } = tally;
  const { conversationIds, unansweredIds, waitingIds } = tally;
  const [medianMs = null, p90Ms = null] = percentilesOf(times, [50, 90]);
  return {
    key,
    participant,
    conversations: conversationIds.length,
    conversationIds,
    answered: times.length,
    medianMs,
    p90Ms,
    previousAnswered: previousTimes.length,
    previousMedianMs: medianOf(previousTimes),
    unanswered: unansweredIds.length,
    unansweredIds,
    waitingNow: waitingIds.length,
    waitingIds,
  };
}

function compareRows(a: PartnerRow, b: PartnerRow): number {
  const more = b.conversations - a.conversations || b.waitingNow - a.waitingNow;
  return more === 0 ? (a.key < b.key ? -1 : 1) : more;
}

function limited(rows: readonly PartnerRow[]): PartnerRows {
  return {
    rows: rows.slice(0, MAX_PARTNERS),
    leftOut: Math.max(0, rows.length - MAX_PARTNERS),
  };
}
