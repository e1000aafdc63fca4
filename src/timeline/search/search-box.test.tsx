// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createTestBrowser, pressKey, type, type TestBrowserOptions } from '../test-browser.tsx';
import { ListIsReplacedProvider } from '../use-list-is-shown.ts';
import { SearchBox } from './search-box.tsx';

const browser = createTestBrowser();
const { container } = browser;

beforeEach(() => localStorage.clear());
afterEach(() => browser.close());

const input = () => container.querySelector('input');

function show(test: TestBrowserOptions = {}, hasButton = true): void {
  browser.render(<SearchBox hasButton={hasButton} />, test);
}

describe('the search box', () => {
  it('is a named search field in a search landmark', () => {
    show();
    expect(container.querySelector('[role="search"]')).not.toBeNull();
    expect(input()?.type).toBe('search');
    expect(input()?.getAttribute('aria-label')).toBe('Search');
  });

  it('narrows the list to the matches as the agent types', () => {
    show();
    type(input(), 'maria printer');
    expect(input()?.value).toBe('maria printer');
    expect(browser.value().result.shown.map(({ id }) => id)).toEqual(['1', '3']);
    expect(browser.value().isSearchOpen).toBe(true);
  });

  it('takes the focus when it is requested, once', () => {
    show();
    void act(() => browser.value().dispatch({ type: 'search-opened', from: 'current-row' }));
    expect(document.activeElement).toBe(input());
    expect(browser.value().state.focusRequest).toBeNull();
  });
});

describe('the keys of the search box', () => {
  it.each([
    ['ArrowDown', false, '3'],
    ['Enter', false, '3'],
    ['Enter', true, '1'],
  ])('%s (with Shift: %s) leads to match %s in the list', (key, shiftKey, id) => {
    show({ searchText: 'maria printer' });
    pressKey(input(), key, { shiftKey });
    const { currentEvent, state } = browser.value();
    expect(currentEvent?.id).toBe(id);
    expect(state).toMatchObject({ focusRequest: 'current-row', isScrollRequested: true });
  });

  it('lead nowhere if nothing matches', () => {
    show({ searchText: 'refund' });
    pressKey(input(), 'Enter');
    pressKey(input(), 'ArrowDown');
    expect(browser.value().state.focusRequest).toBeNull();
  });

  it('lead nowhere if the page shows something else in place of the list', () => {
    browser.render(
      <ListIsReplacedProvider value>
        <SearchBox hasButton={false} />
      </ListIsReplacedProvider>,
      { searchText: 'printer' },
    );
    const before = browser.value().state;
    pressKey(input(), 'Enter');
    pressKey(input(), 'ArrowDown');
    expect(browser.value().state).toBe(before);
    pressKey(input(), 'Escape');
    pressKey(input(), 'Escape');
    expect(browser.value().state).toMatchObject({ searchText: '', focusRequest: null });
  });

  // In Safari, the key that ends a composition has only this key code.
  it.each([{ isComposing: true }, { isComposing: false, keyCode: 229 }])(
    'belong to the input method while it composes: %j',
    (init) => {
      show({ searchText: 'printer' });
      const before = browser.value().state;
      for (const key of ['Enter', 'ArrowDown', 'Escape']) pressKey(input(), key, init);
      expect(browser.value().state).toBe(before);
    },
  );

  it.each([{ ctrlKey: true }, { metaKey: true }, { altKey: true }])(
    'belong to the text with a modifier: %j',
    (init) => {
      show({ searchText: 'printer' });
      const before = browser.value().state;
      const prevented = ['Enter', 'ArrowDown', 'Escape'].filter((key) => {
        const event = new KeyboardEvent('keydown', { key, cancelable: true, ...init });
        void act(() => void input()?.dispatchEvent(event));
        return event.defaultPrevented;
      });
      expect(prevented).toEqual([]);
      expect(browser.value().state).toBe(before);
    },
  );

  it('have no other effect on the page; other keys do what they always do', () => {
    show({ searchText: 'printer' });
    const outside = vi.fn<(event: Event) => void>();
    document.body.addEventListener('keydown', outside);
    const prevented = ['Enter', 'Escape', 'ArrowDown', 'a', 'Tab'].filter((key) => {
      const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true });
      void act(() => void input()?.dispatchEvent(event));
      return event.defaultPrevented;
    });
    expect(prevented).toEqual(['Enter', 'Escape', 'ArrowDown']);
    expect(outside).toHaveBeenCalledTimes(2);
    document.body.removeEventListener('keydown', outside);
  });
});

describe('Escape in the search box', () => {
  it.each(['search-button', 'current-row'] as const)(
    'clears the search, then closes the box, with the focus back at the %s',
    (from) => {
      show();
      void act(() => browser.value().dispatch({ type: 'search-opened', from }));
      type(input(), 'printer');
      pressKey(input(), 'Escape');
      expect(input()?.value).toBe('');
      expect(browser.value().isSearchOpen).toBe(true);
      pressKey(input(), 'Escape');
      expect(browser.value().isSearchOpen).toBe(false);
      expect(browser.value().state.focusRequest).toBe(from);
    },
  );

  it('leaves the focus at the button if there is no row', () => {
    show({ facets: { conversations: ['b'], types: ['reply'] } });
    void act(() => browser.value().dispatch({ type: 'search-opened', from: 'current-row' }));
    pressKey(input(), 'Escape');
    expect(browser.value().state.focusRequest).toBe('search-button');
  });

  it('leads to the list from a box that is always open', () => {
    show({}, false);
    pressKey(input(), 'Escape');
    expect(browser.value().state.focusRequest).toBe('current-row');
  });
});
