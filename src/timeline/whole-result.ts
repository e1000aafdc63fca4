import type { SideConversationEvent } from '../events/event.ts';
import type { EventFilter } from './facets/event-filter.ts';
import type { TalliedCounts } from './facets/filter-tally.ts';

/** What a filter leaves of all events, if the list has only the newest of them. */
export interface WholeResult {
  /** The `key` of the filter. */
  readonly filterKey: string;
  readonly counts: TalliedCounts;
  /** The newest of the events that are shown, oldest first. Null for a filter that accepts all events. */
  readonly newest: readonly SideConversationEvent[] | null;
}

/** For a page whose timeline has only the newest events. */
export interface WholeSource {
  /** The latest result, perhaps of another filter; null before the first. */
  readonly result: WholeResult | null;
  /** Called with the filter when it changes: the page finds its result. */
  readonly onFilter: (filter: EventFilter) => void;
}
