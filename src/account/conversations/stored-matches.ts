import { type AccountEvent, type EventPosition, indexOf, pageOf } from './account-event.ts';

/** Which events of a stored export pass the filters. */
export interface StoredMatches {
  readonly count: number;
  has(event: Pick<AccountEvent, 'position'>): boolean;
}

/** A set of positions that takes up a bit per event, so that a million matches fit. */
export interface MatchSet extends StoredMatches {
  add(position: EventPosition): void;
  /** The numbers of the pages that have matches, newest first. */
  pageNumbers(): readonly number[];
}

/** Bits per number of a `Uint32Array`. */
const WORD = 32;

/** Enough for a page as the account sends it. */
const INITIAL_WORDS = 4;

/** Starts empty. */
export function matchSet(): MatchSet {
  const pages = new Map<number, Uint32Array>();
  let count = 0;

  function wordsOf(page: number, word: number): Uint32Array {
    const known = pages.get(page);
    if (known && word < known.length) return known;
    const words = new Uint32Array(Math.max(INITIAL_WORDS, word + 1));
    if (known) words.set(known);
    pages.set(page, words);
    return words;
  }

  return {
    get count() {
      return count;
    },
    add(position) {
      const index = indexOf(position);
      const word = Math.floor(index / WORD);
      const words = wordsOf(pageOf(position), word);
      const before = words[word] ?? 0;
      const after = before | (1 << (index % WORD));
      if (after >>> 0 === before) return;
      words[word] = after;
      count += 1;
    },
    has({ position }) {
      const index = indexOf(position);
      const word = pages.get(pageOf(position))?.[Math.floor(index / WORD)] ?? 0;
      return (word & (1 << (index % WORD))) !== 0;
    },
    pageNumbers: () => [...pages.keys()].sort((a, b) => b - a),
  };
}

/** The positions of some events. */
export function matchesOf(events: readonly Pick<AccountEvent, 'position'>[]): StoredMatches {
  const matches = matchSet();
  for (const { position } of events) matches.add(position);
  return matches;
}
