import styled from 'styled-components';
import { useEventBrowser } from '../browser-context.tsx';
import { FacetPanel } from '../facets/facet-panel.tsx';
import { SearchBar } from './search-bar.tsx';

const Box = styled.div`
  min-height: 32px;
  margin-top: ${({ theme }) => theme.space.xs};
`;

/** See `lazy.tsx`. */
export default function SearchAndFilters() {
  const { state } = useEventBrowser();
  return (
    <Box>
      <SearchBar />
      {state.isFacetPanelOpen && <FacetPanel />}
    </Box>
  );
}
