import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { getColor } from '@zendeskgarden/react-theming';
import styled from 'styled-components';
import { piecesOf } from '../../events/highlight.ts';
import { NO_SEARCH, type SearchQuery } from '../../events/search-query.ts';

const SearchContext = createContext<SearchQuery>(NO_SEARCH);

/** Provides the search query to the components below. */
export const SearchProvider = SearchContext.Provider;

/** The current search query; empty without a search. */
export function useSearch(): SearchQuery {
  return useContext(SearchContext);
}

const Mark = styled.mark`
  border-radius: ${({ theme }) => theme.borderRadii.sm};
  background: ${({ theme }) =>
    getColor({ theme, hue: 'warningHue', light: { shade: 300 }, dark: { shade: 800 } })};
  color: ${({ theme }) => getColor({ theme, variable: 'foreground.default' })};
`;

/** A text with the matches of the search highlighted. */
export function Highlighted({ text }: { readonly text: string }) {
  const query = useSearch();
  if (query.length === 0) return <span>{text}</span>;
  return (
    <span>
      {piecesOf(text, query).map((piece, index) =>
        piece.isMatch ? <Mark key={index}>{piece.text}</Mark> : piece.text,
      )}
    </span>
  );
}
