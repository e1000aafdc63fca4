// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { adaptPreactForGarden } from '../../ui/garden-on-preact.ts';
import { BrowserLayout } from '../browser-layout.tsx';
import type { BrowserAction } from '../browser-state.ts';
import { NO_FACETS } from '../facets/facets.ts';
import {
  button,
  createTestBrowser,
  press,
  pressKey,
  type TestBrowserOptions,
} from '../test-browser.tsx';

const browser = createTestBrowser();
const { container } = browser;

beforeAll(async () => {
  adaptPreactForGarden();
  // Loading code for the first time takes longer than a test should.
  await Promise.all([
    import('./outside-filters.tsx'),
    import('../detail/open-event.tsx'),
    import('../search/search-box.tsx'),
    import('../menu/more-menu.tsx'),
  ]);
}, 30_000);
beforeEach(() => {
  localStorage.clear();
  document.body.append(container);
});
afterEach(() => {
  browser.close();
  vi.restoreAllMocks();
});

async function show(test: TestBrowserOptions): Promise<void> {
  browser.render(
    <BrowserLayout
      summary={<p>Summary</p>}
      strip={<button type="button">Row</button>}
      empty={null}
    />,
    test,
  );
  await browser.load();
}

async function dispatch(action: BrowserAction): Promise<void> {
  await act(async () => browser.value().dispatch(action));
  await browser.load();
}

const UPDATES_ONLY = { facets: { types: ['update'] } };
const REVEALED: BrowserAction = {
  type: 'event-revealed',
  event: { key: 'a/2', conversationId: 'a' },
  place: 'outside',
};
/** The details of an event have sections, too. */
const panel = () =>
  [...container.querySelectorAll('main section')].find((one) =>
    one.querySelector(':scope > div > h2'),
  ) ?? null;

describe('an event outside search and facets', () => {
  it('is open above the list, with the focus on the heading that says so', async () => {
    await show(UPDATES_ONLY);
    await dispatch(REVEALED);
    expect(panel()?.querySelector('h2')?.textContent).toBe('Outside your filters');
    expect(document.activeElement).toBe(panel()?.querySelector('h2'));
    expect(panel()?.textContent).toContain('Tom');
    expect(panel()?.textContent).toContain('Pull the plug');
    expect(browser.value().facets.types).toEqual(['update']);
    expect(browser.value().rows).toHaveLength(1);
  });

  it('scrolls its heading to the top', async () => {
    await show(UPDATES_ONLY);
    const scroller = container.querySelector<HTMLElement>('main > div:last-child');
    if (scroller) scroller.style.overflowY = 'auto';
    vi.spyOn(Element.prototype, 'getBoundingClientRect').mockImplementation(function box(
      this: Element,
    ) {
      return this === panel() ? new DOMRect(0, 300, 320, 100) : new DOMRect(0, 40, 320, 460);
    });
    await dispatch(REVEALED);
    expect(scroller?.scrollTop).toBe(260);
  });

  it('is there also if no event matches', async () => {
    await show({ searchText: 'refund' });
    await dispatch(REVEALED);
    expect(panel()?.textContent).toContain('Pull the plug');
  });

  it('closes, and the focus returns to where it was', async () => {
    await show(UPDATES_ONLY);
    button(container, 'Row').focus();
    await dispatch(REVEALED);
    await press(container, 'Close');
    expect(panel()).toBeNull();
    expect(document.activeElement).toBe(button(container, 'Row'));
  });

  it.each([
    ['its heading', () => panel()?.querySelector('h2')],
    ['a button of the event', () => button(container, 'Copy')],
  ])(
    'closes with Escape on %s, and leaves an open event of the list alone',
    async (_where, find) => {
      await show(UPDATES_ONLY);
      await dispatch({ type: 'event-toggled', key: 'b/4' });
      button(container, 'Row').focus();
      await dispatch(REVEALED);
      find()?.focus();
      pressKey(document.activeElement, 'Escape');
      expect(panel()).toBeNull();
      expect(document.activeElement).toBe(button(container, 'Row'));
      expect(browser.value().state.openKeys).toEqual(new Set(['b/4']));
    },
  );

  it('stays open if Escape closes a menu inside it', async () => {
    await show(UPDATES_ONLY);
    await dispatch(REVEALED);
    const copy = button(panel() ?? container, 'Copy');
    const more = copy.parentElement?.querySelector<HTMLElement>('[aria-haspopup]');
    await act(async () => more?.click());
    await browser.load();
    pressKey(panel()?.querySelector('[role="menuitem"]') ?? null, 'Escape');
    expect(more?.getAttribute('aria-expanded')).toBe('false');
    expect(panel()).not.toBeNull();
  });

  it('is in the list once search and facets are cleared, with the focus', async () => {
    await show(UPDATES_ONLY);
    await dispatch(REVEALED);
    await press(container, 'Clear filters');
    expect(panel()).toBeNull();
    const { currentEvent, state, facets } = browser.value();
    expect(facets).toEqual(NO_FACETS);
    expect(currentEvent?.key).toBe('a/2');
    expect(state.openKeys).toEqual(new Set(['a/2']));
  });

  it('is in the pane of a split page, until a row of the list has the focus', async () => {
    await show({ ...UPDATES_ONLY, isSplit: true });
    await dispatch(REVEALED);
    expect(panel()?.querySelector('h2')?.textContent).toBe('Outside your filters');
    expect(panel()?.textContent).not.toContain('Pull the plug');
    expect(container.querySelector('aside')?.textContent).toContain('Pull the plug');
    await act(async () => container.querySelector<HTMLElement>('[data-row="0"]')?.focus());
    await browser.load();
    expect(panel()).toBeNull();
    expect(container.querySelector('aside')?.textContent).not.toContain('Pull the plug');
  });

  it('is in the pane of a split page also if no event matches', async () => {
    await show({ searchText: 'refund', isSplit: true });
    await dispatch(REVEALED);
    expect(container.querySelector('aside')?.textContent).toContain('Pull the plug');
  });
});

describe('a list that is narrowed to one conversation', () => {
  it('says so once, and gets its search and facets back', async () => {
    const facets = { types: ['update'] as const, conversations: ['b'] };
    await show({ facets, searchText: 'closed' });
    await dispatch({ type: 'conversation-narrowed', id: 'a' });
    expect(container.textContent).toContain('Showing only “\u2068Printer\u2069”.');
    expect(container.querySelector('[aria-label="Active filters"]')).toBeNull();
    expect(browser.value().rows).toHaveLength(2);
    await press(container, 'Undo');
    expect(container.textContent).not.toContain('Showing only');
    expect(browser.value().facets).toEqual({ ...NO_FACETS, ...facets });
    expect(browser.value().state.searchText).toBe('closed');
  });
});
