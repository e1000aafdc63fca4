// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { EMPTY_TIMELINE } from '../events/timeline.ts';
import { adaptPreactForGarden } from '../ui/garden-on-preact.ts';
import { BrowserLayout, type BrowserLayoutProps } from './browser-layout.tsx';
import type { BrowserAction } from './browser-state.ts';
import {
  button,
  createTestBrowser,
  press,
  pressKey,
  type TestBrowserOptions,
  type,
} from './test-browser.tsx';

const browser = createTestBrowser();
const { container } = browser;

beforeAll(() => adaptPreactForGarden());
beforeEach(() => localStorage.clear());
afterEach(() => browser.close());

async function show(
  test: TestBrowserOptions = {},
  props: Partial<BrowserLayoutProps> = {},
): Promise<void> {
  browser.render(
    <BrowserLayout summary={<p>Summary</p>} empty={<p>Nothing at all</p>} {...props} />,
    test,
  );
  await browser.load();
}

const list = () => container.querySelector('[role="list"]');
const items = () => [...container.querySelectorAll('[role="listitem"]')];

it('has the head, what scrolls above the list, and the list', async () => {
  await show({}, { notices: <p>Notice</p>, strip: <p>Strip</p> });
  expect(container.querySelector('header')?.textContent).toMatch(/^Summary/);
  expect(container.querySelector('header')?.textContent).not.toMatch(/Created|Strip|Notice/);
  expect(container.querySelector('main')?.textContent).toMatch(/Created.*Strip.*Notice.*Today/);
  expect(list()?.getAttribute('aria-label')).toBe('Side conversation events');
  expect(items()[0]?.getAttribute('aria-posinset')).toBe('1');
  expect(items()[0]?.getAttribute('aria-setsize')).toBe('4');
  expect(items()[0]?.textContent).toContain('Today');
  expect(container.querySelector('aside')).toBeNull();
});

it('has no head without a summary', async () => {
  await show({}, { summary: null });
  expect(container.querySelector('header')).toBeNull();
  expect(list()).not.toBeNull();
});

it('has what the page shows instead if there are no events', async () => {
  await show({ timeline: EMPTY_TIMELINE }, { content: <p>Insights</p> });
  expect(container.textContent).toContain('Nothing at all');
  expect(container.textContent).not.toContain('Insights');
  expect(list()).toBeNull();
});

it.each(['', 'refund'])(
  'has other content in place of the list (search: %j)',
  async (searchText) => {
    await show({ isSplit: true, searchText }, { content: <p>Insights</p> });
    expect(container.textContent).toContain('Insights');
    expect(list()).toBeNull();
    expect(container.querySelector('aside')).toBeNull();
  },
);

it('says that nothing matches, and shows everything again step by step', async () => {
  await show({ searchText: 'refund', facets: { types: ['update'] }, isSplit: true });
  expect(container.querySelector('h2')?.textContent).toBe('No matching events');
  expect(container.querySelector('aside')).toBeNull();
  await press(container, 'Clear filters (0 events)');
  expect(document.activeElement).toBe(button(container, 'Filter'));
  await press(container, 'Clear search');
  await browser.load();
  expect(items()[0]?.getAttribute('aria-setsize')).toBe('4');
  expect(browser.value().isFiltered).toBe(false);
  expect(document.activeElement).toBe(container.querySelector('input[type="search"]'));
});

it('focuses the filter button after filters that left nothing are cleared', async () => {
  await show({ facets: { conversations: ['b'], types: ['reply'] } });
  await press(container, 'Clear filters');
  expect(document.activeElement).toBe(button(container, 'Filter'));
});

describe('a request to focus a row', () => {
  const searchInput = () => container.querySelector<HTMLInputElement>('input[type="search"]');
  const requests: BrowserAction[] = [
    { type: 'focus-requested', target: 'current-row' },
    { type: 'row-selected', key: 'b/3' },
    { type: 'event-revealed', event: { key: 'b/3', conversationId: 'b' }, place: 'pane' },
  ];

  async function request(action: BrowserAction): Promise<void> {
    await act(async () => browser.value().dispatch(action));
    expect(browser.value().state).toMatchObject({ focusRequest: null, isScrollRequested: false });
  }

  it.each(requests)('does not wait until insights give way to the list: %j', async (action) => {
    await show({ searchText: 'printer' }, { content: <p>Insights</p> });
    searchInput()?.focus();
    await request(action);
    expect(document.activeElement).toBe(searchInput());
    await show();
    expect(items()).not.toHaveLength(0);
    expect(document.activeElement).toBe(searchInput());
  });

  it.each(requests)('does not wait until something matches again: %j', async (action) => {
    await show({ searchText: 'refund' });
    searchInput()?.focus();
    await request(action);
    type(searchInput(), 'printer');
    await browser.load();
    expect(items()).not.toHaveLength(0);
    expect(document.activeElement).toBe(searchInput());
  });

  it.each([{ searchText: 'refund' }, {}])(
    'leads to the filter button if there is no list, and nothing has the focus (%j)',
    async (test) => {
      await show(test, { content: <p>Insights</p> });
      (document.activeElement as HTMLElement | null)?.blur();
      await request({ type: 'focus-requested', target: 'current-row' });
      expect(document.activeElement).toBe(button(container, 'Filter'));
    },
  );

  it.each(['current-row', 'filter-button'] as const)(
    'for the %s does not wait until there are events',
    async (target) => {
      await show({ timeline: EMPTY_TIMELINE });
      await request({ type: 'focus-requested', target });
      await show();
      expect(document.activeElement).toBe(document.body);
    },
  );

  it('focuses the row if there is one', async () => {
    await show();
    await request({ type: 'row-selected', key: 'b/3' });
    expect(document.activeElement?.getAttribute('data-row')).toBe('1');
  });
});

it('has the current event beside the list if there is room', async () => {
  await show({ isSplit: true });
  expect(container.querySelector('aside h2')?.textContent).toBe('Fire');
  await act(async () => browser.value().dispatch({ type: 'row-focused', key: 'a/2' }));
  expect(container.querySelector('aside h2')?.textContent).toBe('Printer');
});

it('says that the large view did not open', async () => {
  await show();
  expect(container.querySelector('[role="alert"]')).toBeNull();
  await act(async () =>
    browser.value().dispatch({ type: 'large-view-problem', problem: 'failed' }),
  );
  expect(container.querySelector('[role="alert"]')?.textContent).toBe(
    'Zendesk couldn’t open the large view. Try again in a moment.',
  );
});

it('opens and closes the dialog with the keyboard shortcuts', async () => {
  const dialog = () => document.querySelector('[role="dialog"]');
  await show();
  expect(dialog()).toBeNull();
  await act(async () => browser.value().dispatch({ type: 'shortcuts-dialog-opened' }));
  await browser.load();
  expect(dialog()?.querySelector('h2')?.textContent).toBe('Keyboard shortcuts');
  const keys = [...(dialog()?.querySelectorAll('kbd') ?? [])].map(({ textContent }) => textContent);
  expect(keys).toEqual(['j', '↓', 'k', '↑', 'Home', 'End', 'Enter', 'Esc', '/', '?']);
  const close = dialog()?.querySelector('button');
  await act(async () => close?.click());
  expect(dialog()).toBeNull();
  expect(browser.value().state.isShortcutsDialogOpen).toBe(false);
});

it('opens an event in the list, and moves the current row with the keys', async () => {
  await show();
  await act(async () => items()[0]?.querySelector('button')?.click());
  expect(browser.value().state.openKeys).toEqual(new Set(['b/4']));
  await browser.load();
  expect(items()[0]?.textContent).toContain('Copy');
  void act(() => items()[0]?.querySelector('button')?.focus());
  pressKey(document.activeElement, 'j');
  expect(browser.value().currentIndex).toBe(1);
  expect(document.activeElement?.getAttribute('aria-label')).toMatch(
    /^Maria created the conversation/,
  );
  pressKey(document.activeElement, 'End');
  expect(browser.value().currentIndex).toBe(3);
});
