import type { FacetedEvent } from './event-filter.ts';
import { FACETS, type FacetKey } from './facets.ts';

/** How many events each option of a facet would leave, with the other facets as they are. */
export type OptionCounts = ReadonlyMap<string, number>;

/** Counts an event for each of its options of a facet. */
export function countOptions(
  counts: Map<string, number>,
  key: FacetKey,
  event: FacetedEvent,
): void {
  for (const option of FACETS[key].optionsOf(event)) {
    counts.set(option, (counts.get(option) ?? 0) + 1);
  }
}
