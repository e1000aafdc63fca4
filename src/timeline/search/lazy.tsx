import type { ComponentChildren } from 'preact';
import styled from 'styled-components';
import { lazy } from '../../ui/lazy.tsx';
import { ListSkeleton } from '../../ui/list-skeleton.tsx';
import type { MatchesProps } from './matches.tsx';
import type { NoMatchProps } from './no-match.tsx';

export interface SearchAndFiltersProps {
  /** Rendered above the tags of active facets, so that it does not move when tags are added or removed. */
  readonly children?: ComponentChildren;
}

/** Reserves the height of the search bar until it has loaded, so that the page layout does not shift. */
const Placeholder = styled.div`
  margin-top: ${({ theme }) => theme.space.xs};
  padding-top: 32px;
`;

/** The search bar, the filter panel, and the tags of active facets. Needed soon, but not for the first paint. */
export const SearchAndFilters = lazy<SearchAndFiltersProps>(
  () => import(/* webpackChunkName: "search", webpackPrefetch: true */ './search-and-filters.tsx'),
  { loading: ({ children }) => <Placeholder>{children}</Placeholder> },
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
