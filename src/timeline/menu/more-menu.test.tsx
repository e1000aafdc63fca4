// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { loadItem, saveItem } from '../../storage/web-storage.ts';
import { adaptPreactForGarden } from '../../ui/garden-on-preact.ts';
import type { HostActions } from '../../ui/host-actions.tsx';
import { NO_FACETS } from '../facets/facets.ts';
import { parseInitialView } from '../initial-view.ts';
import { button, createTestBrowser, press, type TestBrowserOptions } from '../test-browser.tsx';
import { DEFAULT_VIEW } from '../view-options.ts';
import MoreMenu from './more-menu.tsx';

const browser = createTestBrowser();
const { container } = browser;

beforeAll(() => adaptPreactForGarden());
beforeEach(() => localStorage.clear());
afterEach(() => {
  browser.close();
  vi.restoreAllMocks();
});

async function open(test: TestBrowserOptions = {}): Promise<void> {
  browser.render(<MoreMenu />, test);
  await browser.load();
  await press(container, 'More');
}

const items = () => [...document.querySelectorAll('[role^="menuitem"]')];
const names = () => items().map(({ textContent }) => textContent);
const checked = () =>
  items()
    .filter((item) => item.getAttribute('aria-checked') === 'true')
    .map(({ textContent }) => textContent);
const disabled = () =>
  items()
    .filter((item) => item.getAttribute('aria-disabled') === 'true')
    .map(({ textContent }) => textContent);

async function choose(name: string): Promise<void> {
  const item = items().find(({ textContent }) => textContent === name);
  if (!item) throw new Error(`No item "${name}"`);
  await act(async () => (item as HTMLElement).click());
}

function hostActions(openLargeView: HostActions['openLargeView']): HostActions {
  return { comment: null, openTicket: () => Promise.resolve(), openLargeView };
}

it('has order, grouping, downloads, and keyboard shortcuts', async () => {
  await open();
  expect(button(container, 'More').getAttribute('aria-expanded')).toBe('true');
  expect(names()).toEqual([
    'Newest first',
    'Oldest first',
    'By day',
    'By conversation',
    'Download CSV',
    'Download JSON',
    'Print',
    'Keyboard shortcuts',
  ]);
  expect(checked()).toEqual(['Newest first', 'By day']);
  expect(disabled()).toEqual([]);
});

it('changes the order', async () => {
  await open();
  await choose('Oldest first');
  expect(browser.value().rows.map(({ key }) => key)).toEqual(['a/1', 'a/2', 'b/3', 'b/4']);
  await press(container, 'More');
  expect(checked()).toEqual(['Oldest first', 'By day']);
});

it('changes the grouping', async () => {
  await open();
  await choose('By conversation');
  expect(browser.value().state.view.grouping).toBe('conversation');
  expect(browser.value().rows[0]?.kind).toBe('conversation');
});

it('groupHead the dialog with the keyboard shortcuts', async () => {
  await open();
  await choose('Keyboard shortcuts');
  expect(browser.value().state.isShortcutsDialogOpen).toBe(true);
});

describe('a download', () => {
  it('has the rows of the list, in their order', async () => {
    await open({ facets: { conversations: ['b'] } });
    await choose('Download JSON');
    const { download } = browser.value().state;
    expect(download).toMatchObject({ kind: 'json', printWindow: null });
    expect(download?.events.map(({ id }) => id)).toEqual(['4', '3']);
  });

  it('groupHead the window to print from while the press is handled', async () => {
    const printWindow = {} as Window;
    const openWindow = vi.spyOn(window, 'open').mockReturnValue(printWindow);
    await open();
    await choose('Download CSV');
    expect(openWindow).not.toHaveBeenCalled();
    await press(container, 'More');
    await choose('Print');
    expect(openWindow.mock.calls).toEqual([['', '_blank']]);
    expect(browser.value().state.download).toMatchObject({ kind: 'print', printWindow });
  });

  it.each<[string, TestBrowserOptions]>([
    ['nothing is in the list', { searchText: 'refund' }],
    ['the page has its own downloads', { options: { canDownload: false } }],
  ])('is disabled if %s', async (_when, test) => {
    await open(test);
    expect(disabled()).toEqual(['Download CSV', 'Download JSON', 'Print']);
    await choose('Download CSV');
    expect(browser.value().state.download).toBeNull();
  });
});

describe('the large view', () => {
  it('groupHead with the list as it is', async () => {
    const openLargeView = vi.fn<(view: object) => Promise<void>>().mockResolvedValue();
    await open({
      hostActions: hostActions(openLargeView),
      facets: { conversations: ['b'] },
      searchText: 'printer',
    });
    await choose('Large view');
    const { view } = browser.value().state;
    expect(openLargeView.mock.calls).toEqual([
      [{ view, conversations: ['b'], searchText: 'printer', undoFilters: null }],
    ]);
    expect(browser.value().state.largeViewProblem).toBeNull();
  });

  it('of a narrowed list can be undone, too, and leaves the stored filters alone', async () => {
    const facets = { ...NO_FACETS, types: ['reply'] };
    saveItem('test view', { ...DEFAULT_VIEW, facets });
    const openLargeView = vi.fn<(view: object) => Promise<void>>().mockResolvedValue();
    await open({
      hostActions: hostActions(openLargeView),
      options: { initialView: null },
    });
    await act(async () => browser.value().dispatch({ type: 'conversation-narrowed', id: 'a' }));
    await choose('Large view');
    const passed: unknown = JSON.parse(JSON.stringify(openLargeView.mock.lastCall?.[0]));
    browser.close();

    browser.render(null, { options: { initialView: parseInitialView(passed) } });
    expect(browser.value().facets).toEqual({ ...NO_FACETS, conversations: ['a'] });
    await act(async () => browser.value().dispatch({ type: 'order-changed', order: 'oldest' }));
    expect(loadItem('test view')).toEqual({ ...DEFAULT_VIEW, order: 'oldest', facets });
    await act(async () => browser.value().dispatch({ type: 'narrowing-undone' }));
    expect(browser.value().facets).toEqual(facets);
  });

  it('may open late, and is not taken for refused then', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] });
    let opened: () => void = () => undefined;
    const openLargeView = vi
      .fn<(view: object) => Promise<void>>()
      .mockReturnValueOnce(new Promise((resolve) => (opened = resolve)));
    await open({ hostActions: hostActions(openLargeView) });
    await choose('Large view');
    await act(async () => void (await vi.advanceTimersByTimeAsync(60_000)));
    expect(browser.value().state.largeViewProblem).toBe('slow');
    await act(async () => opened());
    expect(browser.value().state.largeViewProblem).toBeNull();
    vi.useRealTimers();
  });

  it('may be refused, and may be opened again', async () => {
    const openLargeView = vi
      .fn<(view: object) => Promise<void>>()
      .mockRejectedValueOnce(new Error('refused'))
      .mockReturnValueOnce(new Promise(() => undefined));
    await open({ hostActions: hostActions(openLargeView) });
    await choose('Large view');
    expect(browser.value().state.largeViewProblem).toBe('failed');
    await press(container, 'More');
    await choose('Large view');
    expect(browser.value().state.largeViewProblem).toBeNull();
  });

  it('is not offered in the large view itself', async () => {
    await open({ hostActions: hostActions(null) });
    expect(names()).not.toContain('Large view');
  });
});
