import { lazy } from '../../ui/lazy.tsx';
import { ListSkeleton } from '../../ui/list-skeleton.tsx';
import type { MatchesProps } from './matches.tsx';

/** Prepares the texts of the events for search. Without it, the first word is found a moment later. */
export const TextPreparation = lazy<object>(
  () => import(/* webpackChunkName: "search", webpackPrefetch: true */ './text-preparation.tsx'),
  { failed: () => null },
);

/** The position among the matches, and steps. */
export const SearchSteps = lazy<object>(
  () => import(/* webpackChunkName: "search" */ './search-steps.tsx'),
);

/** The filter panel. */
export const FacetPanel = lazy<object>(
  () => import(/* webpackChunkName: "search" */ '../facets/facet-panel.tsx'),
);

/** The tags of active facets. Without them, the filter panel still shows which facets are active. */
export const FacetTags = lazy<object>(
  () => import(/* webpackChunkName: "search" */ '../facets/facet-tags.tsx'),
  { failed: () => null },
);

/** Shown instead of the list if no event matches search and facets. */
export const NoMatch = lazy<object>(
  () => import(/* webpackChunkName: "search" */ './no-match.tsx'),
  { loading: ListSkeleton },
);

/** A text with matches highlighted. Until the code has loaded, or if it fails to, the text has no highlights. */
export const Matches = lazy<MatchesProps>(
  () => import(/* webpackChunkName: "search" */ './matches.tsx'),
  { loading: PlainText, failed: PlainText },
);

function PlainText({ text }: MatchesProps) {
  return <span>{text}</span>;
}
