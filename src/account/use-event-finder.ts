import { useEffect, useMemo, useState } from 'preact/hooks';
import type { EventFilter } from '../timeline/facets/event-filter.ts';
import { filterKey } from '../timeline/facets/filter-key.ts';
import type { WholeSource } from '../timeline/whole-result.ts';
import type { FoundEvents } from './export/find-events.ts';
import { useAccount } from './account-context.tsx';
import { eventsVersion, metaOf } from './account-store.ts';
import { createEventFinder, type FinderState, NOTHING_FOUND } from './event-finder.ts';

/** The search through all stored events, for a list that has only the newest of them. */
export interface FoundByFilter extends FinderState, Omit<WholeSource, 'eventCount'> {
  /** The result of the current filter; null if it is not known yet. */
  readonly current: FoundEvents | null;
  /** Searches again after a failure. */
  readonly retry: () => void;
}

/** @param isPart whether the list has only the newest events; otherwise nothing is searched */
export function useEventFinder(isPart: boolean): FoundByFilter {
  const { state, actions } = useAccount();
  const [found, setFound] = useState<FinderState>(NOTHING_FOUND);
  const [filter, setFilter] = useState<EventFilter | null>(null);
  const finder = useMemo(() => createEventFinder(actions.findEvents, setFound), [actions]);
  const meta = metaOf(state);
  const exportId = meta?.id;
  const revision = meta?.revision ?? 0;
  const version = eventsVersion(state);

  useEffect(() => () => finder.stop(), [finder, exportId, revision, isPart]);
  useEffect(() => {
    if (isPart && filter) finder.want(filter, version);
  }, [finder, isPart, filter, version]);

  return useMemo(() => {
    // Positions of another revision are those of other events.
    const result = found.result?.revision === revision ? found.result : null;
    const resultOf = (one: EventFilter) => (result?.key === filterKey(one) ? result : null);
    return {
      ...found,
      result,
      current: filter && resultOf(filter),
      resultOf,
      // What occurs does not depend on the filter.
      samplesOf: result?.counts.samplesOf ?? null,
      onFilter: setFilter,
      retry: () => finder.retry(),
    };
  }, [found, filter, finder, revision]);
}
