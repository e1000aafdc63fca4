import type { AccountConversation } from '../conversations/account-conversations.ts';
import { busiestPartners, type Partner } from './metrics/busiest-partners.ts';
import type { Channel } from '../../events/channel.ts';
import { eventsOverTime, type EventsOverTime } from './metrics/events-over-time.ts';
import { type FirstReplyTimes, firstReplyTimes } from './metrics/first-reply-times.ts';
import {
  isNeverAnswered,
  type NeverAnswered,
  neverAnswered,
  type Unanswered,
} from './metrics/never-answered.ts';
import type { LightEvent } from '../conversations/light-event.ts';
import { openByAge, type OpenByAge } from './metrics/open-by-age.ts';
import type { SideConversation } from '../../events/side-conversation.ts';
import { timeBuckets } from './metrics/time-buckets.ts';
import { type Roles, sidesOf } from '../../turns/sides.ts';
import { type AgeLimits, ageOf, isOpen, knownTurnOf } from '../../turns/waiting.ts';

export interface FormerOptions {
  /** The time range of the chart, in milliseconds since 1970; `endMs` is exclusive. */
  readonly startMs: number;
  readonly endMs: number;
  readonly nowMs: number;
  readonly roles: Roles;
  readonly limits: AgeLimits;
  /** Formats the day of a time in the agent's time zone, for example `2026-11-20`. */
  readonly dayOf: (milliseconds: number) => string;
  /** The maximum length of `FormerInsights.partners`. */
  readonly partnerCount: number;
  /** Whether an event passes the filters. Without it, all events do. */
  readonly shows?: (event: LightEvent, conversation: SideConversation | null) => boolean;
}

/** Metrics of the events of an account. */
export interface FormerInsights {
  /** Events that pass the filters, and the conversations they belong to. */
  readonly eventCount: number;
  readonly conversationCount: number;
  /**
   * Conversations whose turn is known. The others began before the export, lack the author of a message, or have people
   * whose role could not be fetched.
   */
  readonly judgedCount: number;
  readonly overTime: EventsOverTime;
  /** Events that pass the filters, by the channel of their conversation; null for events without a conversation. */
  readonly byChannel: ReadonlyMap<Channel | null, number>;
  readonly partners: readonly Partner[];
  readonly firstReplies: FirstReplyTimes;
  readonly openByAge: OpenByAge;
  readonly neverAnswered: NeverAnswered;
}

/** Computes the insights, one conversation at a time. */
export interface FormerInsightsBuilder {
  add(conversation: AccountConversation): void;
  result(): FormerInsights;
}

/**
 * Computes all insights in one pass. A conversation is included if any of its events passes the filters. Its turn and
 * reply times are then computed from all of its events, so that a filter for replies still gives correct reply times.
 */
export function formerInsightsBuilder(options: FormerOptions): FormerInsightsBuilder {
  const { startMs, endMs, nowMs, roles, limits, dayOf, partnerCount, shows } = options;
  const overTime = eventsOverTime(timeBuckets(startMs, endMs, dayOf));
  const byChannel = new Map<Channel | null, number>();
  const partners = busiestPartners();
  const replyTimes: number[] = [];
  const ages = openByAge();
  const unanswered: Unanswered[] = [];
  let [eventCount, conversationCount, judgedCount] = [0, 0, 0];

  function add({ conversation, events }: AccountConversation): void {
    const shown = shows ? events.filter((event) => shows(event, conversation)) : events;
    if (shown.length === 0) return;
    eventCount += shown.length;
    const channel = conversation?.channel ?? null;
    byChannel.set(channel, (byChannel.get(channel) ?? 0) + shown.length);
    for (const event of shown) overTime.add(event);
    if (!conversation) return;

    conversationCount += 1;
    const sides = sidesOf(events, [], roles);
    if (!sides) return;
    const turn = knownTurnOf(events, [], roles);
    partners.add(events, sides, turn);
    if (!turn) return;
    judgedCount += 1;
    if (turn.firstReplyMs !== null) replyTimes.push(turn.firstReplyMs);
    if (!isOpen(conversation, events)) return;
    ages.add(turn.whose, ageOf(turn, limits, nowMs));
    if (isNeverAnswered(turn)) {
      const { id, ticketId, subject } = conversation;
      unanswered.push({ conversationId: id, ticketId, subject, sinceMs: turn.sinceMs });
    }
  }

  return {
    add,
    result: () => ({
      eventCount,
      conversationCount,
      judgedCount,
      overTime: overTime.result(),
      byChannel,
      partners: partners.result(partnerCount),
      firstReplies: firstReplyTimes(replyTimes),
      openByAge: ages.result(),
      neverAnswered: neverAnswered(unanswered),
    }),
  };
}
