import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { searchTextOf } from '../../events/search-text.ts';
import { buildTimeline } from '../../events/timeline.ts';
import { prepareSearch } from './prepare-search.ts';

vi.mock('../../events/search-text.ts', () => ({ searchTextOf: vi.fn<typeof searchTextOf>() }));

const { events } = buildTimeline(
  [],
  Array.from({ length: 10 }, (_, index) => ({ id: String(index), type: 'reply' })),
);
const prepared = () => vi.mocked(searchTextOf).mock.calls.map(([event]) => event);

beforeEach(() => {
  let nowMs = 0;
  vi.mocked(searchTextOf).mockReset();
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  // Each event takes 3 ms.
  vi.spyOn(performance, 'now').mockImplementation(() => (nowMs += 3));
});

afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

it('prepares every event once, a few at a time', () => {
  prepareSearch(events);
  const { length } = prepared();
  expect(length).toBeGreaterThan(0);
  expect(length).toBeLessThan(events.length);
  vi.advanceTimersToNextTimer();
  expect(prepared().length).toBeGreaterThan(length);
  expect(prepared().length).toBeLessThan(events.length);
  vi.runAllTimers();
  expect(prepared()).toEqual(events);
});

it('stops when asked to', () => {
  const stop = prepareSearch(events);
  const { length } = prepared();
  stop();
  vi.runAllTimers();
  expect(prepared()).toHaveLength(length);
});
