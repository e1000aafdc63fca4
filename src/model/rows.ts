import type { SideConversationEvent } from './event.ts';

export type Order = 'newest' | 'oldest';

/** One row of the list. */
export interface Row {
  readonly event: SideConversationEvent;
  /** Where a day begins: any moment of it in milliseconds since 1970, or null for events without a date. */
  readonly opensDay: { readonly sampleMs: number | null } | null;
}

/**
 * Lays the events out in the order asked for, grouped by day. Events without a date come last either way.
 *
 * @param events oldest first, those without a date at the end
 * @param dayOf names the day of a moment, in the agent's time zone
 */
export function rowsOf(
  events: readonly SideConversationEvent[],
  order: Order,
  dayOf: (milliseconds: number) => string,
): Row[] {
  const dated = events.filter(({ createdMs }) => createdMs !== null);
  const undated = events.filter(({ createdMs }) => createdMs === null);
  const ordered = [...(order === 'newest' ? dated.toReversed() : dated), ...undated];

  let day: string | null | undefined;
  return ordered.map((event) => {
    const its = event.createdMs === null ? null : dayOf(event.createdMs);
    const opensDay = its === day ? null : { sampleMs: event.createdMs };
    day = its;
    return { event, opensDay };
  });
}
