import styled from 'styled-components';
import { lazy } from '../../ui/lazy.tsx';
import { ListSkeleton } from '../../ui/list-skeleton.tsx';
import type { MatchesProps } from './matches.tsx';
import type { SearchBoxProps } from './search-box.tsx';

/** Reserves the room of the search box until it has loaded, so that the toolbar does not shift. */
const BoxPlaceholder = styled.div`
  flex: 1 1 88px;
  height: 32px;
`;

/** The search box. Needed when search is opened, and then at once. */
export const SearchBox = lazy<SearchBoxProps>(
  () => import(/* webpackChunkName: "search", webpackPrefetch: true */ './search-box.tsx'),
  { loading: BoxPlaceholder },
);

/** The position among the matches, and steps. If they cannot be loaded, the error in place of the search box is enough. */
export const SearchSteps = lazy<object>(
  () => import(/* webpackChunkName: "search" */ './search-steps.tsx'),
  { failed: () => null },
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
