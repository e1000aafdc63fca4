import { createContext } from 'preact';
import type { ReactNode } from 'preact/compat';
import { useContext } from 'preact/hooks';
import type { SideConversationEvent } from '../events/event.ts';
import type { SearchQuery } from '../events/search-query.ts';
import type { Timeline } from '../events/timeline.ts';
import type { BrowserAction, BrowserState } from './browser-state.ts';
import type { FacetResult } from './facets/apply-facets.ts';
import type { DateChoice, DayRange } from './facets/date-range.ts';
import type { Facets } from './facets/facets.ts';
import type { InitialView } from './initial-view.ts';
import type { Row } from './list/rows.ts';

/** What differs between the pages that show an event browser. It stays the same as long as the page is open. */
export interface BrowserOptions {
  /** Names the stored view options; includes agent and installation. */
  readonly storageKey: string;
  /** `account`: facets whose options belong to one ticket are not offered. */
  readonly scope: 'ticket' | 'account';
  /** What the page was opened with; null if it was not opened from another page. */
  readonly initialView: InitialView | null;
  readonly canDownload: boolean;
  /** False if new rows at the top never slide in. */
  readonly slidesIn: boolean;
  /** What else belongs to the row of an event, such as a link to its ticket. */
  readonly renderTrailing: ((event: SideConversationEvent) => ReactNode) | null;
  /** Called with the height in px at which nothing would have to scroll; null if the frame has a height anyway. */
  readonly onHeight: ((height: number) => void) | null;
}

/** Events that came since the agent's last visit, by key. */
export interface NewEvents {
  /** All of them. */
  readonly since: ReadonlySet<string>;
  /** Without those of the agent, which are not new to the agent. */
  readonly unread: ReadonlySet<string>;
}

export const NO_NEW_EVENTS: NewEvents = { since: new Set(), unread: new Set() };

export interface EventBrowserInput {
  readonly timeline: Timeline;
  readonly newEvents: NewEvents;
  readonly options: BrowserOptions;
  /** True if the current event is opened beside the list, not below its row. */
  readonly isSplit: boolean;
  /** ms since 1970. */
  readonly nowMs: number;
}

/** Everything that the parts of an event browser share. */
export interface EventBrowserValue extends EventBrowserInput {
  readonly state: BrowserState;
  readonly dispatch: (action: BrowserAction) => void;
  readonly facets: Facets;
  readonly query: SearchQuery;
  /** What search and facets leave, and what each option would leave. */
  readonly result: FacetResult;
  /** True if search or facets may leave events out. */
  readonly isFiltered: boolean;
  /** The days that a date choice stands for today. */
  readonly rangeOfDate: (date: DateChoice) => DayRange;
  readonly rows: readonly Row[];
  /** The row that Tab reaches; the first until another is chosen. */
  readonly currentIndex: number;
}

const BrowserContext = createContext<EventBrowserValue | null>(null);

/** The event browser around a component. */
export function useEventBrowser(): EventBrowserValue {
  const value = useContext(BrowserContext);
  if (value === null) throw new Error('useEventBrowser needs an EventBrowser above it');
  return value;
}

/** Gives the components below the event browser that they are part of. */
export const EventBrowserContextProvider = BrowserContext.Provider;
