import type { ComponentChildren } from 'preact';
import { useEffect, useMemo, useReducer } from 'preact/hooks';
import { parseQuery } from '../events/search-query.ts';
import { useI18n } from '../i18n/i18n-context.tsx';
import { loadItem, saveItem } from '../storage/web-storage.ts';
import {
  type BrowserOptions,
  EventBrowserContextProvider,
  type EventBrowserInput,
  type EventBrowserValue,
} from './browser-context.tsx';
import {
  type BrowserState,
  facetsOf,
  initialBrowserState,
  reduceBrowser,
} from './browser-state.ts';
import { applyFacets } from './facets/apply-facets.ts';
import { type DateChoice, rangeOf } from './facets/date-range.ts';
import { hasFacets } from './facets/facets.ts';
import { rowsByConversation, rowsByDay } from './list/rows.ts';
import { SearchProvider } from './search/highlighted.tsx';
import { useSearchMatches } from './search/use-search-matches.ts';
import { useReadOpened } from './use-read-opened.ts';
import { DEFAULT_VIEW, parseViewOptions, type ViewOptions } from './view-options.ts';

export interface EventBrowserProps extends EventBrowserInput {
  /** A `BrowserLayout`, and other components that use the event browser. */
  readonly children: ComponentChildren;
}

/**
 * Provides its children with events, search, facets, and the state of the list. Every page of the app that shows events
 * uses it.
 */
export function EventBrowser({
  timeline,
  newEvents,
  options,
  isSplit,
  nowMs,
  children,
}: EventBrowserProps) {
  const { formats } = useI18n();
  const [state, dispatch] = useReducer(reduceBrowser, options, initialStateOf);
  const { view, conversations, searchText, currentKey } = state;
  useSavedView(options.storageKey, view);

  const facets = useMemo(() => facetsOf({ view, conversations }), [view, conversations]);
  const query = useMemo(() => parseQuery(searchText), [searchText]);
  const today = formats.dayKey(nowMs);
  const rangeOfDate = useMemo(
    () => (date: DateChoice) => rangeOf(date, today, formats.dayBefore),
    [today, formats],
  );
  const matches = useSearchMatches(timeline.events, query);
  const result = useMemo(
    () => applyFacets(matches, facets, facets.date && rangeOfDate(facets.date), formats.dayKey),
    [matches, facets, rangeOfDate, formats],
  );
  const rows = useMemo(
    () =>
      view.grouping === 'day'
        ? rowsByDay(result.shown, view.order, formats.dayKey)
        : rowsByConversation(result.shown, view.order, timeline.eventsByConversation),
    [result.shown, view.grouping, view.order, timeline.eventsByConversation, formats],
  );
  const currentIndex = useMemo(
    () =>
      currentKey === null
        ? 0
        : Math.max(
            0,
            rows.findIndex(({ event }) => event.key === currentKey),
          ),
    [rows, currentKey],
  );

  // Without a chosen row the first one is open in the detail pane. It stays open when a newer event is added above it.
  const openedKey = isSplit ? rows[currentIndex]?.event.key : undefined;
  useEffect(() => {
    if (openedKey !== undefined) dispatch({ type: 'row-focused', key: openedKey });
  }, [openedKey]);

  useReadOpened({ newEvents, openKeys: state.openKeys, paneKey: openedKey, currentKey });

  const value: EventBrowserValue = {
    timeline,
    newEvents,
    options,
    isSplit,
    nowMs,
    state,
    dispatch,
    facets,
    query,
    result,
    isFiltered: query.length > 0 || hasFacets(facets),
    rangeOfDate,
    rows,
    currentIndex,
  };
  return (
    <EventBrowserContextProvider value={value}>
      <SearchProvider value={query}>{children}</SearchProvider>
    </EventBrowserContextProvider>
  );
}

function initialStateOf({ storageKey, initialView }: BrowserOptions): BrowserState {
  const view = initialView?.view ?? parseViewOptions(loadItem(storageKey)) ?? DEFAULT_VIEW;
  return initialBrowserState(view, initialView);
}

/** Saves the view options when they change. The initial ones are not saved. */
function useSavedView(storageKey: string, view: ViewOptions): void {
  const [initial] = useReducer((same: ViewOptions) => same, view);
  useEffect(() => {
    if (view !== initial) saveItem(storageKey, view);
  }, [storageKey, view, initial]);
}
