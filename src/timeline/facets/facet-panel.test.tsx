// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createTestBrowser, pressKey } from '../test-browser.tsx';
import { FacetPanel } from './facet-panel.tsx';

const browser = createTestBrowser();
const { container } = browser;

beforeEach(() => localStorage.clear());
afterEach(() => browser.close());

const legends = () =>
  [...container.querySelectorAll('legend')].map(({ textContent }) => textContent);

it('is a named region with every facet, except the one with buttons of its own', () => {
  browser.render(<FacetPanel />);
  expect(container.querySelector('section')?.getAttribute('aria-label')).toBe('Filter');
  expect(legends()).toEqual(['Conversation', 'Channel', 'Person', 'State', 'Date']);
});

it('has no facet of a single ticket on the page about an account', () => {
  browser.render(<FacetPanel />, { options: { scope: 'account' } });
  expect(legends()).toEqual(['Channel', 'Person', 'State', 'Date']);
});

it('takes the focus when it opens', () => {
  browser.render(<FacetPanel />);
  expect(document.activeElement).toBe(container.querySelector('input'));
});

it('closes on Escape, and nothing around it handles that key', () => {
  const outside = vi.fn<(event: Event) => void>();
  document.body.addEventListener('keydown', outside);
  browser.render(<FacetPanel />);
  void act(() => browser.value().dispatch({ type: 'facet-panel-toggled' }));
  pressKey(document.activeElement, 'Tab');
  expect(browser.value().state.isFacetPanelOpen).toBe(true);
  expect(outside).toHaveBeenCalledOnce();

  pressKey(document.activeElement, 'Escape');
  expect(browser.value().state).toMatchObject({
    isFacetPanelOpen: false,
    focusRequest: 'filter-button',
  });
  expect(outside).toHaveBeenCalledOnce();
  document.body.removeEventListener('keydown', outside);
});
