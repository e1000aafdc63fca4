import { delay } from '../zendesk/delay.ts';
import type { EventFilter } from '../timeline/facets/event-filter.ts';
import type { AccountActions } from './account-actions.ts';
import type { FoundEvents } from './export/find-events.ts';

/** How far the search through all stored events is. */
export interface FinderState {
  /** The latest result, perhaps of the filter before, or without the newest pages of a running export. Null before the first. */
  readonly result: FoundEvents | null;
  /** The share that is done, from 0 to 1; null while nothing is searched. */
  readonly share: number | null;
  /** True if the latest search failed. */
  readonly isFailed: boolean;
}

/** Finds the events of the latest filter: one search at a time, again when events are added. */
export interface EventFinder {
  /**
   * Searches unless the result is known. Another filter ends the search for the one before it.
   *
   * @param version changes when the events change
   */
  want(filter: EventFilter, version: string): void;
  /** Searches again after a failure. */
  retry(): void;
  /** Ends the search and forgets the result. */
  stop(): void;
}

export const NOTHING_FOUND: FinderState = { result: null, share: null, isFailed: false };

/** How long the page waits for more letters before it reads all texts, in ms. */
const TYPING_MS = 300;

/** After a search, the page rests for several times as long before it searches again for events that were added. */
const REST_FACTOR = 4;
const MIN_REST_MS = 3000;

interface Wanted {
  readonly filter: EventFilter;
  readonly version: string;
}

/** @param onState called with each new state */
export function createEventFinder(
  find: AccountActions['findEvents'],
  onState: (state: FinderState) => void,
): EventFinder {
  let state = NOTHING_FOUND;
  let wanted: Wanted | null = null;
  /** What the result is of. */
  let found: Wanted | null = null;
  let running: AbortController | null = null;
  let restUntilMs = 0;

  function change(changes: Partial<FinderState>): void {
    state = { ...state, ...changes };
    onState(state);
  }

  function showShare(share: number): void {
    const shown = Math.floor(share * 100) / 100;
    if (shown !== state.share) change({ share: shown });
  }

  /** Searches until the result is the wanted one. */
  async function run(waitMs: number): Promise<void> {
    running?.abort();
    const { signal } = (running = new AbortController());
    const onProgress = (share: number) => signal.aborted || showShare(share);
    try {
      await delay(waitMs, signal);
      for (let target = wanted; target; target = isKnown(wanted) ? null : wanted) {
        change({ share: 0, isFailed: false });
        const startMs = Date.now();
        const result = await find(target.filter, onProgress, signal);
        signal.throwIfAborted();
        found = target;
        change({ result, share: null });
        restUntilMs = Date.now() + Math.max(MIN_REST_MS, REST_FACTOR * (Date.now() - startMs));
        if (!isKnown(wanted)) await delay(restUntilMs - Date.now(), signal);
      }
      running = null;
    } catch {
      if (signal.aborted) return;
      running = null;
      change({ share: null, isFailed: true });
    }
  }

  function isKnown(target: Wanted | null): boolean {
    return found?.version === target?.version && found?.filter.key === target?.filter.key;
  }

  return {
    want(filter, version) {
      const isSame = wanted?.filter.key === filter.key;
      wanted = { filter, version };
      if (!isSame) {
        change({ share: 0, isFailed: false });
        void run(filter.hasSearch ? TYPING_MS : 0);
      } else if (!running && !state.isFailed && !isKnown(wanted)) {
        // A search that is under way is not ended by new events: during an export, none would finish.
        void run(Math.max(0, restUntilMs - Date.now()));
      }
    },
    retry: () => void run(0),
    stop() {
      running?.abort();
      running = wanted = found = null;
      change(NOTHING_FOUND);
    },
  };
}
