import { EVENT_TYPES, type EventType, type SideConversationEvent } from './event.ts';

/** How many events there are of each type. */
export type TypeCounts = Readonly<Record<EventType, number>>;

export function countTypes(events: readonly SideConversationEvent[]): TypeCounts {
  const counts = { create: 0, reply: 0, update: 0, other: 0 };
  for (const { type } of events) counts[type] += 1;
  return counts;
}

/** The events of the chosen types; of all types where none is chosen. */
export function filterByType(
  events: readonly SideConversationEvent[],
  chosen: ReadonlySet<EventType>,
): readonly SideConversationEvent[] {
  return chosen.size === 0 ? events : events.filter(({ type }) => chosen.has(type));
}

/** The types that get a button: the API's three always, `other` only where such events occur or it is chosen. */
export function offeredTypes(
  counts: TypeCounts,
  chosen: ReadonlySet<EventType>,
): readonly EventType[] {
  return EVENT_TYPES.filter((type) => type !== 'other' || counts.other > 0 || chosen.has('other'));
}
