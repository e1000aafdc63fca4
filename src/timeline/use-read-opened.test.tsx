// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { NO_NEW_EVENTS } from './browser-context.tsx';
import type { BrowserAction } from './browser-state.ts';
import { NO_FACETS } from './facets/facets.ts';
import { createTestBrowser, type TestBrowserOptions } from './test-browser.tsx';

const browser = createTestBrowser();
const onRead = vi.fn<(keys: readonly string[]) => void>();

/** The rows are 4, 3, 2, 1: the newest first. */
const UNREAD = new Set(['a/2', 'b/4', 'b/3']);

function show(options: TestBrowserOptions = {}): void {
  const newEvents = { ...NO_NEW_EVENTS, unread: UNREAD, onRead };
  browser.render(null, { newEvents, ...options });
}

function dispatch(action: BrowserAction): void {
  void act(() => browser.value().dispatch(action));
}

beforeEach(() => onRead.mockReset());
afterEach(() => browser.close());

it('marks an event as read that is opened in the list', () => {
  show();
  dispatch({ type: 'row-focused', key: 'b/3' });
  expect(onRead).not.toHaveBeenCalled();
  dispatch({ type: 'event-toggled', key: 'b/3' });
  expect(onRead.mock.calls).toEqual([[['b/3']]]);
});

it('does not mark an event that was read before', () => {
  show();
  dispatch({ type: 'event-toggled', key: 'a/1' });
  expect(onRead).not.toHaveBeenCalled();
});

it.each([false, true])(
  'marks an event that is opened outside the filters (beside the list: %s)',
  (isSplit) => {
    show({ isSplit, facets: { types: ['create'] } });
    const event = { key: 'a/2', conversationId: 'a' };
    dispatch({ type: 'event-revealed', event, place: 'outside' });
    expect(onRead.mock.calls).toEqual([[['a/2']]]);
  },
);

it('marks an event that is chosen for the detail pane', () => {
  show({ isSplit: true });
  dispatch({ type: 'row-focused', key: 'b/3' });
  expect(onRead.mock.calls).toEqual([[['b/3']]]);
});

it('does not mark an event that the detail pane shows by itself, until it is chosen', () => {
  show({ isSplit: true });
  expect(onRead).not.toHaveBeenCalled();
  dispatch({ type: 'search-changed', text: 'plug' });
  expect(browser.value().rows.map(({ key }) => key)).toEqual(['a/2']);
  expect(onRead).not.toHaveBeenCalled();
  dispatch({ type: 'search-changed', text: '' });
  dispatch({ type: 'row-focused', key: 'b/4' });
  expect(onRead.mock.calls).toEqual([[['b/4']]]);
});

it.each<BrowserAction>([
  { type: 'row-chosen', key: 'b/4' },
  { type: 'row-selected', key: 'b/4' },
  { type: 'match-selected', key: 'b/4' },
  { type: 'event-revealed', event: { key: 'b/4', conversationId: 'b' }, place: 'pane' },
])(
  'marks an event that the detail pane shows by itself when the agent chooses it: %j',
  (action) => {
    show({ isSplit: true });
    expect(browser.value().state.currentKey).toBe('b/4');
    dispatch(action);
    expect(onRead.mock.calls).toEqual([[['b/4']]]);
  },
);

it('does not mark an event that the detail pane shows by itself when Tab passes its row', () => {
  show({ isSplit: true });
  dispatch({ type: 'row-focused', key: 'b/4' });
  expect(onRead).not.toHaveBeenCalled();
});

it('does not mark the event that the detail pane shows in place of a chosen one that is hidden', () => {
  show({ isSplit: true });
  dispatch({ type: 'row-chosen', key: 'a/1' });
  dispatch({ type: 'facets-changed', facets: { ...NO_FACETS, types: ['reply'] } });
  expect(browser.value().currentEvent?.key).toBe('a/2');
  expect(onRead).not.toHaveBeenCalled();
});
