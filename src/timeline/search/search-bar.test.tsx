// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { button, buttonNames, createTestBrowser, press, pressKey, type } from '../test-browser.tsx';
import { SearchBar } from './search-bar.tsx';

const browser = createTestBrowser();
const { container } = browser;

beforeEach(() => localStorage.clear());
afterEach(() => browser.close());

const input = () => container.querySelector('input');
const position = () => container.querySelector('[aria-hidden="true"]:not(svg)')?.textContent;
const currentId = () => browser.value().currentEvent?.id;

describe('the search box', () => {
  it('is a named search field in a search landmark', () => {
    browser.render(<SearchBar />);
    expect(container.querySelector('[role="search"]')).not.toBeNull();
    expect(input()?.type).toBe('search');
    expect(input()?.labels?.[0]?.textContent).toBe('Search');
    expect(buttonNames(container)).toEqual(['Filter']);
  });

  it('narrows the list to the matches as the agent types', () => {
    browser.render(<SearchBar />);
    type(input(), 'maria printer');
    expect(input()?.value).toBe('maria printer');
    expect(browser.value().result.shown.map(({ id }) => id)).toEqual(['1', '3']);
    expect(position()).toBe('1 of 2');
  });

  it('has no position and no steps while the search is empty', () => {
    browser.render(<SearchBar />);
    type(input(), '  ');
    expect(position()).toBeUndefined();
    expect(buttonNames(container)).toEqual(['Filter']);
  });

  it('has no step if nothing matches', () => {
    browser.render(<SearchBar />, { searchText: 'refund' });
    expect(position()).toBe('0 of 0');
    expect(button(container, 'Previous match').disabled).toBe(true);
    expect(button(container, 'Next match').disabled).toBe(true);
  });

  it('takes the focus when it is requested, once', () => {
    browser.render(<SearchBar />);
    void act(() => browser.value().dispatch({ type: 'focus-requested', target: 'search' }));
    expect(document.activeElement).toBe(input());
    expect(browser.value().state.focusRequest).toBeNull();
  });
});

describe('a step through the matches', () => {
  it('goes to the next match, and to the first after the last', async () => {
    browser.render(<SearchBar />, { searchText: 'maria printer' });
    expect(currentId()).toBe('3');
    await press(container, 'Next match');
    expect(currentId()).toBe('1');
    expect(position()).toBe('2 of 2');
    expect(browser.value().state.isScrollRequested).toBe(true);
    await press(container, 'Next match');
    expect(currentId()).toBe('3');
  });

  it('goes to the previous match, and to the last before the first', async () => {
    browser.render(<SearchBar />, { searchText: 'p' });
    const count = browser.value().rows.length;
    expect(count).toBeGreaterThan(2);
    await press(container, 'Previous match');
    expect(position()).toBe(`${count} of ${count}`);
    await press(container, 'Previous match');
    expect(position()).toBe(`${count - 1} of ${count}`);
  });

  it('follows Enter and Shift+Enter, and the focus stays in the search box', () => {
    browser.render(<SearchBar />, { searchText: 'p' });
    const count = browser.value().rows.length;
    void act(() => input()?.focus());
    pressKey(input(), 'Enter');
    expect(position()).toBe(`2 of ${count}`);
    pressKey(input(), 'Enter', { shiftKey: true });
    pressKey(input(), 'Enter', { shiftKey: true });
    expect(position()).toBe(`${count} of ${count}`);
    expect(browser.value().state.focusRequest).toBeNull();
    expect(document.activeElement).toBe(input());
  });
});

describe('Escape in the search box', () => {
  it('clears the search, then moves the focus to the list', () => {
    browser.render(<SearchBar />, { searchText: 'printer' });
    pressKey(input(), 'Escape');
    expect(input()?.value).toBe('');
    expect(browser.value().result.shown).toHaveLength(4);
    expect(browser.value().state.focusRequest).toBeNull();
    pressKey(input(), 'Escape');
    expect(browser.value().state.focusRequest).toBe('current-row');
  });

  it('and Enter have no other effect; other keys do what they always do', () => {
    browser.render(<SearchBar />, { searchText: 'printer' });
    const prevented = ['Enter', 'Escape', 'a', 'Tab'].filter((key) => {
      const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true });
      void act(() => void input()?.dispatchEvent(event));
      return event.defaultPrevented;
    });
    expect(prevented).toEqual(['Enter', 'Escape']);
  });
});

describe('the filter button', () => {
  it('opens and closes the facet panel', async () => {
    browser.render(<SearchBar />);
    const expanded = () => button(container, 'Filter').getAttribute('aria-expanded');
    expect(expanded()).toBe('false');
    await press(container, 'Filter');
    expect(expanded()).toBe('true');
    expect(browser.value().state.isFacetPanelOpen).toBe(true);
    await press(container, 'Filter');
    expect(expanded()).toBe('false');
  });

  it('takes the focus when the facet panel is closed by a key', () => {
    browser.render(<SearchBar />);
    void act(() => browser.value().dispatch({ type: 'facet-panel-closed' }));
    expect(document.activeElement).toBe(button(container, 'Filter'));
  });
});
