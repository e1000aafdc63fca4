// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { button, createTestBrowser, press, type TestBrowserOptions } from '../test-browser.tsx';
import SearchSteps from './search-steps.tsx';

const browser = createTestBrowser();
const { container } = browser;

beforeEach(() => localStorage.clear());
afterEach(() => browser.close());

async function show(test: TestBrowserOptions): Promise<void> {
  browser.render(<SearchSteps />, test);
  await browser.load();
}

const position = () => container.querySelector('span')?.textContent;
const announced = () => container.querySelector('[aria-live]')?.textContent;
const currentId = () => browser.value().currentEvent?.id;

describe('a step through the matches', () => {
  it('goes to the next match, and to the first after the last', async () => {
    await show({ searchText: 'maria printer' });
    expect([currentId(), position()]).toEqual(['3', '1 of 2']);
    expect(getComputedStyle(button(container, 'Next match')).cursor).toBe('pointer');
    await press(container, 'Next match');
    expect([currentId(), position()]).toEqual(['1', '2 of 2']);
    expect(browser.value().state.isScrollRequested).toBe(true);
    await press(container, 'Next match');
    expect(currentId()).toBe('3');
  });

  it('goes to the previous match, and to the last before the first', async () => {
    await show({ searchText: 'p' });
    const count = browser.value().rows.length;
    expect(count).toBeGreaterThan(2);
    await press(container, 'Previous match');
    expect(position()).toBe(`${count} of ${count}`);
    await press(container, 'Previous match');
    expect(position()).toBe(`${count - 1} of ${count}`);
  });

  it('is announced in one live region; a new search and a move in the list are not', async () => {
    await show({ searchText: 'p' });
    expect(container.querySelectorAll('[aria-live]')).toHaveLength(1);
    expect(announced()).toBe('');
    await press(container, 'Next match');
    expect(announced()).toBe(position());
    void act(() => browser.value().dispatch({ type: 'row-selected', key: 'a/1' }));
    expect(announced()).toBe('');
    await press(container, 'Next match');
    void act(() => browser.value().dispatch({ type: 'search-changed', text: 'pr' }));
    expect(announced()).toBe('');
  });

  it('leads nowhere if nothing matches, and its buttons can keep the focus', async () => {
    await show({ searchText: 'refund' });
    expect(position()).toBe('No matches');
    for (const name of ['Previous match', 'Next match']) {
      expect(button(container, name).disabled).toBe(false);
      expect(button(container, name).getAttribute('aria-disabled')).toBe('true');
      expect(getComputedStyle(button(container, name)).cursor).toBe('default');
      await press(container, name);
    }
    expect(browser.value().state.isScrollRequested).toBe(false);
  });
});
