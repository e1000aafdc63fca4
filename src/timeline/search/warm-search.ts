import type { SideConversationEvent } from '../../events/event.ts';
import { searchText } from '../../events/search-text.ts';

/** How long, in milliseconds, one stretch of work may hold up the page: half a frame. */
const STRETCH_MS = 8;

/**
 * Prepares the texts that a search will look at, a stretch at a time: started when the agent goes to the search box, it is
 * done before the first letter, so that the first letter is as quick as the others.
 */
export function warmSearch(events: readonly SideConversationEvent[]): void {
  let next = 0;

  function stretch(): void {
    const until = performance.now() + STRETCH_MS;
    for (let event = events[next]; event && performance.now() < until; event = events[next]) {
      searchText(event);
      next += 1;
    }
    if (next < events.length) setTimeout(stretch);
  }
  stretch();
}
