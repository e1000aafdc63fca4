import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { parseQuery } from '../events/search-query.ts';
import { type EventFilter, eventFilter } from '../timeline/facets/event-filter.ts';
import { NO_FACETS } from '../timeline/facets/facets.ts';
import { createEventFinder, type FinderState } from './event-finder.ts';
import type { FoundEvents } from './export/find-events.ts';

function filterOf(text: string): EventFilter {
  const query = parseQuery(text);
  return eventFilter({ query, facets: NO_FACETS, range: null, selection: null, dayOf: String });
}

const foundBy = ({ key }: EventFilter) => ({ filterKey: key }) as FoundEvents;

/** The searches that were started, and how to settle them. */
interface Search {
  readonly filter: EventFilter;
  readonly onProgress: (share: number) => void;
  readonly signal: AbortSignal;
  readonly resolve: (found: FoundEvents) => void;
  readonly reject: (error: Error) => void;
}

let searches: Search[];
let state: FinderState | undefined;

beforeEach(() => {
  vi.useFakeTimers();
  searches = [];
  state = undefined;
});
afterEach(() => {
  vi.useRealTimers();
});

function finder() {
  return createEventFinder(
    (filter, onProgress, signal) =>
      new Promise((resolve, reject) => {
        searches.push({ filter, onProgress, signal, resolve, reject });
      }),
    (next) => {
      state = next;
    },
  );
}

const pass = (milliseconds: number) => vi.advanceTimersByTimeAsync(milliseconds);
const textsSearched = () => searches.map(({ filter }) => filter.key);

it('searches at once for a filter, and when the typing pauses for a search', async () => {
  const { want } = finder();
  want(filterOf(''), '1');
  await pass(0);
  expect(searches).toHaveLength(1);
  want(filterOf('p'), '1');
  expect(searches[0]?.signal.aborted).toBe(true);
  want(filterOf('pr'), '1');
  await pass(0);
  expect(searches).toHaveLength(1);
  expect(state?.share).toBe(0);
  await pass(300);
  expect(textsSearched()).toEqual([filterOf('').key, filterOf('pr').key]);
});

it('reports the progress in whole percents, and then the result', async () => {
  finder().want(filterOf('a'), '1');
  await pass(300);
  searches[0]?.onProgress(0.348);
  expect(state).toMatchObject({ result: null, share: 0.34 });
  searches[0]?.resolve(foundBy(filterOf('a')));
  await pass(0);
  expect(state).toEqual({ result: foundBy(filterOf('a')), share: null, isFailed: false });
});

it('keeps the result of the filter before until the next one is there, and ignores late progress', async () => {
  const { want } = finder();
  want(filterOf('a'), '1');
  await pass(300);
  searches[0]?.resolve(foundBy(filterOf('a')));
  await pass(0);
  want(filterOf('b'), '1');
  await pass(300);
  want(filterOf('c'), '1');
  searches[1]?.onProgress(0.5);
  expect(state).toMatchObject({ result: foundBy(filterOf('a')), share: 0 });
});

it('ends a search with the events that it began with, and searches again after a rest', async () => {
  const { want } = finder();
  want(filterOf('a'), '1');
  await pass(300);
  want(filterOf('a'), '2');
  want(filterOf('a'), '3');
  expect(searches).toHaveLength(1);
  expect(searches[0]?.signal.aborted).toBe(false);
  await pass(1000);
  searches[0]?.resolve(foundBy(filterOf('a')));
  await pass(0);
  await pass(3999);
  expect(searches).toHaveLength(1);
  await pass(1);
  expect(searches).toHaveLength(2);
  searches[1]?.resolve(foundBy(filterOf('a')));
  await pass(60_000);
  expect(searches).toHaveLength(2);
  want(filterOf('a'), '4');
  await pass(0);
  expect(searches).toHaveLength(3);
});

it('shows a failure as one until it is tried again', async () => {
  const { want, retry } = finder();
  want(filterOf('a'), '1');
  await pass(300);
  searches[0]?.reject(new Error('gone'));
  await pass(0);
  expect(state).toEqual({ result: null, share: null, isFailed: true });
  want(filterOf('a'), '2');
  await pass(60_000);
  expect(searches).toHaveLength(1);
  retry();
  await pass(0);
  expect(state).toMatchObject({ share: 0, isFailed: false });
  searches[1]?.resolve(foundBy(filterOf('a')));
  await pass(0);
  expect(state?.result).toEqual(foundBy(filterOf('a')));
});

it('forgets everything when it stops', async () => {
  const { want, stop } = finder();
  want(filterOf('a'), '1');
  await pass(300);
  stop();
  expect(searches[0]?.signal.aborted).toBe(true);
  expect(state).toEqual({ result: null, share: null, isFailed: false });
});
