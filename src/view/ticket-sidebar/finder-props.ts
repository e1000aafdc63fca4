import type { DayRange } from '../../model/date-choice.ts';
import type { SideConversationEvent } from '../../model/event.ts';
import type { FacetResult, Facets } from '../../model/facets.ts';

/** What the finder and its parts are told, and whom they tell. */
export interface FinderProps {
  readonly text: string;
  /** How often the agent has asked for the search box by key. */
  readonly wishes: number;
  readonly onText: (text: string) => void;
  readonly facets: Facets;
  readonly onFacets: (facets: Facets) => void;
  readonly found: FacetResult;
  /** All events of the ticket: they name the options. */
  readonly events: readonly SideConversationEvent[];
  /** Which of the matches is the current one, from 1; 0 where there is none. */
  readonly position: number;
  /** Goes to the next match or the previous one. */
  readonly onStep: (by: 1 | -1) => void;
  /** Leaves the search for the list. */
  readonly onLeave: () => void;
  /** The days that a choice of date stands for today. */
  readonly rangeOfDate: (date: NonNullable<Facets['date']>) => DayRange;
}
