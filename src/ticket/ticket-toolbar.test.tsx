// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it } from 'vitest';
import { NO_NEW_EVENTS } from '../timeline/browser-context.tsx';
import { EventBrowser } from '../timeline/event-browser.tsx';
import { NO_FACETS } from '../timeline/facets/facets.ts';
import { button, loadLazyComponents, press } from '../timeline/test-browser.tsx';
import { DEFAULT_VIEW } from '../timeline/view-options.ts';
import {
  eventsLoaded,
  listLoaded,
  listPage,
  pageStateAfter,
  renderForAgent,
  renderInTicket,
  testController,
  ticketPageActions,
} from './test-ticket-page.tsx';
import type { TicketAction } from './ticket-state.ts';
import { RefreshButton, TicketSummary } from './ticket-toolbar.tsx';

const container = document.createElement('div');

beforeEach(() => testController.refresh.mockReset());
afterEach(() => renderForAgent(null, container));

const LOADED = [
  listPage({ id: 'a' }, { id: 'b' }),
  eventsLoaded('a', { id: '1', type: 'create' }, { id: '2', type: 'reply' }),
  eventsLoaded('b', { id: '3', type: 'create' }),
  listLoaded('a', 'b'),
];

async function show(
  actions: readonly TicketAction[],
  types: readonly string[] = [],
): Promise<void> {
  const page = pageStateAfter(ticketPageActions(...actions));
  const view = { ...DEFAULT_VIEW, facets: { ...NO_FACETS, types } };
  const options = {
    storageKey: 'test view',
    scope: 'ticket',
    initialView: { view, conversations: [], searchText: '', undoFilters: null },
    canDownload: true,
    slidesIn: false,
    renderTrailing: null,
    onHeight: null,
  } as const;
  renderInTicket(
    <EventBrowser
      timeline={page.ticket.timeline}
      newEvents={NO_NEW_EVENTS}
      options={options}
      isSplit={false}
      nowMs={0}
    >
      <TicketSummary />
      <RefreshButton />
    </EventBrowser>,
    container,
    page,
  );
  await loadLazyComponents();
}

const summary = () => container.querySelector('[role="status"]')?.textContent;

it('tells how many events there are, in a status', async () => {
  await show(LOADED);
  expect(summary()).toBe('3 events · 2 conversations');
});

it('tells how many events the filters leave', async () => {
  await show(LOADED, ['create']);
  expect(summary()).toBe('2 of 3 events');
});

it('refreshes the ticket', async () => {
  await show(LOADED);
  expect(button(container, 'Refresh').getAttribute('aria-disabled')).toBe('false');
  await press(container, 'Refresh');
  expect(testController.refresh).toHaveBeenCalledOnce();
});

it('says that more loads', async () => {
  await show([...LOADED, { type: 'load-started' }]);
  expect(summary()).toBe('3 events · 2 conversations Loading more…');
  expect(button(container, 'Refresh').getAttribute('aria-disabled')).toBe('true');
});

it('can be pressed while a request waits for its retry', async () => {
  const wait = { kind: 'rate-limited', untilMs: null } as const;
  await show([
    ...LOADED,
    { type: 'load-started' },
    { type: 'retry-wait-started', requestId: 1, wait },
  ]);
  expect(button(container, 'Refresh').getAttribute('aria-disabled')).toBe('false');
});
