import { fold, foldWithOrigins } from './fold.ts';
import type { SearchQuery } from './search-query.ts';

/** A piece of a text, and whether the search found it. */
export interface Piece {
  readonly text: string;
  readonly isMatch: boolean;
}

/** How much of a text, in characters, stands before the first match in an excerpt. */
const BEFORE_MATCH = 40;

/** How long an excerpt is, in characters: two lines of a wide page. */
const EXCERPT_LENGTH = 240;

/** Cuts a text at its matches. The pieces together are the text. */
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
 * What to show of a long text in a line or two: from a little before its first match on, with white space folded.
 *
 * @returns the beginning of the text where nothing matches
 */
export function excerptOf(text: string, query: SearchQuery): string {
  const line = text.replaceAll(/\s+/g, ' ').trim();
  const first = firstMatch(line, query);
  const start = first <= BEFORE_MATCH * 2 ? 0 : wordBefore(line, first);
  // Either cut may leave half a character.
  const words = line
    .slice(start, start + EXCERPT_LENGTH)
    .replaceAll(/^[\uDC00-\uDFFF]|[\uD800-\uDBFF]$/g, '')
    .trim();
  return `${start === 0 ? '' : '… '}${words}`;
}

/** Where the first match begins; 0 where nothing matches. */
function firstMatch(line: string, query: SearchQuery): number {
  const folded = fold(line);
  const places = query.map((term) => folded.indexOf(term)).filter((place) => place !== -1);
  if (places.length === 0) return 0;
  const first = Math.min(...places);
  // Asking each character takes long, and folding leaves the length of most texts as it is.
  return folded.length === line.length ? first : (foldWithOrigins(line).origins[first] ?? 0);
}

/** The beginning of a word a little before a place; of any character where there are no blanks, as in Japanese. */
function wordBefore(line: string, place: number): number {
  const blank = line.indexOf(' ', place - BEFORE_MATCH);
  return blank === -1 || blank >= place ? place - BEFORE_MATCH : blank + 1;
}

/** Where the terms stand in the text: in order, and joined where they overlap. */
function matchesIn(text: string, query: SearchQuery): [from: number, to: number][] {
  if (query.length === 0 || text === '') return [];
  const { text: folded, origins } = foldWithOrigins(text);
  const found: [number, number][] = [];
  for (const term of query) {
    for (let at = folded.indexOf(term); at !== -1; at = folded.indexOf(term, at + term.length)) {
      found.push([origins[at] ?? 0, endOf(origins, at + term.length)]);
    }
  }
  found.sort(([a], [b]) => a - b);

  const joined: [number, number][] = [];
  for (const [from, to] of found) {
    const last = joined.at(-1);
    if (last && from <= last[1]) last[1] = Math.max(last[1], to);
    else joined.push([from, to]);
  }
  return joined;
}

/** The end of a match in the original: past the marks that folding took off its last letter. */
function endOf(origins: readonly number[], foldedEnd: number): number {
  const last = origins[foldedEnd - 1] ?? 0;
  let end = foldedEnd;
  while (end < origins.length - 1 && origins[end] === last) end += 1;
  return origins[end] ?? last;
}
