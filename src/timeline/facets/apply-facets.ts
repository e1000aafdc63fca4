import type { SideConversationEvent } from '../../events/event.ts';
import { type DayRange, isWithin } from './date-range.ts';
import { type EventFilter, isAcceptedBut } from './event-filter.ts';
import type { FacetKey } from './facets.ts';
import { countOptions, type OptionCounts } from './option-counts.ts';

/** How many events each choice would leave, with the others as they are. */
export interface FacetCounts {
  readonly countsOf: (key: FacetKey) => OptionCounts;
  /** @param range null for events of any day, or without a readable date */
  readonly countOfDays: (range: DayRange | null) => number;
}

export interface FacetResult extends FacetCounts {
  readonly shown: readonly SideConversationEvent[];
  /** The events that are shown, and those that only the date filter hides. */
  readonly ofAnyDay: () => readonly SideConversationEvent[];
}

/**
 * Applies all facets. The choices are counted on the first call, because most facets are only visible in the open filter
 * panel.
 *
 * @param events those that match the search
 * @param dayOf the day of a time in ms since 1970, in the agent's time zone, as `Formats.dayKey` formats it
 */
export function applyFacets(
  events: readonly SideConversationEvent[],
  { isActive, rejectionsOf }: Pick<EventFilter, 'isActive' | 'rejectionsOf'>,
  dayOf: (milliseconds: number) => string,
): FacetResult {
  const rejections = isActive ? events.map(rejectionsOf) : null;
  const rejected = (index: number) => rejections?.[index] ?? 0;
  const known = new Map<FacetKey, OptionCounts>();

  function count(key: FacetKey): OptionCounts {
    const counts = new Map<string, number>();
    for (const [index, event] of events.entries()) {
      if (isAcceptedBut(key, rejected(index))) countOptions(counts, key, event);
    }
    return counts;
  }

  return {
    shown: rejections ? events.filter((_event, index) => rejected(index) === 0) : events,
    ofAnyDay: () =>
      rejections
        ? events.filter((_event, index) => isAcceptedBut('date', rejected(index)))
        : events,
    countsOf(key) {
      const counts = known.get(key) ?? count(key);
      known.set(key, counts);
      return counts;
    },
    countOfDays: (range) =>
      events.filter(
        ({ createdMs }, index) =>
          isAcceptedBut('date', rejected(index)) &&
          (range === null || (createdMs !== null && isWithin(range, dayOf(createdMs)))),
      ).length,
  };
}
