// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it } from 'vitest';
import { buildTimeline } from '../../events/timeline.ts';
import { buttonNames, createTestBrowser, press } from '../test-browser.tsx';
import { ListIsReplacedProvider } from '../use-list-is-shown.ts';
import { TypeFilter } from './type-filter.tsx';

const browser = createTestBrowser();
const { container } = browser;

beforeEach(() => localStorage.clear());
afterEach(() => browser.close());

const pressed = () =>
  [...container.querySelectorAll('[aria-pressed="true"]')].map(({ textContent }) => textContent);

it('is a group with a button for each type and the number of its events', () => {
  browser.render(<TypeFilter />);
  const group = container.querySelector('[role="group"]');
  expect(group?.getAttribute('aria-label')).toBe('Show only');
  expect(buttonNames(container)).toEqual(['Created2', 'Replies1', 'Updates1']);
  expect(pressed()).toEqual([]);
});

it('shows only the pressed types, and everything once none is pressed', async () => {
  browser.render(<TypeFilter />);
  await press(container, 'Replies1');
  expect(pressed()).toEqual(['Replies1']);
  expect(browser.value().result.shown.map(({ id }) => id)).toEqual(['2']);
  await press(container, 'Updates1');
  expect(pressed()).toEqual(['Replies1', 'Updates1']);
  expect(browser.value().result.shown.map(({ id }) => id)).toEqual(['2', '4']);
  await press(container, 'Replies1');
  await press(container, 'Updates1');
  expect(pressed()).toEqual([]);
  expect(browser.value().result.shown).toHaveLength(4);
});

it('has no numbers while something with other numbers is in place of the list', () => {
  browser.render(
    <ListIsReplacedProvider value>
      <TypeFilter />
    </ListIsReplacedProvider>,
  );
  expect(buttonNames(container)).toEqual(['Created', 'Replies', 'Updates']);
});

it('counts what the other facets leave', () => {
  browser.render(<TypeFilter />, { facets: { conversations: ['b'], types: ['update'] } });
  expect(buttonNames(container)).toEqual(['Created1', 'Replies0', 'Updates1']);
});

it('offers other types only if there are any, or if they are chosen', () => {
  const timeline = buildTimeline([{ id: 'a' }], [{ id: '1', type: 'merge' }]);
  browser.render(<TypeFilter />, { timeline });
  expect(buttonNames(container)).toEqual(['Created0', 'Replies0', 'Updates0', 'Other1']);
  browser.close();
  browser.render(<TypeFilter />, { facets: { types: ['other'] } });
  expect(buttonNames(container)).toEqual(['Created2', 'Replies1', 'Updates1', 'Other0']);
});
