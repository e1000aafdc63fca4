import { createContext } from 'preact';
import type { ReactNode } from 'preact/compat';
import { useContext } from 'preact/hooks';
import type { SideConversationEvent } from '../events/event.ts';
import type { SearchQuery } from '../events/search-query.ts';
import type { Timeline } from '../events/timeline.ts';
import type { BrowserAction, BrowserState } from './browser-state.ts';
import type { FacetCounts, FacetResult } from './facets/apply-facets.ts';
import type { DateChoice, DayRange } from './facets/date-range.ts';
import type { FacetKey, Facets, LabelSource } from './facets/facets.ts';
import type { InitialView } from './initial-view.ts';
import type { Row } from './list/rows.ts';
import type { WholeSource } from './whole-result.ts';

/** How an event browser differs between pages. Does not change while the page is open. */
export interface BrowserOptions {
  /** Names the stored view options; includes agent and installation. */
  readonly storageKey: string;
  /** `account`: facets whose options belong to one ticket are not offered. */
  readonly scope: 'ticket' | 'account';
  /** The view with which another page opened this one; null if none did. */
  readonly initialView: InitialView | null;
  /** Asked when the list is first rendered: whether its current row takes the focus. By default it does not. */
  readonly takesFocus?: (() => boolean) | undefined;
  readonly canDownload: boolean;
  /** True if new rows at the top slide in. */
  readonly slidesIn: boolean;
  /** Renders more content at the end of an event's row, such as a link to its ticket. */
  readonly renderTrailing: ((event: SideConversationEvent) => ReactNode) | null;
  /** Renders a note below the heading of the conversation beside the list, such as that the list lacks some of its events. */
  readonly renderThreadNote?: (conversationId: string) => ReactNode;
  /** Called with the height in px at which the page does not scroll; null if the frame has a fixed height. */
  readonly onHeight: ((height: number) => void) | null;
}

/** The events that are new to the agent. */
export interface NewEvents {
  /** Keys of the events that were added since the agent's last visit; empty if all of them are the agent's own. */
  readonly since: ReadonlySet<string>;
  /** Keys of the other people's events that the agent has not read, in this or an earlier visit. */
  readonly unread: ReadonlySet<string>;
  /** Called with the keys of events that the agent has read. Those that are not unread do not matter. */
  readonly onRead: (keys: readonly string[]) => void;
  /** False while something else is shown in place of the page: nothing is read by being in view, nothing is announced. */
  readonly isInFront?: boolean;
}

/** For pages that do not track visits. */
export const NO_NEW_EVENTS: NewEvents = {
  since: new Set(),
  unread: new Set(),
  onRead: () => undefined,
};

/** What a page passes to its event browser. */
export interface EventBrowserInput {
  readonly timeline: Timeline;
  readonly newEvents: NewEvents;
  readonly options: BrowserOptions;
  /** True if the current event opens in its conversation next to the list, not below its row. */
  readonly isSplit: boolean;
  /** ms since 1970. */
  readonly nowMs: number;
  /** For a timeline that has only the newest events; otherwise null. */
  readonly whole?: WholeSource | null;
}

/** How many events there are. */
export interface EventTotals {
  readonly all: number;
  /** Those that match search, facets, and selection. The list has only the newest of very many. */
  readonly shown: number;
  /** Those that match the search, whatever the facets. */
  readonly matching: number;
}

/** The input and state of an event browser, and what is derived from them. */
export interface EventBrowserValue extends Omit<EventBrowserInput, 'whole'> {
  readonly state: BrowserState;
  readonly dispatch: (action: BrowserAction) => void;
  readonly facets: Facets;
  readonly query: SearchQuery;
  /** True if the search box is open also where it takes the place of the summary: it was opened, or has a text. */
  readonly isSearchOpen: boolean;
  /** The events of the list: those that match search and facets. */
  readonly result: Pick<FacetResult, 'shown' | 'ofAnyDay'>;
  /** How many events each choice would leave; null while only those of the list have been counted. */
  readonly counts: FacetCounts | null;
  /** The highest possible count, so that counts have their room before they are known; null if they are always known. */
  readonly maxCount: number | null;
  /** Null while only the events of the list have been counted. */
  readonly totals: EventTotals | null;
  /** How many events the facets accept, whatever the search; null while only those of the list have been counted. */
  readonly countAccepted: () => number | null;
  /** Every option of a facet that occurs, with an event that has it. */
  readonly samplesOf: (key: FacetKey) => ReadonlyMap<string, LabelSource>;
  /** True if a facet or a selection is active: what Clear filters removes. */
  readonly hasFilters: boolean;
  /** True if a search, a facet, or a selection is active. */
  readonly isFiltered: boolean;
  /** The days that a date choice means today. */
  readonly rangeOfDate: (date: DateChoice) => DayRange;
  readonly rows: readonly Row[];
  /** Index of the only row in the tab order; 0 until another row was focused. */
  readonly currentIndex: number;
  /** The event of the current row, which is open beside the list if the page is split; null if there are no rows. */
  readonly currentEvent: SideConversationEvent | null;
  /** An event that was opened although search or facets hide it: shown above the list. Null if there is none. */
  readonly outside: SideConversationEvent | null;
}

const BrowserContext = createContext<EventBrowserValue | null>(null);

/**
 * The event browser around a component.
 *
 * @throws {Error} outside an event browser
 */
export function useEventBrowser(): EventBrowserValue {
  const value = useContext(BrowserContext);
  if (value === null) throw new Error('useEventBrowser needs an EventBrowser above it');
  return value;
}

/** Provides an event browser to the components below. */
export const EventBrowserContextProvider = BrowserContext.Provider;
