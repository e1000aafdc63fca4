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
import { type Roles, sidesOf, userIdsInDoubt } from '../../turns/sides.ts';
import { type AgeLimits, ageOf, isOpen } from '../../turns/waiting.ts';
import { turnOf } from '../../turns/turn.ts';

export interface InsightOptions {
  /** The span that the chart shows, in milliseconds since 1970; `endMs` itself is no longer in it. */
  readonly startMs: number;
  readonly endMs: number;
  readonly nowMs: number;
  readonly roles: Roles;
  readonly limits: AgeLimits;
  /** Names the day of a moment, in the agent's time zone. */
  readonly dayOf: (milliseconds: number) => string;
  /** How many partners to name. */
  readonly partnerCount: number;
  /** Whether the filters leave an event; all are left where it is not given. */
  readonly shows?: (event: LightEvent, conversation: SideConversation | null) => boolean;
}

/** What the events of an account come to. */
export interface AccountInsights {
  /** Events that are shown, and the conversations they belong to. */
  readonly eventCount: number;
  readonly conversationCount: number;
  /** How many of these conversations could be judged; the others began before the export, or do not say who wrote. */
  readonly judgedCount: number;
  readonly overTime: EventsOverTime;
  /** Shown events by the channels of their conversations; null for those that belong to none. */
  readonly byChannel: ReadonlyMap<Channel | null, number>;
  readonly partners: readonly Partner[];
  readonly firstReplies: FirstReplyTimes;
  readonly openByAge: OpenByAge;
  readonly neverAnswered: NeverAnswered;
}

/** Works the figures out of one conversation after the other. */
export interface InsightsBuilder {
  add(conversation: AccountConversation): void;
  result(): AccountInsights;
}

/**
 * All figures, in one pass. A conversation counts where any of its events is shown, and is then judged by all of its
 * events: who filters for replies still wants to know after what time they came.
 */
export function insightsBuilder(options: InsightOptions): InsightsBuilder {
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
    const turn = turnOf(events, [], roles);
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

/** The users whose roles may change a figure of this conversation. */
export function userIdsOfConversation({ conversation, events }: AccountConversation): string[] {
  return conversation ? userIdsInDoubt(events, []) : [];
}
