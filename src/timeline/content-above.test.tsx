// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { EMPTY_TIMELINE } from '../events/timeline.ts';
import { adaptPreactForGarden } from '../ui/garden-on-preact.ts';
import { ContentAbove } from './content-above.tsx';
import { button, createTestBrowser, press, type TestBrowserOptions } from './test-browser.tsx';

vi.mock('../download/run-download.ts', () => ({
  runDownload: () => ({ message: 'A file was made', fallbackLabel: 'Show it', text: 'csv' }),
}));

const browser = createTestBrowser();
const { container } = browser;

beforeAll(() => adaptPreactForGarden());
beforeEach(() => localStorage.clear());
afterEach(() => browser.close());

async function show(test: TestBrowserOptions = {}): Promise<void> {
  browser.render(
    <ContentAbove
      strip={<p>Maria waits</p>}
      notices={<p>A notice</p>}
      scrollRef={{ current: null }}
      onHeight={() => undefined}
    />,
    test,
  );
  await browser.load();
}

it('has the types, the strip, the tags of active facets, and the notices', async () => {
  await show({ facets: { conversations: ['b'] } });
  expect(container.textContent).toBe(
    'Created1Replies0Updates1Maria waitsFireClear filtersA notice',
  );
});

it('has only the notices if there are no events', async () => {
  await show({ timeline: EMPTY_TIMELINE });
  expect(container.textContent).toBe('A notice');
});

it('has the status of a download until it is dismissed', async () => {
  await show();
  const job = { kind: 'csv', events: [], printWindow: null } as const;
  void act(() => browser.value().dispatch({ type: 'download-started', job }));
  await browser.load();
  expect(container.textContent).toContain('A file was made');
  button(container, 'Dismiss').focus();
  await press(container, 'Dismiss');
  expect(container.textContent).not.toContain('A file was made');
  expect(browser.value().state).toMatchObject({ download: null, focusRequest: 'filter-button' });
});
