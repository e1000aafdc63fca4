import type { SideConversationEvent } from '../../events/event.ts';
import type { SearchQuery } from '../../events/search-query.ts';
import { matchesOnce } from '../../events/search-text.ts';
import { type DayRange, isAnyDay, isWithin } from './date-range.ts';
import type { EventSelection, SelectableEvent } from './event-selection.ts';
import { FACET_KEYS, FACETS, type FacetKey, type Facets, type OptionsSource } from './facets.ts';

/** What facets and selections need to know of an event. */
export type FacetedEvent = OptionsSource & SelectableEvent;

/** Everything that determines which events are shown. */
export interface FilterParts {
  readonly query: SearchQuery;
  readonly facets: Facets;
  /** The days that `facets.date` means today; null if it is null. */
  readonly range: DayRange | null;
  readonly selection: EventSelection | null;
  /** The day of a time in ms since 1970, in the agent's time zone, as `Formats.dayKey` formats it. */
  readonly dayOf: (milliseconds: number) => string;
}

/** Search, facets, days, and selection as one value. */
export interface EventFilter {
  /** Two filters with the same key accept the same events. */
  readonly key: string;
  /** False for a filter that accepts all events. */
  readonly isActive: boolean;
  readonly hasSearch: boolean;
  /** Whether an event matches the search, whatever the facets. For events that are tested once: see `matchesOnce`. */
  readonly matchesSearch: (event: SideConversationEvent) => boolean;
  /**
   * Which facets reject an event, whatever the search.
   *
   * @returns a sum of bits: see {@link isAcceptedBut}; 0 if none does
   */
  readonly rejectionsOf: (event: FacetedEvent) => number;
  /** Whether an event is shown. */
  readonly accepts: (event: SideConversationEvent) => boolean;
}

const DATE_BIT = 1;
const SELECTION_BIT = 2;
const FACET_BITS = Object.fromEntries(
  FACET_KEYS.map((key, index) => [key, 4 << index]),
) as Readonly<Record<FacetKey, number>>;

/** Whether all facets but one accept an event, and the selection does. */
export function isAcceptedBut(ignored: FacetKey | 'date', rejections: number): boolean {
  const bit = ignored === 'date' ? DATE_BIT : FACET_BITS[ignored];
  return (rejections & ~bit) === 0;
}

export function eventFilter({ query, facets, range, selection, dayOf }: FilterParts): EventFilter {
  // Events without a date stay as long as neither end of the range is chosen.
  const days = range === null || isAnyDay(range) ? null : range;
  const active = FACET_KEYS.filter((key) => facets[key].length > 0).map((key) => ({
    optionsOf: FACETS[key].optionsOf,
    chosen: new Set(facets[key]),
    bit: FACET_BITS[key],
  }));
  const hasSearch = query.length > 0;

  function rejectionsOf(event: FacetedEvent): number {
    let rejections = selection && !selection.accepts(event) ? SELECTION_BIT : 0;
    if (days && (event.createdMs === null || !isWithin(days, dayOf(event.createdMs))))
      rejections |= DATE_BIT;
    for (const { optionsOf, chosen, bit } of active) {
      if (!optionsOf(event).some((option) => chosen.has(option))) rejections |= bit;
    }
    return rejections;
  }

  const matchesSearch = (event: SideConversationEvent) => !hasSearch || matchesOnce(event, query);

  return {
    key: JSON.stringify([
      query,
      FACET_KEYS.map((key) => facets[key].toSorted()),
      days && [days.from, days.to],
      selection && selection.key,
    ]),
    isActive: hasSearch || days !== null || active.length > 0 || selection !== null,
    hasSearch,
    matchesSearch,
    rejectionsOf,
    // Facets are tested first: a search needs the text of the message.
    accepts: (event) => rejectionsOf(event) === 0 && matchesSearch(event),
  };
}
