import type { AccountConversation } from '../conversations/account-conversations.ts';
import { ageOf, type AgeLimits } from '../../turns/waiting.ts';
import { type AgentRow, byAgent } from './metrics/by-agent.ts';
import { type Arrivals, arrivals } from './metrics/arrivals.ts';
import { type ChannelReplyTimes, firstReplyByChannel } from './metrics/first-reply-by-channel.ts';
import { type ConversationAt, conversationAt } from './conversation-at.ts';
import type { DayOf } from './metrics/local-days.ts';
import { eventsOverTime, type EventsOverTime } from './metrics/events-over-time.ts';
import { type FirstReplyOverTime, firstReplyOverTime } from './metrics/first-reply-over-time.ts';
import { type InsightsPeriod, isIn, type TimeSpan } from './metrics/period.ts';
import type { LightEvent } from '../conversations/light-event.ts';
import type { Roles } from '../../turns/sides.ts';
import type { SideConversation } from '../../events/side-conversation.ts';
import { type SlowPartners, slowPartners } from './metrics/slow-partners.ts';
import { timeBuckets } from './metrics/time-buckets.ts';
import { type Tiles, tilesOf, tileTally } from './metrics/tiles.ts';
import { type WaitingByAge, waitingByAge } from './metrics/waiting-by-age.ts';
import type { WorkingTime } from '../../turns/working-time.ts';

export interface InsightOptions extends Pick<InsightsPeriod, 'period' | 'previous'> {
  /** What the export holds. */
  readonly exported: TimeSpan;
  /** See `InsightsPeriod`. */
  readonly previousNeedsMs: number | null;
  readonly roles: Roles;
  readonly limits: AgeLimits;
  /** The target for the first reply in working milliseconds; null if there is none. */
  readonly targetMs: number | null;
  /** Measures all durations. */
  readonly workingTime: WorkingTime;
  /** The day of a time in the agent's time zone. */
  readonly dayOf: DayOf;
  /** IANA name of the agent's time zone. */
  readonly timeZone: string;
  /**
   * Whether an event passes the filters other than the dates, which the period stands for: the events of the previous
   * period must pass, too. Without it, all events do.
   */
  readonly shows?: (event: LightEvent, conversation: SideConversation | null) => boolean;
}

/**
 * Metrics of a period of an export, compared with the previous period of the same length. A conversation belongs to the
 * period in which it was created. What waits, and what was answered, is as of the end of the period, so that both periods
 * have had the same time.
 */
export interface AccountInsights extends InsightsPeriod {
  /** Events of the period that pass the filters. */
  readonly eventCount: number;
  /** Conversations with an event that passes the filters and any event before the end of the period. */
  readonly conversationCount: number;
  /**
   * Those of them whose turn is known at the end of the period. The others began before the export, lack the author of a
   * message, or have people whose role could not be fetched.
   */
  readonly judgedCount: number;
  readonly tiles: Tiles;
  readonly slowPartners: SlowPartners;
  readonly firstReplyOverTime: FirstReplyOverTime;
  /** The channels with judged conversations created in the period, most conversations first. */
  readonly firstReplyByChannel: readonly ChannelReplyTimes[];
  readonly arrivals: Arrivals;
  /** Those who did anything in the period, or for whom something waits; most replies first. */
  readonly byAgent: readonly AgentRow[];
  readonly waitingByAge: WaitingByAge;
  /** Events of the period that pass the filters. */
  readonly overTime: EventsOverTime;
}

/** Computes the insights, one conversation at a time. Keeps numbers and ids, but no conversation. */
export interface InsightsBuilder {
  add(conversation: AccountConversation): void;
  result(): AccountInsights;
}

/**
 * Computes all insights in one pass. A conversation is included if any of its events passes the filters. It is then judged
 * by all of its events, so that a filter for replies still gives correct reply times. Only numbers of events and messages
 * are of the events that pass themselves.
 */
export function insightsBuilder(options: InsightOptions): InsightsBuilder {
  const { exported, period, previous, previousNeedsMs, roles, limits, targetMs } = options;
  const { workingTime, dayOf, timeZone, shows } = options;
  const tiles = tileTally(period, targetMs, workingTime);
  const previousTiles = previous && tileTally(previous, targetMs, workingTime);
  const partners = slowPartners(roles);
  const compared = { startMs: previous?.startMs ?? period.startMs, endMs: period.endMs };
  const repliesOverTime = firstReplyOverTime(compared, dayOf);
  const channels = firstReplyByChannel();
  const messages = arrivals(period, dayOf, timeZone);
  const agents = byAgent(workingTime);
  const ages = waitingByAge(limits, workingTime.elapsedMs(exported.startMs, period.endMs));
  const overTime = eventsOverTime(timeBuckets(period.startMs, period.endMs, dayOf));
  let [eventCount, conversationCount, judgedCount] = [0, 0, 0];

  /** Events without a date have happened by the end of the export. */
  const endsWithExport = period.endMs >= exported.endMs;

  function addEvents(events: readonly LightEvent[]): void {
    let [replies, previousReplies] = [0, 0];
    for (const event of events) {
      const { type, message, createdMs } = event;
      const isReply = message !== null && type !== 'create';
      if (createdMs !== null && isIn(period, createdMs)) {
        eventCount += 1;
        overTime.add(event);
        if (message !== null) messages.add(createdMs);
        if (isReply) replies += 1;
      } else if (!isIn(exported, createdMs)) overTime.addOutOfRange(event);
      else if (isReply && previous && isIn(previous, createdMs)) previousReplies += 1;
    }
    tiles.addReplies(replies);
    previousTiles?.addReplies(previousReplies);
  }

  function addAtEnd(conversation: ConversationAt, shown: ReadonlySet<LightEvent> | null): void {
    const isCreated = isIn(period, conversation.createdMs);
    conversationCount += 1;
    tiles.add(conversation);
    partners.add(conversation, isCreated);
    repliesOverTime.add(conversation);
    if (isCreated) channels.add(conversation);
    agents.add(conversation, period, shown);
    const { id, judgement } = conversation;
    if (!judgement) return;
    judgedCount += 1;
    const { turn, isOpen } = judgement;
    if (isOpen) ages.add(turn.whose, ageOf(turn, limits, period.endMs, workingTime), id);
  }

  function addAtPreviousEnd(conversation: ConversationAt, span: TimeSpan): void {
    previousTiles?.add(conversation);
    agents.addPrevious(conversation, span);
    if (!isIn(span, conversation.createdMs)) return;
    partners.addPrevious(conversation);
    channels.addPrevious(conversation);
  }

  function add(all: AccountConversation): void {
    const { conversation, events } = all;
    const shown = shows ? events.filter((event) => shows(event, conversation)) : events;
    if (shown.length === 0) return;
    addEvents(shown);
    const atEnd = conversationAt(all, endsWithExport ? null : period.endMs, roles, workingTime);
    if (!atEnd) return;
    addAtEnd(atEnd, shows ? new Set(shown) : null);
    if (!previous) return;
    const before = conversationAt(all, previous.endMs, roles, workingTime, atEnd);
    if (before) addAtPreviousEnd(before, previous);
  }

  return {
    add,
    result: () => ({
      period,
      previous,
      previousNeedsMs,
      eventCount,
      conversationCount,
      judgedCount,
      tiles: tilesOf(tiles, previousTiles),
      slowPartners: partners.result(),
      firstReplyOverTime: repliesOverTime.result(),
      firstReplyByChannel: channels.result(),
      arrivals: messages.result(),
      byAgent: agents.result(),
      waitingByAge: ages.result(),
      overTime: overTime.result(),
    }),
  };
}
