import { isAnyDay } from './date-range.ts';
import type { FilterParts } from './event-filter.ts';
import { FACET_KEYS } from './facets.ts';

/** Two filters with the same key accept the same events. */
export function filterKey({ query, facets, range, selection }: FilterParts): string {
  return JSON.stringify([
    query.toSorted(),
    FACET_KEYS.map((key) => facets[key].toSorted()),
    range && !isAnyDay(range) ? [range.from, range.to] : null,
    selection && selection.key,
  ]);
}
