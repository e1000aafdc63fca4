import { fold } from './fold.ts';

/** What the agent searches for: every term must occur, in any order. Folded. None means no search. */
export type SearchQuery = readonly string[];

export const NO_SEARCH: SearchQuery = [];

/** Words apart, and "quoted phrases" whole; a quotation mark that nobody closed begins a phrase to the end. */
export function parseQuery(input: string): SearchQuery {
  const terms = [...input.matchAll(/["“”„]([^"“”„]*)["“”„]?|([^\s"“”„]+)/g)].map(
    ([, phrase, word]) => fold(phrase ?? word ?? '').trim(),
  );
  return [...new Set(terms)].filter((term) => term !== '');
}

/** @param folded a text that went through `fold` */
export function matchesQuery(folded: string, query: SearchQuery): boolean {
  return query.every((term) => folded.includes(term));
}
