import type { SideConversationEvent } from '../events/event.ts';
import type { EventFilter } from './facets/event-filter.ts';
import type { TalliedCounts } from './facets/filter-tally.ts';

/** What a filter leaves of all events, if the list has only the newest of them. */
export interface WholeResult {
  readonly counts: TalliedCounts;
  /** The newest of the events that are shown, oldest first. Null for a filter that accepts all events. */
  readonly newest: readonly SideConversationEvent[] | null;
}

/** For a page whose timeline has only the newest events. */
export interface WholeSource {
  /** How many events there are in all. */
  readonly eventCount: number;
  /** The result of a filter; null if it is not known yet. */
  readonly resultOf: (filter: EventFilter) => WholeResult | null;
  /** Every option of a facet that occurs, with an event that has it; null if they are not known yet. */
  readonly samplesOf: TalliedCounts['samplesOf'] | null;
  /** Called with the filter when it changes: the page finds its result. */
  readonly onFilter: (filter: EventFilter) => void;
}
