import { afterEach, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import type { EventType } from '../../events/event.ts';
import { createTestBrowser } from '../test-browser.tsx';
import type { WholeSource } from '../whole-result.ts';
import { TypeFilter } from './type-filter.tsx';

const browser = createTestBrowser();
afterEach(() => browser.close());

const COUNTS = new Map<EventType, number>([
  ['create', 9],
  ['reply', 654_321],
  ['update', 48_000],
]);

/** A million events, which have been counted or not. */
function million(isCounted: boolean): WholeSource {
  const counts = {
    eventCount: 1_000_000,
    shownCount: 1_000_000,
    matchCount: 1_000_000,
    acceptedCount: 1_000_000,
    countsOf: () => COUNTS as ReadonlyMap<string, number>,
    countOfDays: () => 0,
    samplesOf: () => new Map(),
  };
  return {
    eventCount: 1_000_000,
    resultOf: () => (isCounted ? { counts, newest: null } : null),
    samplesOf: null,
    onFilter: () => undefined,
  };
}

const boxes = () =>
  [...browser.container.querySelectorAll('button')].map((chip) => {
    const { x, y, width, height } = chip.getBoundingClientRect();
    return { x, y, width, height };
  });

it('does not move when the counts become known, so that no press goes to another chip', async () => {
  await page.viewport(1366, 768);
  browser.render(<TypeFilter />, { whole: million(false) });
  const before = boxes();
  expect(browser.container.textContent).toBe('Created…Replies…Updates…');
  browser.render(<TypeFilter />, { whole: million(true) });
  expect(browser.container.textContent).toBe('Created9Replies654,321Updates48,000');
  expect(boxes()).toEqual(before);
});
