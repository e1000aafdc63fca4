import { fold } from './fold.ts';
import { patternOf } from './search-pattern.ts';

/** What the agent searches for: every term must occur, in any order. Folded. None means no search. */
export type SearchQuery = readonly string[];

export const NO_SEARCH: SearchQuery = [];

/** A longer term, such as a pasted message, is searched in parts, because browsers limit regular expressions. */
const LONG_TERM = /[^]{1,300}/gu;

/** Words apart, and "quoted phrases" whole; a quotation mark that nobody closed begins a phrase to the end. */
export function parseQuery(input: string): SearchQuery {
  const terms = [...input.matchAll(/["“”„]([^"“”„]*)["“”„]?|([^\s"“”„]+)/g)]
    .flatMap(([, phrase, word]) => fold(phrase ?? word ?? '').match(LONG_TERM) ?? [])
    .map((term) => term.trim());
  return [...new Set(terms)].filter((term) => term !== '');
}

const patterns = new WeakMap<SearchQuery, readonly RegExp[]>();

/** The pattern of each term, for folded text. Cached. */
export function patternsOf(query: SearchQuery): readonly RegExp[] {
  const known = patterns.get(query) ?? query.map(patternOf);
  patterns.set(query, known);
  return known;
}

/** @param folded a text that went through `fold` */
export function matchesQuery(folded: string, query: SearchQuery): boolean {
  return patternsOf(query).every((pattern) => folded.search(pattern) !== -1);
}
