// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { EMPTY_TIMELINE } from '../events/timeline.ts';
import { adaptPreactForGarden } from '../ui/garden-on-preact.ts';
import { BrowserHead } from './browser-head.tsx';
import { ListIsReplacedProvider } from './use-list-is-shown.ts';
import {
  button,
  buttonNames,
  createTestBrowser,
  press,
  type TestBrowserOptions,
} from './test-browser.tsx';

const browser = createTestBrowser();
const { container } = browser;

beforeAll(() => adaptPreactForGarden());
beforeEach(() => localStorage.clear());
afterEach(() => browser.close());

async function show(test: TestBrowserOptions = {}): Promise<void> {
  browser.render(
    <BrowserHead summary={<p>4 events</p>} actions={<button type="button">Refresh</button>} />,
    test,
  );
  await browser.load();
}

const input = () => container.querySelector('input');
const names = () => buttonNames(container);

it('is one line with the summary, search, filter, the buttons of the page, and the menu', async () => {
  await show();
  expect(container.querySelector('p')?.textContent).toBe('4 events');
  expect(names()).toEqual(['Search', 'Filter', 'Refresh', 'More']);
  expect(input()).toBeNull();
});

it('has no search and no filter if there are no events', async () => {
  await show({ timeline: EMPTY_TIMELINE });
  expect(names()).toEqual(['Refresh', 'More']);
});

describe('the search button', () => {
  it('opens the search box with the focus, and closes it with the focus on itself', async () => {
    await show();
    await press(container, 'Search');
    await browser.load();
    expect(document.activeElement).toBe(input());
    expect(button(container, 'Close search').getAttribute('aria-expanded')).toBe('true');
    // The summary is still announced.
    expect(container.querySelector('p')).not.toBeNull();

    await press(container, 'Close search');
    expect(input()).toBeNull();
    expect(document.activeElement).toBe(button(container, 'Search'));
  });

  it('clears the search', async () => {
    await show({ searchText: 'printer' });
    await press(container, 'Close search');
    expect(browser.value().state.searchText).toBe('');
    expect(browser.value().isSearchOpen).toBe(false);
  });
});

it('has the search box open and the steps below it if there is a search text', async () => {
  await show({ searchText: 'printer' });
  expect(input()?.value).toBe('printer');
  expect(document.activeElement).not.toBe(input());
  expect(names()).toEqual([
    'Close search',
    'Filter',
    'Refresh',
    'More',
    'Previous match',
    'Next match',
  ]);
});

it('has no steps while something else is in place of the list', async () => {
  browser.render(
    <ListIsReplacedProvider value>
      <BrowserHead summary={<p>1 of 4 events</p>} actions={null} />
    </ListIsReplacedProvider>,
    { searchText: 'printer' },
  );
  await browser.load();
  expect(names()).toEqual(['Close search', 'Filter', 'More']);
});

it('has no steps for a search without characters', async () => {
  await show({ searchText: ' ' });
  expect(names()).toEqual(['Close search', 'Filter', 'Refresh', 'More']);
});

it('always has the search box where there is room for it', async () => {
  vi.spyOn(HTMLElement.prototype, 'offsetWidth', 'get').mockReturnValue(500);
  const observers: (() => void)[] = [];
  vi.stubGlobal(
    'ResizeObserver',
    class {
      constructor(callback: () => void) {
        observers.push(callback);
      }
      observe(): void {}
      disconnect(): void {}
    },
  );
  await show();
  await act(async () => {
    for (const callback of observers) callback();
  });
  await browser.load();
  expect(input()).not.toBeNull();
  expect(names()).toEqual(['Filter', 'Refresh', 'More']);
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

describe('the filter button', () => {
  it('opens and closes the filter panel', async () => {
    await show();
    const expanded = () => button(container, 'Filter').getAttribute('aria-expanded');
    expect(expanded()).toBe('false');
    await press(container, 'Filter');
    expect(expanded()).toBe('true');
    expect(browser.value().state.isFacetPanelOpen).toBe(true);
    await press(container, 'Filter');
    expect(expanded()).toBe('false');
  });

  it('says how many filters of the panel are active', async () => {
    await show({
      facets: {
        types: ['reply'],
        people: ['maria@acme.example', 'tom@vendor.example'],
        date: { kind: 'last-days', days: 7 },
      },
    });
    const filter = button(container, 'Filter, 3 active filters');
    expect(filter.parentElement?.textContent).toContain('3 active filters3');
  });

  it('takes the focus when the filter panel is closed by a key', async () => {
    await show();
    void act(() => browser.value().dispatch({ type: 'facet-panel-closed', returnsFocus: true }));
    expect(document.activeElement).toBe(button(container, 'Filter'));
  });
});
