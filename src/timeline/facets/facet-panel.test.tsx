// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { button, createTestBrowser, press, pressKey } from '../test-browser.tsx';
import FacetPanel from './facet-panel.tsx';
import { NO_FACETS } from './facets.ts';

const browser = createTestBrowser();
const { container } = browser;

beforeEach(() => localStorage.clear());
afterEach(() => browser.close());

const legends = () =>
  [...container.querySelectorAll('legend')].map(({ textContent }) => textContent);

it('is a named dialog with every facet, the date first, except the one with buttons of its own', () => {
  browser.render(<FacetPanel />);
  expect(container.querySelector('[role="dialog"]')?.getAttribute('aria-label')).toBe('Filter');
  expect(legends()).toEqual(['Date', 'Conversation', 'Channel', 'Person', 'State']);
});

it('has no facet of a single ticket on the page about an account', () => {
  browser.render(<FacetPanel />, { options: { scope: 'account' } });
  expect(legends()).toEqual(['Date', 'Channel', 'Person', 'State']);
});

it('takes the focus when it opens, at the chosen date', () => {
  browser.render(<FacetPanel />, { facets: { date: { kind: 'last-days', days: 7 } } });
  const focused = document.activeElement as HTMLInputElement;
  expect(focused.labels?.[0]?.textContent).toContain('Last 7 days');
});

it('closes by its button, and the focus returns to the filter button', async () => {
  browser.render(<FacetPanel />);
  void act(() => browser.value().dispatch({ type: 'facet-panel-toggled' }));
  await press(container, 'Done');
  expect(browser.value().state).toMatchObject({
    isFacetPanelOpen: false,
    focusRequest: 'filter-button',
  });
});

it('clears all facets, and its button keeps the focus', async () => {
  browser.render(<FacetPanel />, { facets: { channels: ['slack'], types: ['reply'] } });
  const clear = button(container, 'Clear filters');
  expect(clear.getAttribute('aria-disabled')).toBe('false');
  clear.focus();
  await press(container, 'Clear filters');
  expect(browser.value().facets).toEqual(NO_FACETS);
  expect(clear.getAttribute('aria-disabled')).toBe('true');
  expect(document.activeElement).toBe(clear);
});

it('does not close on Escape that belongs to the input method', () => {
  browser.render(<FacetPanel />);
  void act(() => browser.value().dispatch({ type: 'facet-panel-toggled' }));
  pressKey(document.activeElement, 'Escape', { isComposing: true });
  expect(browser.value().state.isFacetPanelOpen).toBe(true);
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
