import type { SideConversationEvent } from '../../events/event.ts';
import { searchTextOf } from '../../events/search-text.ts';

/** The maximum time of one slice of the work, in ms: half a frame. */
const SLICE_MS = 8;

/**
 * Prepares the texts of events for search while the browser is idle, so that the first word is found as fast as the
 * others. The texts are cached; see `searchTextOf`.
 *
 * @returns a function that stops the work
 */
export function prepareSearch(events: readonly SideConversationEvent[]): () => void {
  let next = 0;
  let cancel = schedule(runSlice);

  function runSlice(): void {
    const end = performance.now() + SLICE_MS;
    for (let event = events[next]; event && performance.now() < end; event = events[next]) {
      searchTextOf(event);
      next += 1;
    }
    if (next < events.length) cancel = schedule(runSlice);
  }
  return () => cancel();
}

/** Calls back when the browser is idle, or soon in a browser without `requestIdleCallback` (Safari). */
function schedule(callback: () => void): () => void {
  if (typeof requestIdleCallback === 'undefined') {
    const timer = setTimeout(callback);
    return () => clearTimeout(timer);
  }
  const handle = requestIdleCallback(callback);
  return () => cancelIdleCallback(handle);
}
