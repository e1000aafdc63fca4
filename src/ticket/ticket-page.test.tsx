// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { createStore } from '../app/store.ts';
import { NO_FACETS } from '../timeline/facets/facets.ts';
import { DEFAULT_VIEW } from '../timeline/view-options.ts';
import { buttonNames, loadLazyComponents, press } from '../timeline/test-browser.tsx';
import { adaptPreactForGarden } from '../ui/garden-on-preact.ts';
import { nextTask } from '../ui/next-task.ts';
import { RequestError } from '../zendesk/request-error.ts';
import {
  eventsLoaded,
  listLoaded,
  listPage,
  renderForAgent,
  testController,
  ticketPageActions,
} from './test-ticket-page.tsx';
import type { TicketPageSettings } from './ticket-context.tsx';
import { TicketPage } from './ticket-page.tsx';
import {
  INITIAL_TICKET_PAGE_STATE,
  reduceTicketPage,
  type TicketPageAction,
} from './ticket-page-state.ts';
import type { TicketAction } from './ticket-state.ts';

const container = document.createElement('div');
document.body.append(container);

beforeAll(() => adaptPreactForGarden());
beforeEach(() => {
  localStorage.clear();
  testController.refresh.mockReset();
});
afterEach(() => renderForAgent(null, container));

const NO_MATCH = { ...NO_FACETS, types: ['update'] };
const SETTINGS: TicketPageSettings = {
  initialView: null,
  splitsWhenWide: false,
  onHeight: null,
};
const FAILURE = new RequestError('not-allowed', { status: 403, target: '/x' });
const OFFLINE = new RequestError('offline', { target: '/x' });
const LOADED = [
  listPage({ id: 'a', subject: 'Printer', state: 'closed' }),
  eventsLoaded('a', {
    id: '1',
    type: 'create',
    side_conversation_id: 'a',
    created_at: '2026-11-20T09:05:00Z',
    actor: { name: 'Maria' },
    message: { body: 'It smokes' },
  }),
  listLoaded('a'),
];

async function show(
  actions: readonly TicketPageAction[],
  settings: Partial<TicketPageSettings> = {},
) {
  const store = createStore(reduceTicketPage, INITIAL_TICKET_PAGE_STATE);
  for (const action of actions) store.dispatch(action);
  renderForAgent(
    <TicketPage
      store={store}
      controller={testController}
      settings={{ ...SETTINGS, ...settings }}
    />,
    container,
  );
  await loadLazyComponents();
  return store;
}

const showTicket = (...actions: TicketAction[]) => show(ticketPageActions(...actions));
const title = () => container.querySelector('h2')?.textContent;
const status = () => container.querySelector('[role="status"]')?.textContent;
const rowNames = () =>
  [...container.querySelectorAll('article')].map(
    (row) =>
      document
        .getElementById(row.getAttribute('aria-labelledby') ?? '')
        ?.getAttribute('aria-label')
        ?.split('. ')[0],
  );

describe('without a ticket, the page', () => {
  it('is loading until it is known which ticket is in front of the agent', async () => {
    await show([]);
    expect(status()).toBe('Loading side conversations…');
    expect(container.querySelector('[aria-busy="true"]')).not.toBeNull();
  });

  it('says that a new ticket is not saved yet', async () => {
    await show([{ type: 'target-changed', target: { kind: 'new-ticket' } }]);
    expect(title()).toBe('Ticket not saved yet');
    expect(status()).toBeUndefined();
  });

  it('says that Waiting for Zendesk', async () => {
    await show([{ type: 'target-changed', target: { kind: 'slow-host' } }]);
    expect(title()).toBe('Waiting for Zendesk');
  });

  it('says that it gets no data from Zendesk', async () => {
    await show([{ type: 'target-changed', target: { kind: 'no-host' } }]);
    expect(title()).toBe('No connection to Zendesk');
    expect(buttonNames(container)).toEqual(['Try again']);
  });
});

describe('the page about a ticket', () => {
  it('is named in any state', async () => {
    await showTicket();
    expect(container.querySelector('h1')?.textContent).toBe('Side conversation events');
    await showTicket(...LOADED);
    expect(container.querySelector('h1')?.textContent).toBe('Side conversation events');
  });

  it('is loading until anything has loaded, and tells why it waits', async () => {
    const wait = { kind: 'offline', untilMs: null } as const;
    await showTicket({ type: 'load-started' }, { type: 'retry-wait-started', requestId: 1, wait });
    expect(
      [...container.querySelectorAll('[role="status"]')].map((one) => one.textContent),
    ).toEqual(['Loading side conversations…', 'No connection to Zendesk.']);
  });

  it('says why the ticket could not be loaded, and retries', async () => {
    await showTicket({ type: 'list-failed', failure: OFFLINE });
    expect(container.querySelector('[role="alert"] h2')?.textContent).toBe('No connection');
    await press(container, 'Try again');
    expect(testController.refresh).toHaveBeenCalledOnce();
  });

  it('has the events in a list', async () => {
    await showTicket(...LOADED);
    expect(status()).toBe('1 event · 1 conversation');
    const list = container.querySelector('[role="list"]');
    expect(list?.getAttribute('aria-label')).toBe('Side conversation events');
    const item = list?.querySelector('[role="listitem"]');
    expect(item?.getAttribute('aria-setsize')).toBe('1');
    expect(rowNames()).toEqual(['Maria created the conversation']);
    expect(list?.textContent).toContain('It smokes');
  });

  it('says that a ticket has no side conversations', async () => {
    await showTicket(listPage(), listLoaded());
    expect(title()).toBe('No side conversations yet');
    expect(status()).toBe('0 events · 0 conversations');
    expect(container.querySelector('[role="search"]')).toBeNull();
  });

  it('says that no event matches, and clears the filters', async () => {
    localStorage.clear();
    await show(ticketPageActions(...LOADED), {
      initialView: {
        view: { ...DEFAULT_VIEW, facets: NO_MATCH },
        conversations: [],
        searchText: '',
        undoFilters: null,
      },
    });
    expect(title()).toBe('No matching events');
    expect(rowNames()).toEqual([]);
    await press(container, 'Clear filters');
    expect(rowNames()).toEqual(['Maria created the conversation']);
  });

  it('has the notices above the list', async () => {
    await show([
      ...ticketPageActions(...LOADED, { type: 'list-failed', failure: FAILURE }),
      { type: 'parent-loaded', parentTicketId: '5' },
    ]);
    expect(container.textContent).toContain('Child ticket of #5');
    expect(container.querySelector('[role="alert"]')?.textContent).toContain(
      'This list may be out of date',
    );
    expect(rowNames()).toHaveLength(1);
  });

  it('names the parent ticket even before the events have loaded', async () => {
    await show([...ticketPageActions(), { type: 'parent-loaded', parentTicketId: '5' }]);
    expect(container.textContent).toContain('Child ticket of #5');
    expect(status()).toBe('Loading side conversations…');
  });

  it('has the current event beside the list if there is room', async () => {
    await show(ticketPageActions(...LOADED), { splitsWhenWide: true });
    expect(container.querySelector('aside')?.getAttribute('aria-label')).toBe('Conversation');
    expect(container.querySelector('aside')?.textContent).toContain('It smokes');
  });

  it('follows its store', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    try {
      const store = await show(ticketPageActions({ type: 'load-started' }));
      await act(async () => {
        for (const action of LOADED) store.dispatch({ type: 'ticket-changed', action, nowMs: 1 });
        vi.advanceTimersByTime(100);
        await nextTask();
      });
      expect(status()).toBe('1 event · 1 conversation Loading more…');
    } finally {
      vi.useRealTimers();
    }
  });
});
