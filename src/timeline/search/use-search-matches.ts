import { useEffect, useMemo, useReducer, useRef } from 'preact/hooks';
import type { SideConversationEvent } from '../../events/event.ts';
import type { SearchQuery } from '../../events/search-query.ts';
import { useHtmlConverter } from '../use-html-converter.ts';
import { createSearchRun } from './search-run.ts';

/** How long one slice of a search may block the page, in ms: less than a frame. */
const SLICE_MS = 10;

/**
 * The events that match a query. A search through a long list runs in slices. Until it is done, the hook returns the
 * result of the previous search.
 */
export function useSearchMatches(
  events: readonly SideConversationEvent[],
  query: SearchQuery,
): readonly SideConversationEvent[] {
  const messages = useMemo(() => events.map(({ message }) => message), [events]);
  const textStatus = useHtmlConverter(messages);
  // Searches again once the texts are final.
  const run = useMemo(() => {
    const started = createSearchRun(events, query);
    started.run(SLICE_MS);
    return started;
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- the texts of the events change with it
  }, [events, query, textStatus]);
  const [, rerender] = useReducer((count: number) => count + 1, 0);
  const previous = useRef(events);

  useEffect(() => {
    if (run.isDone()) return undefined;
    const timer = setInterval(() => {
      run.run(SLICE_MS);
      if (!run.isDone()) return;
      clearInterval(timer);
      rerender(undefined);
    });
    return () => clearInterval(timer);
  }, [run]);

  if (run.isDone()) previous.current = run.matches();
  return previous.current;
}
