import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { NO_SEARCH, type SearchQuery } from '../../events/search-query.ts';
import { Matches } from './lazy.tsx';

const SearchContext = createContext<SearchQuery>(NO_SEARCH);

/** Gives every `Highlighted` below it the query to highlight. */
export const SearchProvider = SearchContext.Provider;

/** The current search query; empty without a search. */
export function useSearch(): SearchQuery {
  return useContext(SearchContext);
}

/** A text with the matches of the current search highlighted. */
export function Highlighted({ text }: { readonly text: string }) {
  const query = useSearch();
  if (query.length === 0) return <span>{text}</span>;
  return <Matches text={text} query={query} isExcerpt={false} />;
}

/** An excerpt of a long text that starts shortly before the first match. For use during a search. */
export function HighlightedExcerpt({ text }: { readonly text: string }) {
  return <Matches text={text} query={useSearch()} isExcerpt />;
}
