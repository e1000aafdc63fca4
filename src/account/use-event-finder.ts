import { useEffect, useMemo, useState } from 'preact/hooks';
import type { EventFilter } from '../timeline/facets/event-filter.ts';
import { useAccount } from './account-context.tsx';
import { eventsVersion, metaOf } from './account-store.ts';
import { createEventFinder, type FinderState, NOTHING_FOUND } from './event-finder.ts';

/** The search through all stored events, for a list that has only the newest of them. */
export interface FoundByFilter extends FinderState {
  /** Sets the filter whose events are to be found. */
  readonly onFilter: (filter: EventFilter) => void;
  /** Searches again after a failure. */
  readonly retry: () => void;
}

/** @param isPart whether the list has only the newest events; otherwise nothing is searched */
export function useEventFinder(isPart: boolean): FoundByFilter {
  const { state, actions } = useAccount();
  const [found, setFound] = useState<FinderState>(NOTHING_FOUND);
  const [filter, setFilter] = useState<EventFilter | null>(null);
  const finder = useMemo(() => createEventFinder(actions.findEvents, setFound), [actions]);
  const exportId = metaOf(state)?.id;
  const version = eventsVersion(state);

  useEffect(() => () => finder.stop(), [finder, exportId, isPart]);
  useEffect(() => {
    if (isPart && filter) finder.want(filter, version);
  }, [finder, isPart, filter, version]);

  return useMemo(
    () => ({ ...found, onFilter: setFilter, retry: () => finder.retry() }),
    [found, finder],
  );
}
