import { fold, foldWithOrigins } from './fold.ts';
import { patternsOf, type SearchQuery } from './search-query.ts';

/** A part of a text, and whether it matches the search. */
export interface Piece {
  readonly text: string;
  readonly isMatch: boolean;
}

/** Length of the text before the first match in an excerpt, in characters. */
const CONTEXT_LENGTH = 40;

/** Maximum length of an excerpt, in characters: two lines of a wide page. */
const EXCERPT_LENGTH = 240;

/**
 * Splits a text at its matches, for highlighting.
 *
 * @returns at least one piece; joined together they are the text
 */
export function piecesOf(text: string, query: SearchQuery): readonly Piece[] {
  const ranges = matchesIn(text, query);
  const pieces: Piece[] = [];
  let end = 0;
  for (const [from, to] of ranges) {
    if (from > end) pieces.push({ text: text.slice(end, from), isMatch: false });
    pieces.push({ text: text.slice(from, to), isMatch: true });
    end = to;
  }
  if (end < text.length || pieces.length === 0)
    pieces.push({ text: text.slice(end), isMatch: false });
  return pieces;
}

/**
 * Returns an excerpt of a long text that starts shortly before the first match. Runs of white space become one space.
 *
 * @returns the beginning of the text if nothing matches
 */
export function excerptOf(text: string, query: SearchQuery): string {
  const line = text.replaceAll(/\s+/g, ' ').trim();
  const first = firstMatch(line, query);
  const start = first <= CONTEXT_LENGTH * 2 ? 0 : wordStartBefore(line, first);
  // Remove half of a surrogate pair at either end.
  const excerpt = line
    .slice(start, start + EXCERPT_LENGTH)
    .replaceAll(/^[\uDC00-\uDFFF]|[\uD800-\uDBFF]$/g, '')
    .trim();
  return `${start === 0 ? '' : '… '}${excerpt}`;
}

/** The index of the first match; 0 if nothing matches. */
function firstMatch(line: string, query: SearchQuery): number {
  const folded = fold(line);
  const indexes = patternsOf(query)
    .map((pattern) => folded.search(pattern))
    .filter((index) => index !== -1);
  if (indexes.length === 0) return 0;
  const first = Math.min(...indexes);
  // Folding moves no character of most texts. Only the others need the slow mapping of indexes.
  return folded === line.toLowerCase() ? first : (foldWithOrigins(line).origins[first] ?? 0);
}

/** The start of a word shortly before an index; any character in text without spaces, such as Japanese. */
function wordStartBefore(line: string, index: number): number {
  const space = line.indexOf(' ', index - CONTEXT_LENGTH);
  return space === -1 || space >= index ? index - CONTEXT_LENGTH : space + 1;
}

/** Finds the ranges of all terms in the text, in order. Overlapping and adjacent ranges are merged. */
function matchesIn(text: string, query: SearchQuery): [from: number, to: number][] {
  if (query.length === 0 || text === '') return [];
  const { text: folded, origins } = foldWithOrigins(text);
  const matches: [number, number][] = [];
  for (const pattern of patternsOf(query)) {
    for (const { 0: match, index } of folded.matchAll(pattern)) {
      matches.push([origins[index] ?? 0, endOf(origins, index + match.length)]);
    }
  }
  matches.sort(([a], [b]) => a - b);

  const merged: [number, number][] = [];
  for (const [from, to] of matches) {
    const last = merged.at(-1);
    if (last && from <= last[1]) last[1] = Math.max(last[1], to);
    else merged.push([from, to]);
  }
  return merged;
}

/** The end of a match in the original text, including the marks that folding removed from its last letter. */
function endOf(origins: readonly number[], foldedEnd: number): number {
  const last = origins[foldedEnd - 1] ?? 0;
  let end = foldedEnd;
  while (end < origins.length - 1 && origins[end] === last) end += 1;
  return origins[end] ?? last;
}
