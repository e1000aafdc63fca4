// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { EMPTY_TIMELINE } from '../events/timeline.ts';
import { adaptPreactForGarden } from '../ui/garden-on-preact.ts';
import { BrowserHead } from './browser-head.tsx';
import { buttonNames, createTestBrowser, press, type TestBrowserOptions } from './test-browser.tsx';

vi.mock('../download/run-download.ts', () => ({
  runDownload: () => ({ message: 'A file was made', fallbackLabel: 'Show it', text: 'csv' }),
}));

const browser = createTestBrowser();
const { container } = browser;

beforeAll(() => adaptPreactForGarden());
beforeEach(() => localStorage.clear());
afterEach(() => browser.close());

async function show(test: TestBrowserOptions = {}): Promise<void> {
  browser.render(<BrowserHead toolbar={<p>4 events</p>} strip={<p>Maria waits</p>} />, test);
  await browser.load();
}

/** What is in sight: the text of a tooltip is not. */
function text(): string {
  const parts = [...container.querySelectorAll('[role="tooltip"]')];
  return parts.reduce(
    (all, tooltip) => all.replace(tooltip.textContent ?? '', ''),
    container.textContent ?? '',
  );
}

it('has the toolbar with a menu, the types, the search, and the strip', async () => {
  await show();
  expect(text()).toBe('4 eventsCreated2Replies1Updates1SearchMaria waits');
  expect(buttonNames(container)).toEqual(['More', 'Created2', 'Replies1', 'Updates1', 'Filter']);
});

it('has only the toolbar if there are no events', async () => {
  await show({ timeline: EMPTY_TIMELINE });
  expect(text()).toBe('4 events');
  expect(buttonNames(container)).toEqual(['More']);
});

it('has the strip between the search and the tags of active facets', async () => {
  await show({ facets: { conversations: ['b'] } });
  expect(text()).toMatch(/SearchMaria waitsFireClear filters$/);
});

it('has the facet panel while it is open', async () => {
  await show();
  await press(container, 'Filter');
  expect(container.querySelector('section')?.getAttribute('aria-label')).toBe('Filter');
  await press(container, 'Filter');
  expect(container.querySelector('section')).toBeNull();
});

it('has the status of a download until it is dismissed', async () => {
  await show();
  const job = { kind: 'csv', events: [], printWindow: null } as const;
  void act(() => browser.value().dispatch({ type: 'download-started', job }));
  await browser.load();
  expect(text()).toContain('A file was made');
  await press(container, 'Dismiss');
  expect(container.textContent).not.toContain('A file was made');
  expect(browser.value().state.download).toBeNull();
});
