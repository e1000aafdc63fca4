import type { SideConversationEvent } from '../../events/event.ts';
import { type DayRange, isAnyDay, isWithin } from './date-range.ts';
import type { EventSelection } from './event-selection.ts';
import { FACET_KEYS, FACETS, type FacetKey, type Facets } from './facets.ts';

export interface FacetResult {
  readonly shown: readonly SideConversationEvent[];
  /**
   * How many events each option of a facet would leave, with the other facets as they are. Counted on the first call,
   * because most facets are only visible in the open filter panel.
   */
  readonly countsOf: (key: FacetKey) => ReadonlyMap<string, number>;
  /** The events that all facets but the date leave, to count what a date would leave. */
  readonly ignoringDate: readonly SideConversationEvent[];
}

/**
 * Applies all facets.
 *
 * @param range the days that `facets.date` means today; null if it is null
 * @param dayOf the day of a time in ms since 1970, in the agent's time zone, as `Formats.dayKey` formats it
 * @param selection a mark of a chart, which is a facet without options; null for none
 */
export function applyFacets(
  events: readonly SideConversationEvent[],
  facets: Facets,
  range: DayRange | null,
  dayOf: (milliseconds: number) => string,
  selection: EventSelection | null = null,
): FacetResult {
  const active = FACET_KEYS.filter((key) => facets[key].length > 0).map((key) => ({
    key,
    chosen: new Set(facets[key]),
  }));
  // Events without a date stay as long as neither end of the range is chosen.
  const takesAnyDay = range === null || isAnyDay(range);

  function isInRange({ createdMs }: SideConversationEvent): boolean {
    return takesAnyDay || (createdMs !== null && isWithin(range, dayOf(createdMs)));
  }

  /** Whether all facets accept an event; one of them may be ignored. */
  function isAccepted(event: SideConversationEvent, ignored: FacetKey | null): boolean {
    if (selection && !selection.accepts(event)) return false;
    return active.every(
      ({ key, chosen }) =>
        key === ignored || FACETS[key].optionsOf(event).some((option) => chosen.has(option)),
    );
  }

  function count(key: FacetKey): ReadonlyMap<string, number> {
    const counts = new Map<string, number>();
    for (const event of events) {
      if (!isInRange(event) || !isAccepted(event, key)) continue;
      for (const option of FACETS[key].optionsOf(event)) {
        counts.set(option, (counts.get(option) ?? 0) + 1);
      }
    }
    return counts;
  }

  const ignoringDate =
    active.length === 0 && !selection ? events : events.filter((event) => isAccepted(event, null));
  const known = new Map<FacetKey, ReadonlyMap<string, number>>();
  return {
    ignoringDate,
    shown: takesAnyDay ? ignoringDate : ignoringDate.filter(isInRange),
    countsOf(key) {
      const counts = known.get(key) ?? count(key);
      known.set(key, counts);
      return counts;
    },
  };
}
