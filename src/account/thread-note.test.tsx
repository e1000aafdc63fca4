// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { afterEach, expect, it } from 'vitest';
import { createTestBrowser, type TestBrowserOptions } from '../timeline/test-browser.tsx';
import NarrowedNotice from '../timeline/waiting/narrowed-notice.tsx';
import { PartOfConversation } from './thread-note.tsx';

const browser = createTestBrowser();
const { container, value } = browser;
afterEach(browser.close);

const button = (name: string) =>
  [...container.querySelectorAll('button')].find(({ textContent }) => textContent === name);
const isNoted = () => container.textContent?.includes('may be missing here') ?? false;

function show(test: TestBrowserOptions): void {
  browser.render(
    <>
      <NarrowedNotice />
      <PartOfConversation conversationId="a" />
    </>,
    test,
  );
}

it('says that events may be missing, and finds all of them without search and filters', () => {
  show({ searchText: 'printer', facets: { types: ['reply'] } });
  expect(isNoted()).toBe(true);

  void act(() => button('Show the whole conversation')?.click());
  const { facets, query, state } = value();
  expect(facets).toMatchObject({ conversations: ['a'], types: [] });
  expect(query).toEqual([]);
  expect(state.undoFilters).toMatchObject({ searchText: 'printer' });
  expect(isNoted()).toBe(false);
  expect(document.activeElement).toBe(button('Undo'));

  void act(() => button('Undo')?.click());
  expect(value().facets.types).toEqual(['reply']);
  expect(isNoted()).toBe(true);
});

it('stays for other conversations, and if a filter leaves a part of this one', () => {
  show({ facets: { conversations: ['b'] } });
  expect(isNoted()).toBe(true);
  browser.close();
  show({ facets: { conversations: ['a'], types: ['reply'] } });
  expect(isNoted()).toBe(true);
});

it('stays without its button until the events are found, or if they are not', () => {
  const whole = {
    eventCount: 60_000,
    resultOf: () => null,
    samplesOf: null,
    onFilter: () => undefined,
  };
  show({ facets: { conversations: ['a'] }, whole });
  expect(isNoted()).toBe(true);
  expect(button('Show the whole conversation')).toBeUndefined();
});
