import type { SideConversationEvent } from '../../events/event.ts';
import { groupByConversation } from '../../events/group-by-conversation.ts';
import type { SideConversation } from '../../events/side-conversation.ts';

export type Order = 'newest' | 'oldest';
export type Grouping = 'day' | 'conversation';

/** What stands above a row where a group begins. */
export type GroupHead =
  /** Any moment of the day in milliseconds since 1970; null above events without a date. */
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
  readonly opens: GroupHead | null;
}

/**
 * Lays the events out in the order asked for, grouped by day. Events without a date come last either way.
 *
 * @param events oldest first, those without a date at the end
 * @param dayOf names the day of a moment, in the agent's time zone
 */
export function rowsByDay(
  events: readonly SideConversationEvent[],
  order: Order,
  dayOf: (milliseconds: number) => string,
): Row[] {
  let day: string | null | undefined;
  return inOrder(events, order).map((event) => {
    const eventDay = event.createdMs === null ? null : dayOf(event.createdMs);
    const opens: GroupHead | null =
      eventDay === day ? null : { kind: 'day', sampleMs: event.createdMs };
    day = eventDay;
    return { event, opens };
  });
}

/**
 * Lays the events out by conversation: first the one whose first row, in the order asked for, comes first.
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
      if (index > 0) return { event, opens: null };
      const { conversation } = event;
      const count = group.length;
      const all = eventsByConversation.get(id) ?? [];
      return { event, opens: { kind: 'conversation', conversation, count, events: all } };
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
