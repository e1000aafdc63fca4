// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { NO_FACETS } from '../facets/facets.ts';
import {
  buttonNames,
  createTestBrowser,
  press,
  type TestBrowserOptions,
} from '../test-browser.tsx';
import NoMatch from './no-match.tsx';

const browser = createTestBrowser();
const { container } = browser;

beforeEach(() => localStorage.clear());
afterEach(() => browser.close());

const render = (test: TestBrowserOptions) => browser.render(<NoMatch />, test);
const text = () => container.querySelector('p')?.textContent;

describe('with a search and filters', () => {
  /** The subject of one conversation, a word in another one. No update has it. */
  const BOTH = { searchText: 'printer', facets: { types: ['update'] } } as const;

  it('says how many events are left out, and what either would show', () => {
    render(BOTH);
    expect(container.querySelector('h2')?.textContent).toBe('No matching events');
    expect(text()).toBe('Your search and filters hide all 4 events.');
    expect(buttonNames(container)).toEqual(['Clear filters (3 events)', 'Clear search (1 event)']);
  });

  it('counts the days of a chosen date', () => {
    render({
      searchText: 'plug',
      facets: { date: { kind: 'range', from: '2026-11-20', to: null } },
    });
    expect(buttonNames(container)).toEqual(['Clear filters (1 event)', 'Clear search (2 events)']);
  });

  it('clears the filters and leaves the search', async () => {
    render(BOTH);
    await press(container, 'Clear filters (3 events)');
    const { facets, state } = browser.value();
    expect(facets).toEqual(NO_FACETS);
    expect(state).toMatchObject({ searchText: 'printer', focusRequest: 'filter-button' });
  });

  it('clears the search and leaves the filters', async () => {
    render(BOTH);
    await press(container, 'Clear search (1 event)');
    const { facets, state } = browser.value();
    expect(facets.types).toEqual(['update']);
    expect(state).toMatchObject({ searchText: '', focusRequest: 'search' });
  });
});

it.each<[string, TestBrowserOptions, string]>([
  ['Clear search', { searchText: 'refund' }, 'Your search hides all 4 events.'],
  ['Clear filters', { facets: { channels: ['sms'] } }, 'Your filters hide all 4 events.'],
  [
    'Clear filters',
    { searchText: '  ', facets: { channels: ['sms'] } },
    'Your filters hide all 4 events.',
  ],
])('has only %s with %j', (name, test, message) => {
  render(test);
  expect(text()).toBe(message);
  expect(buttonNames(container)).toEqual([name]);
});

it('sends the focus that a row should get to the filter button', async () => {
  render({ searchText: 'refund' });
  await act(async () =>
    browser.value().dispatch({ type: 'focus-requested', target: 'current-row' }),
  );
  expect(browser.value().state.focusRequest).toBe('filter-button');
});
