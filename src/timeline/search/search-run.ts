import type { SideConversationEvent } from '../../events/event.ts';
import { matchesQuery, type SearchQuery } from '../../events/search-query.ts';
import { searchTextOf } from '../../events/search-text.ts';

/** A search through a list of events that runs in slices, so that a long list does not block the page. */
export interface SearchRun {
  /** Continues the search until it is done or the time is over. */
  run(milliseconds: number): void;
  isDone(): boolean;
  /** The events that match, in the order of the list. Complete once the run is done. */
  matches(): readonly SideConversationEvent[];
}

/** How many events are searched between two checks of the time. Shorter lists are always done in one slice. */
const BATCH_SIZE = 256;

/** Creates a search. It does not start before `run`. */
export function createSearchRun(
  events: readonly SideConversationEvent[],
  query: SearchQuery,
): SearchRun {
  if (query.length === 0)
    return { run: () => undefined, isDone: () => true, matches: () => events };
  const matches: SideConversationEvent[] = [];
  let next = 0;
  return {
    run(milliseconds) {
      const end = performance.now() + milliseconds;
      do {
        const batch = events.slice(next, next + BATCH_SIZE);
        matches.push(...batch.filter((event) => matchesQuery(searchTextOf(event), query)));
        next += BATCH_SIZE;
      } while (next < events.length && performance.now() < end);
    },
    isDone: () => next >= events.length,
    matches: () => matches,
  };
}
