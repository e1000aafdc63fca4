import { useEffect, useMemo } from 'preact/hooks';
import type { SideConversationEvent } from '../events/event.ts';
import type { Timeline } from '../events/timeline.ts';
import type { EventBrowserValue } from './browser-context.tsx';
import { applyFacets } from './facets/apply-facets.ts';
import { eventFilter, type FilterParts } from './facets/event-filter.ts';
import { optionSamples } from './facets/option-samples.ts';
import type { FacetKey, LabelSource } from './facets/facets.ts';
import { useSearchMatches } from './search/use-search-matches.ts';
import type { WholeSource } from './whole-result.ts';

/** The events that pass a filter, and how many each choice would leave. */
export type FilteredEvents = Pick<
  EventBrowserValue,
  'result' | 'counts' | 'maxCount' | 'totals' | 'countAccepted' | 'samplesOf' | 'isFiltered'
>;

/**
 * Filters the events of the timeline; or, if that lacks older events and the page has found all that pass the filter, takes
 * these.
 *
 * @param parts the same object until one of them changes
 */
export function useFilteredEvents(
  timeline: Timeline,
  parts: FilterParts,
  whole: WholeSource | null,
): FilteredEvents {
  const { query, dayOf } = parts;
  const filter = useMemo(() => eventFilter(parts), [parts]);
  const onFilter = whole?.onFilter;
  useEffect(() => onFilter?.(filter), [onFilter, filter]);

  const matches = useSearchMatches(timeline.events, query);
  const listed = useMemo(() => applyFacets(matches, filter, dayOf), [matches, filter, dayOf]);
  const found = whole?.resultOf(filter) ?? null;
  const shown = found?.newest ?? listed.shown;
  const listedSamplesOf = useMemo(() => samplesIn(timeline.events), [timeline.events]);
  // What occurs does not depend on the filter.
  const samplesOf = whole?.samplesOf ?? listedSamplesOf;
  const isPart = whole !== null;

  return {
    result: useMemo(() => ({ shown, ofAnyDay: listed.ofAnyDay }), [shown, listed]),
    counts: isPart ? (found?.counts ?? null) : listed,
    maxCount: whole?.eventCount ?? null,
    totals: totals(),
    countAccepted() {
      if (isPart) return found ? found.counts.acceptedCount : null;
      return applyFacets(timeline.events, filter, dayOf).shown.length;
    },
    samplesOf,
    isFiltered: filter.isActive,
  };

  function totals(): FilteredEvents['totals'] {
    if (!isPart)
      return { all: timeline.events.length, shown: shown.length, matching: matches.length };
    if (!found) return null;
    const { eventCount, shownCount, matchCount } = found.counts;
    return { all: eventCount, shown: shownCount, matching: matchCount };
  }
}

/** The options that occur in events, found when they are asked for. */
function samplesIn(events: readonly SideConversationEvent[]) {
  const known = new Map<FacetKey, ReadonlyMap<string, LabelSource>>();
  return (key: FacetKey): ReadonlyMap<string, LabelSource> => {
    const samples = known.get(key) ?? optionSamples(events, key);
    known.set(key, samples);
    return samples;
  };
}
