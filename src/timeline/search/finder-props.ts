import type { ComponentChildren } from 'preact';
import type { DayRange } from '../facets/date-range.ts';
import type { SideConversationEvent } from '../../events/event.ts';
import type { FacetResult, Facets, OptionFacet } from '../facets/facets.ts';

/** What the finder and its parts are told, and whom they tell. */
export interface FinderProps {
  readonly text: string;
  /** How often the agent has asked for the search box by key. */
  readonly wishes: number;
  readonly onText: (text: string) => void;
  readonly facets: Facets;
  readonly onFacets: (facets: Facets) => void;
  readonly found: FacetResult;
  /** The facets to offer beside the date. */
  readonly facetNames: readonly Exclude<OptionFacet, 'types'>[];
  /** All events: they name the options. */
  readonly events: readonly SideConversationEvent[];
  /** Which of the matches is the current one, from 1; 0 where there is none. */
  readonly position: number;
  /** What stands below the search, above the tags of active facets: tags come and go, and must not move it. */
  readonly children?: ComponentChildren;
  /** Goes to the next match or the previous one. */
  readonly onStep: (by: 1 | -1) => void;
  /** Leaves the search for the list. */
  readonly onLeave: () => void;
  /** The days that a choice of date stands for today. */
  readonly rangeOfDate: (date: NonNullable<Facets['date']>) => DayRange;
}
