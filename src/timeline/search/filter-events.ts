import type { DayRange } from '../facets/date-range.ts';
import type { SideConversationEvent } from '../../events/event.ts';
import { applyFacets, type FacetResult, type Facets } from '../facets/facets.ts';
import { contains, type SearchQuery } from '../../events/search-query.ts';
import { searchText } from '../../events/search-text.ts';

/** What search and facets leave, and what each option would leave. Counts are of what the search found. */
export function find(
  events: readonly SideConversationEvent[],
  query: SearchQuery,
  facets: Facets,
  range: DayRange | null,
  dayOf: (milliseconds: number) => string,
): FacetResult {
  const found =
    query.length === 0 ? events : events.filter((event) => contains(searchText(event), query));
  return applyFacets(found, facets, range, dayOf);
}
