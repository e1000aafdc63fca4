// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { button, buttonNames, createTestBrowser, press } from '../test-browser.tsx';
import type { EventSelection } from './event-selection.ts';
import FacetTags from './facet-tags.tsx';
import { type Facets, NO_FACETS } from './facets.ts';

const browser = createTestBrowser();
const { container } = browser;

beforeEach(() => localStorage.clear());
afterEach(() => browser.close());

const FACETS: Partial<Facets> = {
  conversations: ['b'],
  people: ['maria@acme.example', 'old@acme.example'],
  date: { kind: 'last-days', days: 7 },
};

const tags = () => [...container.querySelectorAll('li')].map(({ textContent }) => textContent);

it.each<[string, Partial<Facets>]>([
  ['no facet is active', {}],
  ['only types are chosen, whose buttons are visible anyway', { types: ['reply'] }],
  ['the range of dates is open at both ends', { date: { kind: 'range', from: null, to: null } }],
])('is not there if %s', (_when, facets) => {
  browser.render(<FacetTags />, { facets });
  expect(container.querySelector('ul')).toBeNull();
});

it('names each active facet, and how to remove it', () => {
  browser.render(<FacetTags />, { facets: FACETS });
  expect(container.querySelector('ul')?.getAttribute('aria-label')).toBe('Active filters');
  expect(tags()).toEqual(['Fire', 'Maria', 'old@acme.example', 'Last 7 days', 'Clear filters']);
  expect(buttonNames(container)).toEqual([
    'Remove filter: Fire',
    'Remove filter: Maria',
    'Remove filter: old@acme.example',
    'Remove filter: Last 7 days',
    'Clear filters',
  ]);
});

it.each([
  ['Fire', { conversations: [] }],
  ['Maria', { people: ['old@acme.example'] }],
  ['Last 7 days', { date: null }],
])('removes %s alone', async (label, change) => {
  browser.render(<FacetTags />, { facets: FACETS });
  await press(container, `Remove filter: ${label}`);
  expect(browser.value().facets).toEqual({ ...NO_FACETS, ...FACETS, ...change });
  expect(tags()).not.toContain(label);
});

it('has buttons that the Tab key reaches', () => {
  browser.render(<FacetTags />, { facets: FACETS });
  for (const one of container.querySelectorAll('button')) expect(one.tabIndex).toBe(0);
});

it('moves the focus from a removed tag to the next one, and from the last one to the filter button', async () => {
  browser.render(<FacetTags />, { facets: FACETS });
  const removals = [
    ['Maria', 'Remove filter: old@acme.example'],
    ['Last 7 days', 'Remove filter: old@acme.example'],
    ['Fire', 'Remove filter: old@acme.example'],
  ] as const;
  for (const [label, next] of removals) {
    await press(container, `Remove filter: ${label}`);
    expect(document.activeElement).toBe(button(container, next));
  }
  await press(container, 'Remove filter: old@acme.example');
  expect(browser.value().state.focusRequest).toBe('filter-button');
});

it('has the filters inside the conversation that a list is narrowed to, and clears only those', async () => {
  browser.render(<FacetTags />, { facets: { people: ['maria@acme.example'] } });
  await act(async () => browser.value().dispatch({ type: 'conversation-narrowed', id: 'a' }));
  expect(container.querySelector('ul')).toBeNull();
  const inside = { ...NO_FACETS, conversations: ['a'], channels: ['email'] };
  await act(async () => browser.value().dispatch({ type: 'facets-changed', facets: inside }));
  expect(tags()).toEqual(['Email', 'Clear filters']);
  await press(container, 'Clear filters');
  expect(browser.value().facets).toEqual({ ...NO_FACETS, conversations: ['a'] });
  expect(browser.value().state.undoFilters?.facets.people).toEqual(['maria@acme.example']);
});

it('leaves the focus alone when a filter changes elsewhere', () => {
  browser.render(<FacetTags />, { facets: FACETS });
  void act(() => browser.value().dispatch({ type: 'facets-changed', facets: NO_FACETS }));
  expect(browser.value().state.focusRequest).toBeNull();
});

it('clears all facets, also those without tags, but not the search', async () => {
  browser.render(<FacetTags />, {
    facets: { ...FACETS, types: ['reply'] },
    searchText: 'printer',
  });
  await press(container, 'Clear filters');
  expect(browser.value().facets).toEqual(NO_FACETS);
  expect(browser.value().state.searchText).toBe('printer');
  expect(container.querySelector('ul')).toBeNull();
  expect(browser.value().state.focusRequest).toBe('filter-button');
});

const SELECTION: EventSelection = {
  key: 'acme waiting',
  label: 'Acme, waiting now',
  accepts: ({ conversationId }) => conversationId === 'a',
};

it('names the mark of a chart whose events are shown, and removes it', async () => {
  browser.render(<FacetTags />);
  await act(async () => browser.value().dispatch({ type: 'selection-set', selection: SELECTION }));
  expect(tags()).toEqual(['Acme, waiting now', 'Clear filters']);
  expect(browser.value().result.shown.map(({ id }) => id)).toEqual(['1', '2']);
  expect(browser.value().isFiltered).toBe(true);
  await press(container, 'Remove filter: Acme, waiting now');
  expect(browser.value().isFiltered).toBe(false);
  expect(browser.value().state.focusRequest).toBe('filter-button');
});

it('clears the mark of a chart together with the facets', async () => {
  browser.render(<FacetTags />, { facets: { types: ['reply'] } });
  await act(async () => browser.value().dispatch({ type: 'selection-set', selection: SELECTION }));
  await press(container, 'Clear filters');
  expect(browser.value().state.selection).toBeNull();
  expect(browser.value().isFiltered).toBe(false);
});
