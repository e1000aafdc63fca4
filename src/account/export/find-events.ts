import { matchesOnce } from '../../events/search-text.ts';
import { compareEvents } from '../../events/timeline.ts';
import type { EventFilter } from '../../timeline/facets/event-filter.ts';
import { filterKey } from '../../timeline/facets/filter-key.ts';
import { type FilterTally, filterTally } from '../../timeline/facets/filter-tally.ts';
import type { WholeResult } from '../../timeline/whole-result.ts';
import type { AccountConversations } from '../conversations/account-conversations.ts';
import type { AccountEvent } from '../conversations/account-event.ts';
import { WINDOW_SIZE } from '../conversations/account-window.ts';
import { accountKeyOf } from '../conversations/light-event.ts';
import { parsePage } from '../conversations/parse-page.ts';
import { type MatchSet, matchSet, type StoredMatches } from '../conversations/stored-matches.ts';
import type { ConversationIndex } from './conversation-index.ts';
import { eventsOf, type ExportStore } from './export-store.ts';
import { createSlices, inSlices } from './in-slices.ts';
import { readAhead, requireRevision, storedMeta } from './stored-pages.ts';

/** What a filter leaves of a stored export. */
export interface FoundEvents extends WholeResult {
  /** The `filterKey` of the filter. */
  readonly key: string;
  /** The revision of the export that was searched. */
  readonly revision: number;
  readonly newest: readonly AccountEvent[] | null;
  /** Null for a filter that accepts all events. */
  readonly matches: StoredMatches | null;
  /** The events that the filter leaves without its dates; null like `matches`. */
  readonly ofAnyDay: StoredMatches | null;
}

export interface FindOptions {
  readonly filter: EventFilter;
  /** The day of a time in ms since 1970, in the agent's time zone, as `Formats.dayKey` formats it. */
  readonly dayOf: (milliseconds: number) => string;
  /** Called with the share that is done, from 0 to 1. */
  readonly onProgress: (share: number) => void;
  readonly signal: AbortSignal;
  /** How many of the newest matching events are wanted for the list; there can be a page more. */
  readonly listSize?: number;
}

/**
 * Finds the events that a filter leaves of all that are stored. Facets, days, and selections are answered from the index of
 * conversations, which is in memory. A search reads all pages once more, because the index has no texts.
 *
 * It includes the pages that are stored when it is started, and no event of other pages.
 *
 * @throws the signal's reason if it is aborted; an error if any events are deleted meanwhile
 */
export async function findEvents(
  store: ExportStore,
  index: ConversationIndex,
  exportId: number,
  { filter, dayOf, onProgress, signal, listSize = WINDOW_SIZE }: FindOptions,
): Promise<FoundEvents> {
  const { pageCount, revision } = await storedMeta(store, exportId);
  const hasSearch = filter.query.length > 0;
  const progress = walkProgress(pageCount, hasSearch, onProgress);
  const conversations = await index.upTo(exportId, pageCount, signal, progress.onIndexed);
  const found = {
    tally: filterTally(filter, dayOf),
    matches: matchSet(revision),
    ofAnyDay: matchSet(revision),
  };
  const newest: AccountEvent[][] = [];
  let newestCount = 0;

  /** The events of pages with their conversations. Reading a page is a break for the page of the app. */
  async function* pagesOf(
    numbers: Iterable<number>,
    isWanted: (event: AccountEvent) => boolean,
  ): AsyncGenerator<AccountEvent[], void> {
    for await (const { number, page } of readAhead(store, exportId, numbers)) {
      signal.throwIfAborted();
      yield conversations.resolve(parsePage(eventsOf(page), number).filter(isWanted));
    }
  }

  function keep(events: AccountEvent[]): void {
    if (newestCount >= listSize || events.length === 0) return;
    newest.push(events);
    newestCount += events.length;
  }

  const slices = createSlices(signal);
  if (hasSearch) {
    for await (const events of pagesOf(newestFirst(pageCount), () => true)) {
      const shown: AccountEvent[] = [];
      for (const event of events) {
        const fate = found.tally.add(event, matchesOnce(event, filter.query));
        if (fate !== 'hidden') found.ofAnyDay.add(event.position);
        if (fate === 'shown') {
          found.matches.add(event.position);
          shown.push(event);
        }
        // The text of one message can take a while.
        if (slices.isOver()) await slices.pause();
      }
      keep(shown);
      progress.onWalked();
    }
  } else {
    await addIndexed(conversations, found, signal);
    const numbers = filter.isActive ? found.matches.newestPages(listSize) : [];
    for await (const events of pagesOf(numbers, found.matches.has)) {
      keep(events);
      if (slices.isOver()) await slices.pause();
    }
  }

  await requireRevision(store, exportId, revision);
  return {
    key: filterKey(filter),
    revision,
    counts: found.tally.counts,
    newest: filter.isActive ? newest.flat().sort(compareEvents) : null,
    matches: filter.isActive ? found.matches : null,
    ofAnyDay: filter.isActive ? found.ofAnyDay : null,
  };
}

function* newestFirst(pageCount: number): Generator<number, void> {
  for (let number = pageCount - 1; number >= 0; number -= 1) yield number;
}

/** Counts the events of the index, and notes those that are shown. */
function addIndexed(
  conversations: AccountConversations,
  {
    tally,
    matches,
    ofAnyDay,
  }: {
    readonly tally: FilterTally;
    readonly matches: MatchSet;
    readonly ofAnyDay: MatchSet;
  },
  signal: AbortSignal,
): Promise<void> {
  return inSlices(conversations.all(), signal, ({ conversation, events }) => {
    for (const light of events) {
      const { type, actor, createdMs, conversationId, message, position } = light;
      const key = accountKeyOf(light);
      const event = { key, type, actor, createdMs, conversationId, message, conversation };
      const fate = tally.add(event, true);
      if (fate !== 'hidden') ofAnyDay.add(position);
      if (fate === 'shown') matches.add(position);
    }
  });
}

/** The pages are read for the index, unless it has them already, and then once more for a search. */
function walkProgress(pageCount: number, hasSearch: boolean, onProgress: (share: number) => void) {
  let [indexed, walked] = [0, 0];
  return {
    onIndexed() {
      indexed += 1;
      onProgress(indexed / (hasSearch ? 2 * pageCount : pageCount));
    },
    onWalked() {
      walked += 1;
      onProgress((indexed + walked) / (indexed + pageCount));
    },
  };
}
