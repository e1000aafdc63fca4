import { createContext, type RefObject } from 'preact';
import { useContext } from 'preact/hooks';
import type { EventSelection } from '../../timeline/facets/event-selection.ts';
import type { AccountInsights } from './account-insights.ts';

/** Where the admin was when a mark was pressed. */
export interface MarkPlace {
  /** The mark's name in `data-mark`. */
  readonly mark: string;
  /** How far the page was scrolled, in px. */
  readonly scrollTop: number;
}

/** What the cards of the insights share, and what outlives them while the list is shown. */
export interface InsightsContextValue {
  /**
   * Opens the events behind a mark in the list.
   *
   * @param mark the mark's name in `data-mark`
   */
  readonly onDrillDown: (selection: EventSelection, mark: string) => void;
  /** What the admin chose in the cards, by name. */
  readonly choices: Map<string, unknown>;
  /** The insights that were computed last. */
  readonly latest: RefObject<AccountInsights | null>;
  /** Where the admin has just returned to; null as soon as the page is there again. */
  readonly returnTo: RefObject<MarkPlace | null>;
}

const InsightsContext = createContext<InsightsContextValue>({
  onDrillDown: () => undefined,
  choices: new Map(),
  latest: { current: null },
  returnTo: { current: null },
});

/** Provides the cards below with what they share. */
export const InsightsProvider = InsightsContext.Provider;

/** What the cards of the insights share. Without a provider, marks do nothing. */
export function useInsightsContext(): InsightsContextValue {
  return useContext(InsightsContext);
}
