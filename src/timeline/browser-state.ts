import type { DownloadJob } from '../download/download-job.ts';
import type { ActionProblem } from '../ui/action-problem.ts';
import { type Facets, NO_FACETS } from './facets/facets.ts';
import type { InitialView } from './initial-view.ts';
import type { Grouping, Order } from './list/rows.ts';
import type { ViewOptions } from './view-options.ts';

/** What the agent has chosen and opened in an event browser. `browser-context.tsx` has what is derived from it. */
export interface BrowserState {
  /** Stored per agent. Its facets have no conversations; see `conversations`. */
  readonly view: ViewOptions;
  /** Ids of the chosen side conversations. Not stored, because they belong to one ticket. */
  readonly conversations: readonly string[];
  readonly searchText: string;
  /** Key of the event whose row is in the tab order; null before one was chosen. */
  readonly currentKey: string | null;
  /** Keys of the events that are open in the list. */
  readonly openKeys: ReadonlySet<string>;
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
  /** The unread events that have not been on the screen; null if there are none. */
  readonly offScreenUnread: OffScreenUnread | null;
}

/** The unread events that have not been on the screen. */
export interface OffScreenUnread {
  readonly count: number;
  readonly firstKey: string;
  /** Where the first of them is. */
  readonly direction: 'up' | 'down';
}

/** An element of the event browser that can be focused on request. */
export type FocusTarget = 'search' | 'filter-button' | 'current-row';

/** What can happen in an event browser. */
export type BrowserAction =
  | { readonly type: 'order-changed'; readonly order: Order }
  | { readonly type: 'grouping-changed'; readonly grouping: Grouping }
  | { readonly type: 'facets-changed'; readonly facets: Facets }
  | { readonly type: 'search-changed'; readonly text: string }
  /** Clears search and facets, and then shows only these conversations; all if there are none. */
  | { readonly type: 'filters-cleared'; readonly conversations?: readonly string[] }
  | { readonly type: 'row-focused'; readonly key: string }
  /** Makes a row the current one, scrolls to it, and focuses it. */
  | { readonly type: 'row-selected'; readonly key: string }
  /** Makes a row the current one and scrolls to it, without focusing it. */
  | { readonly type: 'match-selected'; readonly key: string }
  | { readonly type: 'event-toggled'; readonly key: string }
  | { readonly type: 'facet-panel-toggled' }
  | { readonly type: 'facet-panel-closed' }
  | { readonly type: 'shortcuts-dialog-opened' }
  | { readonly type: 'shortcuts-dialog-closed' }
  | { readonly type: 'download-started'; readonly job: DownloadJob }
  | { readonly type: 'download-dismissed' }
  | { readonly type: 'large-view-requested' }
  | { readonly type: 'large-view-problem'; readonly problem: ActionProblem | null }
  | { readonly type: 'focus-requested'; readonly target: FocusTarget }
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
  return {
    view,
    conversations: initialView?.conversations ?? [],
    searchText: initialView?.searchText ?? '',
    currentKey: null,
    openKeys: new Set(),
    isFacetPanelOpen: false,
    isShortcutsDialogOpen: false,
    download: null,
    largeViewProblem: null,
    focusRequest: null,
    isScrollRequested: false,
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
      return withFacets(state, action.facets);
    case 'search-changed':
      // A new search starts at its first match.
      return {
        ...state,
        searchText: action.text,
        currentKey: action.text.trim() === '' ? state.currentKey : null,
      };
    case 'filters-cleared': {
      const cleared = withFacets({ ...state, searchText: '' }, NO_FACETS);
      return { ...cleared, conversations: action.conversations ?? [] };
    }
    case 'row-focused':
      return state.currentKey === action.key ? state : { ...state, currentKey: action.key };
    case 'row-selected':
      return {
        ...state,
        currentKey: action.key,
        focusRequest: 'current-row',
        isScrollRequested: true,
      };
    case 'match-selected':
      return { ...state, currentKey: action.key, isScrollRequested: true };
    case 'event-toggled':
      return { ...state, openKeys: toggled(state.openKeys, action.key) };
    case 'facet-panel-toggled':
      return { ...state, isFacetPanelOpen: !state.isFacetPanelOpen };
    case 'facet-panel-closed':
      return { ...state, isFacetPanelOpen: false, focusRequest: 'filter-button' };
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
      return { ...state, isScrollRequested: false };
  }
}

/** All facets, including the conversations. */
export function facetsOf({
  view,
  conversations,
}: Pick<BrowserState, 'view' | 'conversations'>): Facets {
  return { ...view.facets, conversations };
}

function withFacets(state: BrowserState, facets: Facets): BrowserState {
  return {
    ...state,
    conversations: facets.conversations,
    view: { ...state.view, facets: { ...facets, conversations: [] } },
  };
}

function toggled(keys: ReadonlySet<string>, key: string): ReadonlySet<string> {
  const next = new Set(keys);
  if (!next.delete(key)) next.add(key);
  return next;
}
