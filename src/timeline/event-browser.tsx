import type { ComponentChildren } from 'preact';
import { useEffect, useMemo, useReducer } from 'preact/hooks';
import type { SideConversationEvent } from '../events/event.ts';
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
  viewToStore,
} from './browser-state.ts';
import { type DateChoice, rangeOf } from './facets/date-range.ts';
import { hasFacets } from './facets/facets.ts';
import { mainEventOf, type Row, rowIndexOf, rowsByConversation, rowsByDay } from './list/rows.ts';
import { SearchProvider } from './search/highlighted.tsx';
import { useFilteredEvents } from './use-filtered-events.ts';
import { usePaneChanges } from './use-pane-changes.ts';
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
  whole,
  newEvents,
  options,
  isSplit,
  nowMs,
  children,
}: EventBrowserProps) {
  const { formats } = useI18n();
  const [state, dispatch] = useReducer(reduceBrowser, options, initialStateOf);
  const {
    view,
    conversations,
    searchText,
    currentKey,
    isRowChosen,
    expandedUpdates,
    foldedConversations,
  } = state;
  const { pinnedKey, undoFilters, selection } = state;
  useSavedView(
    options.storageKey,
    useMemo(() => viewToStore({ view, undoFilters }), [view, undoFilters]),
  );

  const facets = useMemo(() => facetsOf({ view, conversations }), [view, conversations]);
  const query = useMemo(() => parseQuery(searchText), [searchText]);
  const today = formats.dayKey(nowMs);
  const rangeOfDate = useMemo(
    () => (date: DateChoice) => rangeOf(date, today, formats.dayBefore),
    [today, formats],
  );
  const parts = useMemo(
    () => ({
      query,
      facets,
      range: facets.date && rangeOfDate(facets.date),
      selection,
      dayOf: formats.dayKey,
    }),
    [query, facets, rangeOfDate, selection, formats],
  );
  const filtered = useFilteredEvents(timeline, parts, whole ?? null);
  const { result } = filtered;
  const rows = useMemo(() => {
    // A search shows every match in a row of its own.
    const folding = query.length > 0 ? null : { expandedUpdates, foldedConversations };
    const { order, grouping } = view;
    const rowOptions = { order, dayOf: formats.dayKey, newKeys: newEvents.since, folding };
    return grouping === 'day'
      ? rowsByDay(result.shown, rowOptions)
      : rowsByConversation(result.shown, rowOptions, timeline.eventsByConversation);
  }, [
    query,
    expandedUpdates,
    foldedConversations,
    view,
    formats,
    newEvents.since,
    result.shown,
    timeline.eventsByConversation,
  ]);
  const currentIndex = useMemo(
    () => (currentKey === null ? firstEventIndex(rows) : Math.max(0, rowIndexOf(rows, currentKey))),
    [rows, currentKey],
  );
  const currentRow = rows[currentIndex];
  const currentEvent = currentRow ? mainEventOf(currentRow) : null;

  const outside = useMemo(
    () => eventOutside(pinnedKey, result.shown, timeline.events),
    [pinnedKey, result.shown, timeline.events],
  );
  useEffect(() => {
    // Search or facets no longer hide the event.
    if (pinnedKey !== null && !outside) dispatch({ type: 'event-unpinned' });
  }, [pinnedKey, outside]);

  // Without a chosen row the first one is open in the detail pane. It stays open when a newer event is added above it.
  const openedKey = isSplit ? currentRow?.key : undefined;
  useEffect(() => {
    if (openedKey !== undefined) dispatch({ type: 'row-shown', key: openedKey });
  }, [openedKey]);

  const chosenKey =
    isSplit && isRowChosen && currentRow?.key === currentKey ? currentEvent?.key : undefined;
  useReadOpened({ newEvents, openKeys: state.openKeys, outsideKey: outside?.key, chosenKey });
  const isOwnRow = currentRow?.key === chosenKey && !outside;
  usePaneChanges({ isSplit, chosenKey: isOwnRow ? chosenKey : undefined, dispatch });

  const value: EventBrowserValue = {
    timeline,
    ...filtered,
    newEvents,
    options,
    isSplit,
    nowMs,
    state,
    dispatch,
    facets,
    query,
    isSearchOpen: state.searchOpener !== null || searchText !== '',
    hasFilters: selection !== null || hasFacets(facets),
    rangeOfDate,
    rows,
    currentIndex,
    currentEvent,
    outside,
  };
  return (
    <EventBrowserContextProvider value={value}>
      <SearchProvider value={query}>{children}</SearchProvider>
    </EventBrowserContextProvider>
  );
}

/** The index of the first row that is not a heading; 0 if there is none. */
function firstEventIndex(rows: readonly Row[]): number {
  return Math.max(
    0,
    rows.findIndex(({ kind }) => kind !== 'conversation'),
  );
}

/** The event with a key, if it is not among the shown ones; otherwise null. */
function eventOutside(
  key: string | null,
  shown: readonly SideConversationEvent[],
  events: readonly SideConversationEvent[],
): SideConversationEvent | null {
  if (key === null || shown.some((event) => event.key === key)) return null;
  return events.find((event) => event.key === key) ?? null;
}

function initialStateOf({ storageKey, initialView, takesFocus }: BrowserOptions): BrowserState {
  const view = initialView?.view ?? parseViewOptions(loadItem(storageKey)) ?? DEFAULT_VIEW;
  const state = initialBrowserState(view, initialView);
  return takesFocus?.() ? { ...state, focusRequest: 'current-row' } : state;
}

/** Saves the view options when they change. The initial ones are not saved. */
function useSavedView(storageKey: string, view: ViewOptions): void {
  const [initial] = useReducer((same: ViewOptions) => same, view);
  useEffect(() => {
    if (view !== initial) saveItem(storageKey, view);
  }, [storageKey, view, initial]);
}
