// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { buildTimeline } from '../../events/timeline.ts';
import { buttonNames, createTestBrowser, press } from '../test-browser.tsx';
import { OptionFacetField } from './option-facet-field.tsx';

const browser = createTestBrowser();
const { container } = browser;

beforeEach(() => localStorage.clear());
afterEach(() => browser.close());

/** One event of person 1, two of person 2, and so on. */
const PEOPLE = buildTimeline(
  [],
  [1, 2, 3, 4, 5, 6, 7].flatMap((person) =>
    Array.from({ length: person }, (_, index) => ({
      id: `${person}-${index}`,
      type: 'reply',
      actor: { email: `${person}@acme.example` },
    })),
  ),
);

const labels = () =>
  [...container.querySelectorAll('label')].map(({ textContent }) => textContent?.trim());
const checked = () =>
  [...container.querySelectorAll('input')].flatMap((input, index) =>
    input.checked ? [labels()[index]] : [],
  );
const toggle = (index: number) =>
  act(async () => container.querySelectorAll('input')[index]?.click());

it('has a check box with a label and a count for each option', () => {
  browser.render(<OptionFacetField facet="conversations" />);
  expect(container.querySelector('fieldset legend')?.textContent).toBe('Conversation');
  expect(labels()).toEqual(['Printer 2', 'Fire 2']);
  expect(checked()).toEqual([]);
  const [first] = container.querySelectorAll('input');
  expect(first?.type).toBe('checkbox');
  expect(first?.labels?.[0]?.textContent).toBe('Printer 2');
});

it('narrows the list to the checked options', async () => {
  browser.render(<OptionFacetField facet="conversations" />);
  await toggle(1);
  expect(checked()).toEqual(['Fire 2']);
  expect(browser.value().facets.conversations).toEqual(['b']);
  expect(browser.value().result.shown.map(({ id }) => id)).toEqual(['3', '4']);
  await toggle(1);
  expect(checked()).toEqual([]);
  expect(browser.value().result.shown).toHaveLength(4);
});

it('is not offered if there is only one option and it is not chosen', () => {
  const timeline = buildTimeline([{ id: 'a' }], [{ id: '1', side_conversation_id: 'a' }]);
  browser.render(<OptionFacetField facet="conversations" />, { timeline });
  expect(container.querySelector('fieldset')).toBeNull();
  browser.close();
  browser.render(<OptionFacetField facet="conversations" />, {
    timeline,
    facets: { conversations: ['a'] },
  });
  expect(checked()).toEqual(['No subject 1']);
});

it('shows the five options with the most events, and the others on request', async () => {
  browser.render(<OptionFacetField facet="people" />, { timeline: PEOPLE });
  expect(labels()).toEqual([
    '7@acme.example 7',
    '6@acme.example 6',
    '5@acme.example 5',
    '4@acme.example 4',
    '3@acme.example 3',
  ]);
  await press(container, '2 more options');
  expect(labels().slice(5)).toEqual(['2@acme.example 2', '1@acme.example 1']);
  expect(buttonNames(container)).toEqual([]);
  // The button that had the focus is gone: the first new option has it.
  expect(document.activeElement).toBe(container.querySelectorAll('input')[5]);
});

it('shows chosen options in any case, also if no event has them', () => {
  browser.render(<OptionFacetField facet="people" />, {
    timeline: PEOPLE,
    facets: { people: ['1@acme.example', 'old@acme.example'] },
  });
  expect(labels().slice(5)).toEqual(['1@acme.example 1', 'old@acme.example 0']);
  expect(checked()).toEqual(['1@acme.example 1', 'old@acme.example 0']);
  expect(buttonNames(container)).toEqual(['1 more option']);
});
