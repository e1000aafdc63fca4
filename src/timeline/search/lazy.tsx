import styled from 'styled-components';
import { lazy } from '../../ui/lazy.tsx';
import { ListSkeleton } from '../../ui/list-skeleton.tsx';
import type { MatchesProps } from './matches.tsx';
import type { NoMatchProps } from './no-match.tsx';

/** Reserves the height of the search bar until it has loaded, so that the page layout does not shift. */
const Placeholder = styled.div`
  margin-top: ${({ theme }) => theme.space.xs};
  padding-top: 32px;
`;

/** The search bar and the filter panel. Needed soon, but not for the first paint. */
export const SearchAndFilters = lazy<object>(
  () => import(/* webpackChunkName: "search", webpackPrefetch: true */ './search-and-filters.tsx'),
  { loading: Placeholder },
);

/** The tags of active facets. If they cannot be loaded, the error in place of the search bar is enough. */
export const FacetTags = lazy<object>(
  () => import(/* webpackChunkName: "search" */ '../facets/facet-tags.tsx'),
  { failed: () => null },
);

/** Shown instead of the list if no event matches search and facets. */
export const NoMatch = lazy<NoMatchProps>(
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
