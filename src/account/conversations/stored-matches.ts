import { type AccountEvent, type EventPosition, indexOf, pageOf } from './account-event.ts';

/** Which events of a stored export pass the filters. */
export interface StoredMatches {
  /** The revision of the export that the positions are of: `ExportMeta.revision`. */
  readonly revision: number;
  readonly count: number;
  has(event: Pick<AccountEvent, 'position'>): boolean;
}

/** A set of positions that takes up a bit per event, so that a million matches fit. */
export interface MatchSet extends StoredMatches {
  add(position: EventPosition): void;
  /**
   * The numbers of pages with matches, newest first.
   *
   * @param count as many pages as it takes for this number of matches
   */
  newestPages(count: number): readonly number[];
}

/** Bits per number of a `Uint32Array`. */
const WORD = 32;

/** Enough for a page as the account sends it. */
const INITIAL_WORDS = 4;

interface PageMatches {
  readonly words: Uint32Array;
  readonly count: number;
}

const NO_MATCHES: PageMatches = { words: new Uint32Array(INITIAL_WORDS), count: 0 };

/**
 * Starts empty.
 *
 * @param revision of the export; by default that of one from which no events were removed
 */
export function matchSet(revision = 0): MatchSet {
  const pages = new Map<number, PageMatches>();
  let total = 0;

  return {
    revision,
    get count() {
      return total;
    },
    add(position) {
      const index = indexOf(position);
      const word = Math.floor(index / WORD);
      const bit = 1 << (index % WORD);
      const page = pageOf(position);
      const known = pages.get(page);
      const { words, count } = known ?? NO_MATCHES;
      if (((words[word] ?? 0) & bit) !== 0) return;
      const next = known && word < words.length ? words : longer(words, word + 1);
      next[word] = (next[word] ?? 0) | bit;
      pages.set(page, { words: next, count: count + 1 });
      total += 1;
    },
    has({ position }) {
      const index = indexOf(position);
      const word = pages.get(pageOf(position))?.words[Math.floor(index / WORD)] ?? 0;
      return (word & (1 << (index % WORD))) !== 0;
    },
    newestPages(count) {
      let missing = count;
      const numbers: number[] = [];
      for (const [number, page] of [...pages].sort(([a], [b]) => b - a)) {
        if (missing <= 0) break;
        numbers.push(number);
        missing -= page.count;
      }
      return numbers;
    },
  };
}

/** A copy with at least some number of words. */
function longer(words: Uint32Array, length: number): Uint32Array {
  const copy = new Uint32Array(Math.max(words.length, length));
  copy.set(words);
  return copy;
}

/** The positions of some events. For `revision` see {@link matchSet}. */
export function matchesOf(
  events: readonly Pick<AccountEvent, 'position'>[],
  revision = 0,
): StoredMatches {
  const matches = matchSet(revision);
  for (const { position } of events) matches.add(position);
  return matches;
}
