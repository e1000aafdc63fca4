import { type OpenedApp, probe } from './opened-app.ts';
import { type Summary, summaryOf } from './statistics.ts';

/** The time of a search until the new list is on the screen, in milliseconds. */
export interface SearchResult {
  /** The first word, for which every message is normalized. */
  readonly first: number;
  /** Further words, and clearing the search. */
  readonly further: Summary;
}

/** Words that occur in some but not all events of every scenario. */
const WORDS = ['maria', 'thank'];
const ROUNDS = 6;

/** Enters words into the search of a complete list, as if pasted, and clears it after each. */
export async function measureSearch(app: OpenedApp): Promise<SearchResult> {
  await probe(app, 'goTo', 0);
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const word of WORDS) {
      times.push(await probe<number>(app, 'search', word));
      times.push(await probe<number>(app, 'search', ''));
    }
  }
  const [first = Number.NaN, ...further] = times;
  return { first, further: summaryOf(further) };
}
