import type { SideConversationEvent } from '../../events/event.ts';
import { groupByConversation } from '../../events/group-by-conversation.ts';
import type { SideConversation } from '../../events/side-conversation.ts';

/** Which events are first in the list. */
export type Order = 'newest' | 'oldest';
/** How the rows of the list are grouped. */
export type Grouping = 'day' | 'conversation';

/** The heading above the first row of a group. */
export type GroupHead =
  /** Any time of the day in ms since 1970; null above events without a date. */
  | { readonly kind: 'day'; readonly sampleMs: number | null }
  | {
      readonly kind: 'conversation';
      /** Null above events whose conversation is not in the list. */
      readonly conversation: SideConversation | null;
      /** How many of its events are shown. */
      readonly count: number;
      /** All of its events, shown or not, oldest first. */
      readonly events: readonly SideConversationEvent[];
    };

/** One row of the list. */
export interface Row {
  readonly event: SideConversationEvent;
  /** The heading of the group that starts with this row; null if none does. */
  readonly groupHead: GroupHead | null;
}

/** The events that a row shows. */
export function eventsIn({ event }: Row): readonly SideConversationEvent[] {
  return [event];
}

/**
 * Builds the rows of the list, grouped by day. Events without a date are last in both orders.
 *
 * @param events oldest first, those without a date at the end
 * @param dayOf the day of a time in ms since 1970, in the agent's time zone
 */
export function rowsByDay(
  events: readonly SideConversationEvent[],
  order: Order,
  dayOf: (milliseconds: number) => string,
): Row[] {
  let day: string | null | undefined;
  return inOrder(events, order).map((event) => {
    const eventDay = event.createdMs === null ? null : dayOf(event.createdMs);
    const groupHead: GroupHead | null =
      eventDay === day ? null : { kind: 'day', sampleMs: event.createdMs };
    day = eventDay;
    return { event, groupHead };
  });
}

/**
 * Builds the rows of the list, grouped by conversation. The conversations are in the order of their first row.
 *
 * @param events those to show, oldest first
 * @param eventsByConversation all events, shown or not, each list oldest first
 */
export function rowsByConversation(
  events: readonly SideConversationEvent[],
  order: Order,
  eventsByConversation: ReadonlyMap<string | null, readonly SideConversationEvent[]>,
): Row[] {
  const groups = groupByConversation(inOrder(events, order));
  return [...groups].flatMap(([id, group]) =>
    group.map((event, index): Row => {
      if (index > 0) return { event, groupHead: null };
      const { conversation } = event;
      const count = group.length;
      const all = eventsByConversation.get(id) ?? [];
      return { event, groupHead: { kind: 'conversation', conversation, count, events: all } };
    }),
  );
}

function inOrder(
  events: readonly SideConversationEvent[],
  order: Order,
): readonly SideConversationEvent[] {
  if (order === 'oldest') return events;
  const datedCount = events.findLastIndex(({ createdMs }) => createdMs !== null) + 1;
  return [...events.slice(0, datedCount).reverse(), ...events.slice(datedCount)];
}
