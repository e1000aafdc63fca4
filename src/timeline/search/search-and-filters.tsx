import styled from 'styled-components';
import { useEventBrowser } from '../browser-context.tsx';
import { FacetPanel } from '../facets/facet-panel.tsx';
import { FacetTags } from '../facets/facet-tags.tsx';
import type { SearchAndFiltersProps } from './lazy.tsx';
import { SearchBar } from './search-bar.tsx';

const Box = styled.div`
  min-height: 32px;
  margin-top: ${({ theme }) => theme.space.xs};
`;

/** See `lazy.tsx`. */
export default function SearchAndFilters({ children }: SearchAndFiltersProps) {
  const { state } = useEventBrowser();
  return (
    <Box>
      <SearchBar />
      {state.isFacetPanelOpen && <FacetPanel />}
      {children}
      <FacetTags />
    </Box>
  );
}
