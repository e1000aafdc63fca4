import { useEffect, useMemo } from 'preact/hooks';
import type { SideConversationEvent } from '../events/event.ts';
import { groupByConversation } from '../events/group-by-conversation.ts';
import { compareEvents, type Timeline } from '../events/timeline.ts';
import type { EventBrowserValue } from './browser-context.tsx';
import { applyFacets } from './facets/apply-facets.ts';
import { eventFilter, type FilterParts } from './facets/event-filter.ts';
import { optionSamples } from './facets/facet-options.ts';
import type { FacetKey, LabelSource } from './facets/facets.ts';
import { useSearchMatches } from './search/use-search-matches.ts';
import type { WholeSource } from './whole-result.ts';

/** The events that pass a filter, and how many each choice would leave. */
export type FilteredEvents = Pick<
  EventBrowserValue,
  'timeline' | 'result' | 'counts' | 'totals' | 'countAccepted' | 'samplesOf' | 'isFiltered'
>;

/**
 * Filters the events of the timeline; or, if that has only the newest events and the page has found those of all that pass the
 * filter, takes these.
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
  const found = whole?.result?.filterKey === filter.key ? whole.result : null;
  const newest = found?.newest ?? null;
  const shown = newest ?? listed.shown;
  const known = useMemo(() => withEvents(timeline, newest), [timeline, newest]);
  const listedSamplesOf = useMemo(() => samplesIn(timeline.events), [timeline.events]);
  // What occurs does not depend on the filter.
  const samplesOf = whole?.result?.counts.samplesOf ?? listedSamplesOf;
  const isPart = whole !== null;

  return {
    timeline: known,
    result: useMemo(() => ({ shown }), [shown]),
    counts: isPart ? (found?.counts ?? null) : listed,
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

/** A timeline with more events, such as older ones that a search found. */
function withEvents(timeline: Timeline, added: readonly SideConversationEvent[] | null): Timeline {
  if (!added) return timeline;
  const byKey = new Map([...added, ...timeline.events].map((event) => [event.key, event]));
  if (byKey.size === timeline.events.length) return timeline;
  const events = [...byKey.values()].sort(compareEvents);
  return { ...timeline, events, eventsByConversation: groupByConversation(events) };
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
