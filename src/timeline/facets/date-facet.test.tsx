// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { createTestBrowser, type } from '../test-browser.tsx';
import { DateFacet } from './date-facet.tsx';

const browser = createTestBrowser();
const { container } = browser;

beforeEach(() => localStorage.clear());
afterEach(() => browser.close());

const radios = () => [...container.querySelectorAll<HTMLInputElement>('input[type="radio"]')];
const days = () => [...container.querySelectorAll<HTMLInputElement>('input[type="date"]')];
const nameOf = (input: HTMLInputElement | undefined) => input?.labels?.[0]?.textContent?.trim();
const checked = () =>
  radios()
    .filter((radio) => radio.checked)
    .map(nameOf);
const choose = (name: string) =>
  act(async () =>
    radios()
      .find((radio) => nameOf(radio)?.startsWith(name))
      ?.click(),
  );
const shownIds = () => browser.value().result.shown.map(({ id }) => id);

it('offers spans that end today, each with the number of its events', () => {
  browser.render(<DateFacet />);
  expect(container.querySelector('legend')?.textContent).toBe('Date');
  expect(radios().map(nameOf)).toEqual([
    'Any date 4',
    'Today 2',
    'Last 7 days 4',
    'Last 30 days 4',
    'Custom range',
  ]);
  expect(checked()).toEqual(['Any date 4']);
  expect(days()).toEqual([]);
});

it('says with which day a span begins on the page of an export, whose days begin at any hour', () => {
  browser.render(<DateFacet />, { options: { scope: 'account' } });
  const names = radios().map((radio) => nameOf(radio)?.replaceAll(/[\u2068\u2069]/g, ''));
  expect(names.slice(1, 4)).toEqual([
    'Today 2',
    'Last 7 days · From Nov 14, 2026 4',
    'Last 30 days · From Oct 22, 2026 4',
  ]);
});

it('narrows the list to a span', async () => {
  browser.render(<DateFacet />);
  await choose('Today');
  expect(checked()).toEqual(['Today 2']);
  expect(shownIds()).toEqual(['3', '4']);
  await choose('Any date');
  expect(checked()).toEqual(['Any date 4']);
  expect(shownIds()).toHaveLength(4);
});

it('narrows the list to any days', async () => {
  browser.render(<DateFacet />);
  await choose('Custom range');
  expect(checked()).toEqual(['Custom range']);
  expect(days().map(nameOf)).toEqual(['From', 'To']);
  expect(shownIds()).toHaveLength(4);

  type(days()[0] ?? null, '2026-11-19');
  expect(shownIds()).toEqual(['2', '3', '4']);
  type(days()[1] ?? null, '2026-11-19');
  expect(shownIds()).toEqual(['2']);
  type(days()[0] ?? null, '');
  expect(browser.value().facets.date).toEqual({ kind: 'range', from: null, to: '2026-11-19' });
  expect(shownIds()).toEqual(['1', '2']);
});
