import { authorOf, type Roles, type Sides } from '../../../turns/sides.ts';
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
  /** Those of the conversations created in the period that are open at its end and have no reply of their side. */
  readonly unanswered: number;
  readonly unansweredIds: readonly string[];
  /** Open conversations whose next answer is due from this partner at the end of the period, whenever they were created. */
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

/** A partner as some message has it. */
interface Known {
  readonly participant: Participant;
  /** True if a message to the partner has the name. */
  readonly isAddressed: boolean;
}

interface Tally {
  known: Known;
  readonly times: number[];
  readonly previousTimes: number[];
  readonly conversationIds: string[];
  readonly unansweredIds: string[];
  readonly waitingIds: string[];
}

/**
 * Collects partners, one conversation at a time. A person who has an address in one conversation and only a user id in
 * another is counted as two partners. Agents are no partners: those whose role says so, those of child tickets, and those who
 * created any conversation, unless they are known not to be agents.
 */
export function slowPartners(roles: Roles) {
  const tallies = new Map<string, Tally>();
  const agents = knownAgents(roles);

  const tallyOf = (key: string, known: Known): Tally => {
    const former = tallies.get(key);
    if (former) {
      former.known = betterNamed(former.known, known);
      return former;
    }
    const lists = { conversationIds: [], unansweredIds: [], waitingIds: [] };
    const tally = { known, times: [], previousTimes: [], ...lists };
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
      agents.add(events, judgement.sides);
      const isTheirTurn = judgement.isOpen && judgement.turn.whose === 'theirs';
      if (!isCreated && !isTheirTurn) return;
      const { sides, turn, isUnanswered } = judgement;
      const due = new Set(isTheirTurn ? turn.people.map(sides.identityOf) : []);
      for (const [key, known] of partnersIn(events, sides)) {
        const { participant } = known;
        const tally = tallyOf(key, known);
        if (isCreated) tally.conversationIds.push(id);
        if (isCreated && isFirstToReply(key, participant, judgement))
          tally.times.push(turn.firstReplyMs ?? 0);
        if (isUnanswered && isCreated) tally.unansweredIds.push(id);
        if (isTheirTurn && (due.has(key) || isGroup(participant))) tally.waitingIds.push(id);
      }
    },
    /** @param conversation created in the previous period, as of its end */
    addPrevious: ({ events, judgement }: ConversationAt): void => {
      if (judgement?.turn.firstReplyMs == null) return;
      for (const [key, known] of partnersIn(events, judgement.sides)) {
        if (!isFirstToReply(key, known.participant, judgement)) continue;
        tallyOf(key, known).previousTimes.push(judgement.turn.firstReplyMs);
      }
    },
    result: (): SlowPartners => {
      const rows = [...tallies]
        .filter(
          ([, { conversationIds, waitingIds }]) => conversationIds.length + waitingIds.length > 0,
        )
        .filter(([key, { known }]) => !agents.has(key, known.participant))
        .map(rowOf)
        .toSorted(compareRows);
      return {
        people: limited(rows.filter(({ participant }) => !isGroup(participant))),
        groups: limited(rows.filter(({ participant }) => isGroup(participant))),
      };
    },
  };
}

/** Agents, also where they are on the other side: as colleagues who were asked. */
function knownAgents(roles: Roles) {
  const keys = new Set<string>();
  const userIds = new Set<string>();

  const isAgent = ({ userId, kind }: Participant): boolean =>
    userId !== null && (kind === 'child-ticket' || roles.get(userId) === true);

  return {
    add: (events: readonly LightEvent[], { identityOf }: Sides): void => {
      const creator = events.find(({ type }) => type === 'create')?.actor ?? null;
      for (const one of everybodyIn(events).keys()) {
        if (isAgent(one)) keys.add(identityOf(one));
      }
      if (!creator || (creator.userId !== null && roles.get(creator.userId) === false)) return;
      keys.add(identityOf(creator));
      if (creator.userId !== null) userIds.add(creator.userId);
    },
    has: (key: string, { userId }: Participant): boolean =>
      keys.has(key) || (userId !== null && userIds.has(userId)),
  };
}

/** Everybody on the other side who sent or received a message, by key. */
function partnersIn(events: readonly LightEvent[], sides: Sides): Map<string, Known> {
  const partners = new Map<string, Known>();
  for (const [participant, isRecipient] of everybodyIn(events)) {
    if (sides.isOurs(participant) || isMailServer(participant)) continue;
    const key = sides.identityOf(participant);
    const one = { participant, isAddressed: isRecipient && participant.name !== null };
    const former = partners.get(key);
    partners.set(key, former ? betterNamed(former, one) : one);
  }
  return partners;
}

/**
 * The form that says more. In Teams, the author of a message has the channel's id but a person's name, so the name of a
 * channel or group that was written to wins. The choice does not depend on the order.
 */
function betterNamed(one: Known, other: Known): Known {
  const areGroups = isGroup(one.participant) && isGroup(other.participant);
  if (areGroups && one.isAddressed !== other.isAddressed) return one.isAddressed ? one : other;
  return knownBetter(one.participant, other.participant) === one.participant ? one : other;
}

/** True for those who received a message. Events of an export share their participants and their lists of recipients, so most repeats are the same object. */
function everybodyIn(events: readonly LightEvent[]): Map<Participant, boolean> {
  const everybody = new Map<Participant, boolean>();
  let last: readonly Participant[] | null = null;
  for (const event of events) {
    if (event.message === null) continue;
    const author = authorOf(event);
    if (author && !everybody.has(author)) everybody.set(author, false);
    if (event.message.to === last) continue;
    last = event.message.to;
    for (const one of last) everybody.set(one, true);
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
  const { times, previousTimes } = tally;
  const { participant } = tally.known;
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
