import type { SideConversationEvent } from '../../events/event.ts';
import { searchTextOf } from '../../events/search-text.ts';

/** How long one part of the work may hold up the page, in ms: half a frame. */
const SLICE_MS = 8;

/**
 * Prepares the texts that a search will look at, in slices, so that the first letter of a search is as fast as the
 * others.
 *
 * @returns stops the work
 */
export function prepareSearch(events: readonly SideConversationEvent[]): () => void {
  let next = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function work(): void {
    const end = performance.now() + SLICE_MS;
    for (let event = events[next]; event && performance.now() < end; event = events[next]) {
      searchTextOf(event);
      next += 1;
    }
    if (next < events.length) timer = setTimeout(work);
  }
  work();
  return () => clearTimeout(timer);
}
