import type { FacetCounts } from './apply-facets.ts';
import { type DayRange, isWithin } from './date-range.ts';
import { type EventFilter, type FacetedEvent, isAcceptedBut } from './event-filter.ts';
import { FACET_KEYS, FACETS, type FacetKey, type LabelSource } from './facets.ts';
import { countOptions } from './option-counts.ts';

/** What a filter leaves of events that are not in memory together. */
export interface TalliedCounts extends FacetCounts {
  /** All events. */
  readonly eventCount: number;
  /** Those that are shown. */
  readonly shownCount: number;
  /** Those that match the search, whatever the facets. */
  readonly matchCount: number;
  /** Those that the facets accept, whatever the search. */
  readonly acceptedCount: number;
  /** Every option that occurs in the events, in their order, with an event that has it. */
  readonly samplesOf: (key: FacetKey) => ReadonlyMap<string, LabelSource>;
}

/** Not those of one ticket: an account has more conversations than fit in memory. */
const TALLIED_KEYS = FACET_KEYS.filter((key) => FACETS[key].scope === 'everywhere');

/**
 * Counts events one by one: with the same functions as `applyFacets`, which counts those of a list. Facets that are offered only
 * for one ticket have no counts and no samples.
 */
export interface FilterTally {
  /**
   * Counts an event.
   *
   * @param matchesSearch whether it matches the search
   * @returns `other-day` if only the date filter hides it
   */
  add(event: FacetedEvent, matchesSearch: boolean): 'shown' | 'other-day' | 'hidden';
  /** The counts so far. They change with further events. */
  readonly counts: TalliedCounts;
}

/**
 * Starts without events.
 *
 * @param dayOf the day of a time in ms since 1970, in the agent's time zone, as `Formats.dayKey` formats it
 */
export function filterTally(
  { rejectionsOf }: Pick<EventFilter, 'rejectionsOf'>,
  dayOf: (milliseconds: number) => string,
): FilterTally {
  let [eventCount, shownCount, matchCount, acceptedCount, countOfAnyDay] = [0, 0, 0, 0, 0];
  const facets = byFacet(() => ({
    counts: new Map<string, number>(),
    samples: new Map<string, LabelSource>(),
  }));
  const days = new Map<string, number>();

  function addSamples(event: FacetedEvent): void {
    for (const key of TALLIED_KEYS) {
      const { samples } = facets[key];
      for (const option of FACETS[key].optionsOf(event)) {
        // Not the event itself, so that its text can be freed.
        if (!samples.has(option))
          samples.set(option, { actor: event.actor, conversation: event.conversation });
      }
    }
  }

  function countOfDays(range: DayRange | null): number {
    if (range === null) return countOfAnyDay;
    let count = 0;
    for (const [day, dayCount] of days) if (isWithin(range, day)) count += dayCount;
    return count;
  }

  return {
    add(event, matchesSearch) {
      eventCount += 1;
      addSamples(event);
      const rejections = rejectionsOf(event);
      const isAccepted = rejections === 0;
      if (isAccepted) acceptedCount += 1;
      if (!matchesSearch) return 'hidden';
      matchCount += 1;
      if (isAccepted) shownCount += 1;
      for (const key of TALLIED_KEYS) {
        if (isAcceptedBut(key, rejections)) countOptions(facets[key].counts, key, event);
      }
      if (isAcceptedBut('date', rejections)) {
        countOfAnyDay += 1;
        if (event.createdMs !== null) {
          const day = dayOf(event.createdMs);
          days.set(day, (days.get(day) ?? 0) + 1);
        }
      }
      if (isAccepted) return 'shown';
      return isAcceptedBut('date', rejections) ? 'other-day' : 'hidden';
    },
    counts: {
      get eventCount() {
        return eventCount;
      },
      get shownCount() {
        return shownCount;
      },
      get matchCount() {
        return matchCount;
      },
      get acceptedCount() {
        return acceptedCount;
      },
      countsOf: (key) => facets[key].counts,
      countOfDays,
      samplesOf: (key) => facets[key].samples,
    },
  };
}

function byFacet<Value>(make: () => Value): Readonly<Record<FacetKey, Value>> {
  return Object.fromEntries(FACET_KEYS.map((key) => [key, make()])) as Record<FacetKey, Value>;
}
