import type { DownloadJob } from '../download/download-job.ts';
import type { SideConversationEvent } from '../events/event.ts';
import type { ActionProblem } from '../ui/action-problem.ts';
import type { CommentEditor } from '../ui/host-actions.tsx';
import type { EventSelection } from './facets/event-selection.ts';
import { type Facets, NO_FACETS } from './facets/facets.ts';
import type { Filters, InitialView } from './initial-view.ts';
import { toggled, without } from './key-sets.ts';
import type { Grouping, Order } from './list/rows.ts';
import type { TurnGroup, ViewOptions } from './view-options.ts';

/** What the agent has chosen and opened in an event browser. `browser-context.tsx` has what is derived from it. */
export interface BrowserState {
  /** Stored per agent. Its facets have no conversations; see `conversations`. */
  readonly view: ViewOptions;
  /** Ids of the chosen side conversations. Not stored, because they belong to one ticket. */
  readonly conversations: readonly string[];
  /** The mark of a chart whose events the list has; null for none. Not stored. */
  readonly selection: EventSelection | null;
  readonly searchText: string;
  /** What opened the search box, and so gets the focus back; null if it was not opened. See `isSearchOpen`. */
  readonly searchOpener: SearchOpener | null;
  /** Key of the event whose row is in the tab order; null before one was chosen. */
  readonly currentKey: string | null;
  /** True if the agent chose the current row; false if it is only the one that the detail pane shows by itself. */
  readonly isRowChosen: boolean;
  /** Keys of the events that are open in the list. */
  readonly openKeys: ReadonlySet<string>;
  /** Keys of updates that were opened or shown below their run. The runs that have them are expanded; see `list/rows.ts`. */
  readonly expandedUpdates: ReadonlySet<string>;
  /** Ids of the side conversations whose events are not shown in the list. */
  readonly foldedConversations: ReadonlySet<string | null>;
  /** Key of the event that was opened from the waiting strip although search or facets hide it; null if none was. */
  readonly pinnedKey: string | null;
  /**
   * Search and facets from before the list was narrowed to one conversation; null if it is not narrowed. The agent may search
   * and choose more facets inside the conversation: they are not stored, and undoing the narrowing drops them.
   */
  readonly undoFilters: Filters | null;
  /** Key of the event that the agent has just opened, which must still be scrolled into view; null if there is none. */
  readonly openedKey: string | null;
  readonly isFacetPanelOpen: boolean;
  readonly isShortcutsDialogOpen: boolean;
  /** The last download; null if there was none or its status was dismissed. */
  readonly download: DownloadJob | null;
  /** Whether the host refused to open the large view, or has not answered for a while. */
  readonly largeViewProblem: ActionProblem | null;
  /** The element that takes the focus as soon as it is rendered. */
  readonly focusRequest: FocusTarget | null;
  /** True if the list must still scroll the current row into view. */
  readonly isScrollRequested: boolean;
  /** True if that scroll leads to the top of the row, so that the ones below it are in view, too. */
  readonly scrollsToTop: boolean;
  /** The unread events that have not been on the screen; null if there are none. */
  readonly offScreenUnread: OffScreenUnread | null;
}

/** The unread events that have not been on the screen. */
export interface OffScreenUnread {
  readonly count: number;
  /** Key of the row of the first of them. */
  readonly firstKey: string;
  /** Where it is. */
  readonly direction: 'up' | 'down';
}

/** An element of the event browser that can be focused on request. */
export type FocusTarget =
  | 'search'
  | 'search-button'
  | 'filter-button'
  | 'current-row'
  | 'outside-filters'
  | 'narrowing-undo'
  | 'narrowed-conversation';

/** What can open the search box. */
export type SearchOpener = Extract<FocusTarget, 'search-button' | 'current-row'>;

/** Where an event opens: below its row, in the pane beside the list, or above the list because search or facets hide it. */
export type OpenPlace = 'row' | 'pane' | 'outside';

/** What can happen in an event browser. */
export type BrowserAction =
  | { readonly type: 'order-changed'; readonly order: Order }
  | { readonly type: 'grouping-changed'; readonly grouping: Grouping }
  | { readonly type: 'facets-changed'; readonly facets: Facets }
  /** Removes all facets and the selection. `conversations`: the facet that stays, of a list that stays narrowed. */
  | { readonly type: 'facets-cleared'; readonly conversations: readonly string[] }
  /** Shows only the events of a mark of a chart; null removes that filter. */
  | { readonly type: 'selection-set'; readonly selection: EventSelection | null }
  | { readonly type: 'search-changed'; readonly text: string }
  /** Opens the search box and focuses it. */
  | { readonly type: 'search-opened'; readonly from: SearchOpener }
  /** Clears the search, closes its box, and moves the focus. */
  | { readonly type: 'search-closed'; readonly focus: FocusTarget }
  | { readonly type: 'filters-cleared' }
  /** Shows one conversation alone, until the agent undoes that, clears the filters, or chooses other conversations. */
  | { readonly type: 'conversation-narrowed'; readonly id: string }
  | { readonly type: 'narrowing-undone' }
  /** Opens an event and leaves search and facets alone. */
  | {
      readonly type: 'event-revealed';
      readonly event: Pick<SideConversationEvent, 'key' | 'conversationId'>;
      readonly place: OpenPlace;
    }
  | { readonly type: 'event-unpinned' }
  | { readonly type: 'turn-group-toggled'; readonly group: TurnGroup }
  /** The focus is in a row. It does not choose the row that the detail pane shows already, such as when `Tab` passes it. */
  | { readonly type: 'row-focused'; readonly key: string }
  /** The agent pressed a row whose event opens in the detail pane. */
  | { readonly type: 'row-chosen'; readonly key: string }
  /** The detail pane shows the event of a row by itself. */
  | { readonly type: 'row-shown'; readonly key: string }
  /** Makes a row the current one, scrolls to it, and focuses it. */
  | { readonly type: 'row-selected'; readonly key: string; readonly scrollsToTop?: boolean }
  /** Makes a row the current one and scrolls to it, without focusing it. */
  | { readonly type: 'match-selected'; readonly key: string }
  | { readonly type: 'event-toggled'; readonly key: string }
  /** Shows these updates below their run, also if it grows. */
  | { readonly type: 'updates-expanded'; readonly keys: readonly string[] }
  /** Hides these updates, the events of a run, and closes them. */
  | { readonly type: 'updates-folded'; readonly keys: readonly string[] }
  /** Shows or hides the events of a side conversation in the list. */
  | { readonly type: 'conversation-toggled'; readonly id: string | null }
  /** The opened event is in view, and the agent has gone on. */
  | { readonly type: 'opened-shown' }
  /** There is room for the pane beside the list, which shows the current event. */
  | { readonly type: 'pane-added' }
  /** There is no more room for the pane. `key`: the event that the agent chose for it; undefined if there is none. */
  | { readonly type: 'pane-removed'; readonly key: string | undefined }
  /** Quotations in this kind of comment say who wrote them, or no longer do. */
  | { readonly type: 'attribution-toggled'; readonly editor: CommentEditor }
  | { readonly type: 'facet-panel-toggled' }
  /** `returnsFocus`: the filter button takes the focus; false if the agent has moved it elsewhere. */
  | { readonly type: 'facet-panel-closed'; readonly returnsFocus: boolean }
  | { readonly type: 'shortcuts-dialog-opened' }
  | { readonly type: 'shortcuts-dialog-closed' }
  | { readonly type: 'download-started'; readonly job: DownloadJob }
  | { readonly type: 'download-dismissed' }
  | { readonly type: 'large-view-requested' }
  | { readonly type: 'large-view-problem'; readonly problem: ActionProblem | null }
  | { readonly type: 'focus-requested'; readonly target: Exclude<FocusTarget, 'search'> }
  | {
      readonly type: 'off-screen-unread-changed';
      readonly offScreen: OffScreenUnread | null;
    }
  | { readonly type: 'focus-done' }
  | { readonly type: 'scroll-done' };

/**
 * The state of an event browser when the page opens.
 *
 * @param view the view options of `initialView`, else the stored ones
 * @param initialView the view with which another page opened this one; null if none did
 */
export function initialBrowserState(
  view: ViewOptions,
  initialView: InitialView | null,
): BrowserState {
  const openedKey = initialView?.openedKey ?? null;
  return {
    view,
    conversations: initialView?.conversations ?? [],
    selection: null,
    searchText: initialView?.searchText ?? '',
    searchOpener: null,
    currentKey: openedKey,
    isRowChosen: openedKey !== null,
    openKeys: new Set(openedKey === null ? [] : [openedKey]),
    expandedUpdates: new Set(),
    foldedConversations: new Set(),
    pinnedKey: null,
    undoFilters: initialView?.undoFilters ?? null,
    openedKey,
    isFacetPanelOpen: false,
    isShortcutsDialogOpen: false,
    download: null,
    largeViewProblem: null,
    focusRequest: null,
    isScrollRequested: openedKey !== null,
    scrollsToTop: false,
    offScreenUnread: null,
  };
}

/** The reducer of an event browser. */
export function reduceBrowser(state: BrowserState, action: BrowserAction): BrowserState {
  switch (action.type) {
    case 'order-changed':
      return { ...state, view: { ...state.view, order: action.order } };
    case 'grouping-changed':
      return { ...state, view: { ...state.view, grouping: action.grouping } };
    case 'facets-changed':
      return withChosenFacets(state, action.facets);
    case 'facets-cleared':
      return withChosenFacets(
        { ...state, selection: null },
        { ...NO_FACETS, conversations: action.conversations },
      );
    case 'selection-set':
      // The list starts at its first event.
      return { ...state, selection: action.selection, currentKey: null, isRowChosen: false };
    case 'search-changed':
      // A new search starts at its first match.
      return {
        ...state,
        searchText: action.text,
        ...(action.text.trim() !== '' && { currentKey: null, isRowChosen: false }),
      };
    case 'search-opened':
      return { ...state, searchOpener: action.from, focusRequest: 'search' };
    case 'search-closed':
      return { ...state, searchText: '', searchOpener: null, focusRequest: action.focus };
    case 'filters-cleared':
      return withFacets(
        { ...state, undoFilters: null, selection: null, searchText: '', searchOpener: null },
        NO_FACETS,
      );
    case 'conversation-narrowed': {
      // Undoing leads back to the agent's own filters, also if the list was narrowed before.
      const undoFilters = state.undoFilters ?? filtersOf(state);
      const narrowed = { ...NO_FACETS, conversations: [action.id] };
      return withFacets(
        { ...state, undoFilters, selection: null, searchText: '', searchOpener: null },
        narrowed,
      );
    }
    case 'narrowing-undone': {
      const { undoFilters } = state;
      if (!undoFilters) return state;
      const { searchText, facets } = undoFilters;
      return withFacets({ ...state, undoFilters: null, searchText }, facets);
    }
    case 'event-revealed': {
      const { event, place } = action;
      const { key, conversationId } = event;
      if (place === 'outside') return { ...state, pinnedKey: key, focusRequest: 'outside-filters' };
      return {
        ...state,
        pinnedKey: null,
        currentKey: key,
        isRowChosen: true,
        openKeys: place === 'row' ? new Set([...state.openKeys, key]) : state.openKeys,
        openedKey: place === 'row' ? key : state.openedKey,
        foldedConversations: without(state.foldedConversations, conversationId),
        focusRequest: 'current-row',
        isScrollRequested: true,
      };
    }
    case 'event-unpinned':
      return { ...state, pinnedKey: null };
    case 'turn-group-toggled': {
      const openTurns = [...toggled(new Set(state.view.openTurns), action.group)];
      return { ...state, view: { ...state.view, openTurns } };
    }
    case 'row-focused':
      return state.currentKey === action.key ? state : withChosenRow(state, action.key);
    case 'row-chosen':
      return withChosenRow(state, action.key);
    case 'row-shown':
      if (state.currentKey === action.key) return state;
      return { ...state, currentKey: action.key, isRowChosen: false };
    case 'row-selected':
      return {
        ...withChosenRow(state, action.key),
        focusRequest: 'current-row',
        isScrollRequested: true,
        scrollsToTop: action.scrollsToTop ?? false,
      };
    case 'match-selected':
      return { ...withChosenRow(state, action.key), isScrollRequested: true };
    case 'event-toggled':
      return {
        ...state,
        openKeys: toggled(state.openKeys, action.key),
        openedKey: state.openKeys.has(action.key) ? null : action.key,
      };
    case 'updates-expanded':
      return { ...state, expandedUpdates: new Set([...state.expandedUpdates, ...action.keys]) };
    case 'updates-folded':
      return {
        ...state,
        expandedUpdates: without(state.expandedUpdates, ...action.keys),
        openKeys: without(state.openKeys, ...action.keys),
      };
    case 'conversation-toggled':
      return { ...state, foldedConversations: toggled(state.foldedConversations, action.id) };
    case 'opened-shown':
      return { ...state, openedKey: null };
    case 'pane-added':
      return { ...state, openKeys: new Set(), openedKey: null };
    case 'pane-removed':
      if (action.key === undefined) return state;
      return {
        ...state,
        openKeys: new Set([...state.openKeys, action.key]),
        openedKey: action.key,
        isScrollRequested: true,
      };
    case 'attribution-toggled': {
      const attributedEditors = [...toggled(new Set(state.view.attributedEditors), action.editor)];
      return { ...state, view: { ...state.view, attributedEditors } };
    }
    case 'facet-panel-toggled':
      return { ...state, isFacetPanelOpen: !state.isFacetPanelOpen };
    case 'facet-panel-closed':
      return {
        ...state,
        isFacetPanelOpen: false,
        focusRequest: action.returnsFocus ? 'filter-button' : state.focusRequest,
      };
    case 'shortcuts-dialog-opened':
      return { ...state, isShortcutsDialogOpen: true };
    case 'shortcuts-dialog-closed':
      return { ...state, isShortcutsDialogOpen: false };
    case 'download-started':
      return { ...state, download: action.job };
    case 'download-dismissed':
      return { ...state, download: null };
    case 'large-view-requested':
      return { ...state, largeViewProblem: null };
    case 'large-view-problem':
      return { ...state, largeViewProblem: action.problem };
    case 'focus-requested':
      return { ...state, focusRequest: action.target };
    case 'off-screen-unread-changed':
      return { ...state, offScreenUnread: action.offScreen };
    case 'focus-done':
      return { ...state, focusRequest: null };
    case 'scroll-done':
      return { ...state, isScrollRequested: false, scrollsToTop: false };
  }
}

/** All facets, including the conversations. */
export function facetsOf({
  view,
  conversations,
}: Pick<BrowserState, 'view' | 'conversations'>): Facets {
  return { ...view.facets, conversations };
}

/**
 * The view options to store. While the list is narrowed to one conversation, they have the facets from before: narrowing is
 * not a choice for other tickets.
 */
export function viewToStore({
  view,
  undoFilters,
}: Pick<BrowserState, 'view' | 'undoFilters'>): ViewOptions {
  return undoFilters ? { ...view, facets: { ...undoFilters.facets, conversations: [] } } : view;
}

/** Whether a list that is narrowed to one conversation still has only that one with these facets. */
function isNarrowedTo({ undoFilters, conversations }: BrowserState, facets: Facets): boolean {
  const [id, ...others] = facets.conversations;
  return undoFilters !== null && id === conversations[0] && others.length === 0;
}

function filtersOf(state: BrowserState): Filters {
  return { searchText: state.searchText, facets: facetsOf(state) };
}

/** The facets that the agent chose. Other conversations end the narrowing to one. */
function withChosenFacets(state: BrowserState, facets: Facets): BrowserState {
  return withFacets(isNarrowedTo(state, facets) ? state : { ...state, undoFilters: null }, facets);
}

function withFacets(state: BrowserState, facets: Facets): BrowserState {
  return {
    ...state,
    conversations: facets.conversations,
    view: { ...state.view, facets: { ...facets, conversations: [] } },
  };
}

function withChosenRow(state: BrowserState, key: string): BrowserState {
  return { ...state, currentKey: key, isRowChosen: true };
}
