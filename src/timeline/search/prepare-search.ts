import type { SideConversationEvent } from '../../events/event.ts';
import { searchTextOf } from '../../events/search-text.ts';

/** How long one slice of the work may block the page, in ms: half a frame. */
const SLICE_MS = 8;

/**
 * Prepares the search texts of all events in slices, so that the first letter of a search is as fast as the others.
 *
 * @returns a function that stops the work
 */
export function prepareSearch(events: readonly SideConversationEvent[]): () => void {
  let next = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function runSlice(): void {
    const end = performance.now() + SLICE_MS;
    for (let event = events[next]; event && performance.now() < end; event = events[next]) {
      searchTextOf(event);
      next += 1;
    }
    if (next < events.length) timer = setTimeout(runSlice);
  }
  runSlice();
  return () => clearTimeout(timer);
}
