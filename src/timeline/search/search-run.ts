import type { SideConversationEvent } from '../../events/event.ts';
import { matchesQuery, type SearchQuery } from '../../events/search-query.ts';
import { searchTextOf } from '../../events/search-text.ts';

/** A search through a list of events that can be interrupted, so that a long one never holds up the page. */
export interface SearchRun {
  /** Searches on until it is done or the time is over. */
  run(milliseconds: number): void;
  isDone(): boolean;
  /** The events that match, in the order of the list. Complete once the run is done. */
  matches(): readonly SideConversationEvent[];
}

/** The clock is read once for so many events: a short list is always done at once. */
const BATCH_SIZE = 256;

/** A search that has not begun. */
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
