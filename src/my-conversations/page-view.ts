import type { TurnGroup } from '../timeline/view-options.ts';
import { NO_FILTERS, type OptionFilter, type RowFilters, withOption } from './list/row-filters.ts';
import type { OpenedConversation } from './thread/opened-conversation.ts';

/** The facts about the checks that can be explained below the head, some with their tickets. */
export const DETAILS = ['failed', 'skipped', 'unknown', 'cut_off', 'not_stored'] as const;
export type Details = (typeof DETAILS)[number];

/** What the agent sees and does on the page. */
export interface PageView {
  readonly filters: RowFilters;
  readonly isFilterPanelOpen: boolean;
  /** Unfolded groups. */
  readonly openGroups: readonly TurnGroup[];
  /** Groups of which all rows are shown. */
  readonly wholeGroups: readonly TurnGroup[];
  /** The fact that is explained below the head; null for none. */
  readonly details: Details | null;
  /** Whether the page asks if the stored data is to be deleted. */
  readonly isDeleteAsked: boolean;
  /** Null if no thread is open. */
  readonly opened: OpenedConversation | null;
  /** The row that Tab leads to; null for the first one. */
  readonly currentKey: string | null;
  /** What is to get the focus after the next render. */
  readonly focusRequest: FocusTarget | null;
}

export type FocusTarget = 'current-row' | 'search' | 'filter-button';

export const INITIAL_PAGE_VIEW: PageView = {
  filters: NO_FILTERS,
  isFilterPanelOpen: false,
  openGroups: ['ours', 'theirs'],
  wholeGroups: [],
  details: null,
  isDeleteAsked: false,
  opened: null,
  currentKey: null,
  focusRequest: null,
};

export type PageViewAction =
  | { readonly type: 'search-changed'; readonly text: string }
  | { readonly type: 'option-toggled'; readonly filter: OptionFilter; readonly value: string }
  | { readonly type: 'unread-toggled' }
  | { readonly type: 'filters-cleared' }
  | { readonly type: 'filter-panel-toggled' }
  | { readonly type: 'filter-panel-closed'; readonly returnsFocus: boolean }
  | { readonly type: 'group-toggled'; readonly group: TurnGroup }
  | { readonly type: 'whole-group-toggled'; readonly group: TurnGroup }
  | { readonly type: 'details-toggled'; readonly details: Details }
  | { readonly type: 'delete-asked' }
  | { readonly type: 'delete-answered' }
  | { readonly type: 'opened'; readonly conversation: OpenedConversation }
  | { readonly type: 'closed' }
  /** The agent moved to a row. */
  | { readonly type: 'row-selected'; readonly key: string }
  /** A row got the focus, or was pressed. */
  | { readonly type: 'row-focused'; readonly key: string }
  | { readonly type: 'focus-requested'; readonly target: FocusTarget }
  | { readonly type: 'focus-done' };

/** The reducer of the page's own state. */
export function reducePageView(view: PageView, action: PageViewAction): PageView {
  switch (action.type) {
    case 'search-changed':
      return { ...view, filters: { ...view.filters, search: action.text } };
    case 'option-toggled':
      return { ...view, filters: withOption(view.filters, action.filter, action.value) };
    case 'unread-toggled':
      return { ...view, filters: { ...view.filters, unreadOnly: !view.filters.unreadOnly } };
    case 'filters-cleared':
      return { ...view, filters: NO_FILTERS };
    case 'filter-panel-toggled':
      return { ...view, isFilterPanelOpen: !view.isFilterPanelOpen };
    case 'filter-panel-closed':
      return {
        ...view,
        isFilterPanelOpen: false,
        focusRequest: action.returnsFocus ? 'filter-button' : view.focusRequest,
      };
    case 'group-toggled':
      return { ...view, openGroups: toggled(view.openGroups, action.group) };
    case 'whole-group-toggled':
      return { ...view, wholeGroups: toggled(view.wholeGroups, action.group) };
    case 'details-toggled':
      return { ...view, details: view.details === action.details ? null : action.details };
    case 'delete-asked':
      return { ...view, isDeleteAsked: true };
    case 'delete-answered':
      return { ...view, isDeleteAsked: false };
    case 'opened':
      return {
        ...view,
        opened: action.conversation,
        currentKey: action.conversation.conversationId,
        focusRequest: null,
      };
    case 'closed':
      return view.opened ? { ...view, opened: null, focusRequest: 'current-row' } : view;
    case 'row-selected':
      return { ...view, currentKey: action.key, focusRequest: 'current-row' };
    case 'row-focused':
      return view.currentKey === action.key ? view : { ...view, currentKey: action.key };
    case 'focus-requested':
      return { ...view, focusRequest: action.target };
    case 'focus-done':
      return view.focusRequest === null ? view : { ...view, focusRequest: null };
  }
}

function toggled<Item>(items: readonly Item[], item: Item): readonly Item[] {
  return items.includes(item) ? items.filter((one) => one !== item) : [...items, item];
}
