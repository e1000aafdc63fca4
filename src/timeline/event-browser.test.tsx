// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { loadItem, saveItem } from '../storage/web-storage.ts';
import type { BrowserAction } from './browser-state.ts';
import { NO_FACETS } from './facets/facets.ts';
import { useSearch } from './search/highlighted.tsx';
import { createTestBrowser, TEST_TIMELINE } from './test-browser.tsx';
import { DEFAULT_VIEW } from './view-options.ts';

const browser = createTestBrowser();

beforeEach(() => localStorage.clear());
afterEach(() => browser.close());

const dispatch = (action: BrowserAction) => act(() => browser.value().dispatch(action));
const rowIds = () =>
  browser.value().rows.flatMap((row) => (row.kind === 'event' ? [row.event.id] : []));
const stored = () => loadItem('test view');
const currentId = () => browser.value().currentEvent?.id;

const NOT_OPENED_FROM_A_PAGE = { options: { initialView: null } } as const;
const OLDEST_FIRST = { ...DEFAULT_VIEW, order: 'oldest' } as const;

describe('the view options of an event browser', () => {
  it('are the default ones at first, and nothing is stored', () => {
    browser.render(null, NOT_OPENED_FROM_A_PAGE);
    expect(browser.value().state.view).toEqual(DEFAULT_VIEW);
    expect(stored()).toBeNull();
  });

  it('are the stored ones', () => {
    saveItem('test view', OLDEST_FIRST);
    browser.render(null, NOT_OPENED_FROM_A_PAGE);
    expect(browser.value().state.view).toEqual(OLDEST_FIRST);
    expect(rowIds()).toEqual(['1', '2', '3', '4']);
  });

  it('are those of the page that opened it, rather than the stored ones', () => {
    saveItem('test view', OLDEST_FIRST);
    browser.render(null, { view: { grouping: 'conversation' }, searchText: 'fire' });
    expect(browser.value().state).toMatchObject({
      view: { ...DEFAULT_VIEW, grouping: 'conversation' },
      searchText: 'fire',
    });
    expect(stored()).toEqual(OLDEST_FIRST);
  });

  it('are stored when they change, without search and conversations', async () => {
    browser.render(null, NOT_OPENED_FROM_A_PAGE);
    await dispatch({ type: 'search-changed', text: 'fire' });
    expect(stored()).toBeNull();
    const facets = { ...NO_FACETS, types: ['reply'], conversations: ['a'] };
    await dispatch({ type: 'facets-changed', facets });
    expect(stored()).toEqual({ ...DEFAULT_VIEW, facets: { ...NO_FACETS, types: ['reply'] } });
    await dispatch({ type: 'filters-cleared' });
    expect(stored()).toEqual(DEFAULT_VIEW);
  });
});

it('stores no facets of a list that is narrowed to one conversation', async () => {
  browser.render(null, NOT_OPENED_FROM_A_PAGE);
  const facets = { ...NO_FACETS, types: ['reply'] };
  await dispatch({ type: 'facets-changed', facets });
  await dispatch({ type: 'conversation-narrowed', id: 'a' });
  expect(rowIds()).toEqual(['2', '1']);
  expect(stored()).toEqual({ ...DEFAULT_VIEW, facets });
  await dispatch({ type: 'search-changed', text: 'smokes' });
  expect(rowIds()).toEqual(['1']);
  expect(stored()).toEqual({ ...DEFAULT_VIEW, facets });
  const inside = { ...NO_FACETS, types: ['create'], conversations: ['a'] };
  await dispatch({ type: 'facets-changed', facets: inside });
  expect(stored()).toEqual({ ...DEFAULT_VIEW, facets });
  await dispatch({ type: 'narrowing-undone' });
  expect(rowIds()).toEqual(['2']);
  expect(stored()).toEqual({ ...DEFAULT_VIEW, facets });
});

describe('an event outside search and facets', () => {
  it('is there while they hide it', async () => {
    browser.render(null, { facets: { types: ['update'] } });
    expect(browser.value().outside).toBeNull();
    await dispatch({
      type: 'event-revealed',
      event: { key: 'a/2', conversationId: 'a' },
      place: 'outside',
    });
    expect(browser.value().outside?.key).toBe('a/2');
    await dispatch({ type: 'search-changed', text: 'closed' });
    expect(browser.value().outside?.key).toBe('a/2');
    await dispatch({ type: 'filters-cleared' });
    expect(browser.value().outside).toBeNull();
    // It does not come back by itself.
    await dispatch({ type: 'search-changed', text: 'nothing' });
    expect(browser.value().outside).toBeNull();
  });

  it('is not there if it was removed', async () => {
    browser.render(null, { facets: { types: ['update'] } });
    await dispatch({
      type: 'event-revealed',
      event: { key: 'gone', conversationId: 'gone' },
      place: 'outside',
    });
    expect(browser.value().outside).toBeNull();
    expect(browser.value().state.pinnedKey).toBeNull();
  });
});

describe('the rows of an event browser', () => {
  it('are what search and facets leave, the newest first', async () => {
    browser.render(null);
    expect(rowIds()).toEqual(['4', '3', '2', '1']);
    expect(browser.value().isFiltered).toBe(false);
    await dispatch({ type: 'search-changed', text: 'printer' });
    expect(rowIds()).toEqual(['3', '2', '1']);
    expect(browser.value().isFiltered).toBe(true);
    await dispatch({ type: 'facets-changed', facets: { ...NO_FACETS, types: ['create'] } });
    expect(rowIds()).toEqual(['3', '1']);
    await dispatch({ type: 'search-changed', text: '' });
    expect(browser.value().isFiltered).toBe(true);
  });

  it('follow the order and the grouping', async () => {
    browser.render(null);
    await dispatch({ type: 'order-changed', order: 'oldest' });
    expect(rowIds()).toEqual(['1', '2', '3', '4']);
    expect(browser.value().rows.map(({ kind }) => kind)).toEqual(Array(4).fill('event'));
    await dispatch({ type: 'grouping-changed', grouping: 'conversation' });
    expect(browser.value().rows.map(({ kind }) => kind)).toEqual([
      'conversation',
      'event',
      'event',
      'conversation',
      'event',
      'event',
    ]);
    // The first event is the current one, not its heading.
    expect(currentId()).toBe('1');
  });

  it('do not include the events of a folded conversation, except during a search', async () => {
    browser.render(null, { view: { grouping: 'conversation' } });
    await dispatch({ type: 'row-focused', key: 'a/1' });
    await dispatch({ type: 'conversation-toggled', id: 'a' });
    expect(rowIds()).toEqual(['4', '3']);
    // The heading stands for the current event.
    expect(browser.value().rows[browser.value().currentIndex]?.kind).toBe('conversation');
    await dispatch({ type: 'search-changed', text: 'printer' });
    expect(rowIds()).toEqual(['3', '2', '1']);
    await dispatch({ type: 'search-changed', text: '' });
    await dispatch({ type: 'conversation-toggled', id: 'a' });
    expect(rowIds()).toEqual(['4', '3', '2', '1']);
  });

  it('are those of today if the facet of dates says so', () => {
    const date = { kind: 'last-days', days: 1 } as const;
    browser.render(null, { facets: { date }, nowMs: Date.UTC(2026, 10, 19, 23) });
    expect(rowIds()).toEqual(['4', '3', '2']);
    browser.render(null, { facets: { date }, nowMs: Date.UTC(2026, 10, 20, 1) });
    expect(rowIds()).toEqual(['4', '3']);
  });
});

describe('the current row', () => {
  /** The timeline before its newest event came. */
  const BEFORE = { ...TEST_TIMELINE, events: TEST_TIMELINE.events.slice(0, 3) };

  it('is the first until another gets the focus', async () => {
    browser.render(null, { timeline: BEFORE });
    expect(currentId()).toBe('3');
    browser.render(null);
    expect(currentId()).toBe('4');
    await dispatch({ type: 'row-focused', key: 'a/2' });
    expect(currentId()).toBe('2');
  });

  it('is the first again if search or facets leave it out', async () => {
    browser.render(null);
    await dispatch({ type: 'row-focused', key: 'a/2' });
    await dispatch({ type: 'facets-changed', facets: { ...NO_FACETS, types: ['create'] } });
    expect(currentId()).toBe('3');
  });

  it('stays when a newer event comes, if it is opened beside the list', () => {
    browser.render(null, { timeline: BEFORE, isSplit: true });
    browser.render(null, { isSplit: true });
    expect(rowIds()).toEqual(['4', '3', '2', '1']);
    expect(currentId()).toBe('3');
  });
});

function TermCount() {
  return <p>{useSearch().length}</p>;
}

it('gives the search to what highlights its matches', async () => {
  browser.render(<TermCount />);
  expect(browser.container.textContent).toBe('0');
  await dispatch({ type: 'search-changed', text: 'fire printer' });
  expect(browser.container.textContent).toBe('2');
});
