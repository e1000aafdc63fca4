// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { SideConversationEvent } from '../../events/event.ts';
import { parseQuery, type SearchQuery } from '../../events/search-query.ts';
import { buildTimeline } from '../../events/timeline.ts';
import { useSearchMatches } from './use-search-matches.ts';

const container = document.createElement('div');
const results: (readonly SideConversationEvent[])[] = [];

function Matches({ events, query }: MatchesProps): null {
  results.push(useSearchMatches(events, query));
  return null;
}

interface MatchesProps {
  readonly events: readonly SideConversationEvent[];
  readonly query: SearchQuery;
}

const NO_QUERY = parseQuery('');

function eventsOf(count: number): readonly SideConversationEvent[] {
  return buildTimeline(
    [],
    Array.from({ length: count }, (_, index) => ({
      id: String(index),
      type: 'reply',
      message: { body: index % 2 === 0 ? 'even' : 'odd' },
    })),
  ).events;
}

function show(events: readonly SideConversationEvent[], query: SearchQuery): void {
  void act(() => render(<Matches events={events} query={query} />, container));
}

const count = () => results.at(-1)?.length;

/** The time that passes with every call of `performance.now()`, in ms. */
let stepMs = 0;

beforeEach(() => {
  let nowMs = 0;
  stepMs = 0;
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
  vi.spyOn(performance, 'now').mockImplementation(() => {
    nowMs += stepMs;
    return nowMs;
  });
});

afterEach(() => {
  void act(() => render(null, container));
  vi.useRealTimers();
  vi.restoreAllMocks();
  results.length = 0;
});

const nextSlice = () =>
  act(() => {
    vi.advanceTimersToNextTimer();
  });

it('has all events, the same list, without a search', () => {
  const events = eventsOf(3);
  show(events, NO_QUERY);
  expect(results).toEqual([events]);
  expect(results[0]).toBe(events);
});

it('has the matches in the first render if there is time to search all events', () => {
  show(eventsOf(2000), parseQuery('even'));
  expect(results.map(({ length }) => length)).toEqual([1000]);
  expect(vi.getTimerCount()).toBe(0);
});

it('has the matches of the search before until a long search is done', async () => {
  const events = eventsOf(1000);
  show(events, parseQuery('even'));
  const before = results.at(-1);
  expect(before).toHaveLength(500);
  stepMs = 100;
  show(events, parseQuery('odd'));
  // Each slice is over after one batch of 256 events.
  for (let slice = 0; slice < 3; slice += 1) {
    expect(results.at(-1)).toBe(before);
    await nextSlice();
  }
  expect(results.at(-1)).toEqual(events.filter((event) => !before?.includes(event)));
  expect(vi.getTimerCount()).toBe(0);
});

it('has all events until the first long search is done', async () => {
  stepMs = 100;
  show(eventsOf(600), parseQuery('odd'));
  expect(count()).toBe(600);
  await nextSlice();
  await nextSlice();
  expect(count()).toBe(300);
});

it('stops a long search when another begins, and when it is no longer rendered', () => {
  stepMs = 100;
  const events = eventsOf(1000);
  show(events, parseQuery('odd'));
  expect(vi.getTimerCount()).toBe(1);
  show(events, parseQuery('even'));
  expect(vi.getTimerCount()).toBe(1);
  show(events, NO_QUERY);
  expect(vi.getTimerCount()).toBe(0);
  expect(results.at(-1)).toBe(events);
  show(events, parseQuery('odd'));
  void act(() => render(null, container));
  expect(vi.getTimerCount()).toBe(0);
});
