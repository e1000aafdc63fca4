import { type OpenedApp, probe } from './opened-app.ts';
import { type Summary, summaryOf } from './statistics.ts';

/** How long a search takes, in milliseconds until the new list was on the screen. */
export interface SearchResult {
  /** The first word, for which every message is folded. */
  readonly first: number;
  /** The words after it, and emptying the search. */
  readonly further: Summary;
}

/** Each is in some events of every scenario that is measured, and in no scenario in all. */
const WORDS = ['maria', 'thank'];
const ROUNDS = 6;

/** Types words into the search at once, as from the clipboard, on a list that is complete, and empties it after each. */
export async function measureSearch(app: OpenedApp): Promise<SearchResult> {
  await probe(app, 'goTo', 0);
  const took: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const word of WORDS) {
      took.push(await probe<number>(app, 'search', word));
      took.push(await probe<number>(app, 'search', ''));
    }
  }
  const [first = Number.NaN, ...further] = took;
  return { first, further: summaryOf(further) };
}
