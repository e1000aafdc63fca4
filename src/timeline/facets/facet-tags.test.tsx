// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it } from 'vitest';
import { buttonNames, createTestBrowser, press } from '../test-browser.tsx';
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
  expect(browser.value().state.focusRequest).toBe('filter-button');
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
