import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { EventSelection } from '../../timeline/facets/event-selection.ts';

/** What the cards of the insights share. */
export interface InsightsContextValue {
  /**
   * Opens the events behind a mark in the list.
   *
   * @param mark the mark's name in `data-mark`, which gets the focus back when the admin returns
   */
  readonly onDrillDown: (selection: EventSelection, mark: string) => void;
  /** What the admin chose in the cards, by name. It outlives the cards, which are removed while the list is shown. */
  readonly choices: Map<string, unknown>;
}

const InsightsContext = createContext<InsightsContextValue>({
  onDrillDown: () => undefined,
  choices: new Map(),
});

/** Provides the cards below with what they share. */
export const InsightsProvider = InsightsContext.Provider;

/** What the cards of the insights share. Without a provider, marks do nothing. */
export function useInsightsContext(): InsightsContextValue {
  return useContext(InsightsContext);
}
