// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { buttonNames, loadLazyComponents, press } from '../timeline/test-browser.tsx';
import { parseSideConversation } from '../events/side-conversation.ts';
import { HostActionsProvider } from '../ui/host-actions.tsx';
import { RequestError } from '../zendesk/request-error.ts';
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
import type { IncompleteNoticeProps } from './incomplete-notice.tsx';
import { PlainIncompleteNotice } from './plain-incomplete-notice.tsx';
import { TicketNotices } from './ticket-notices.tsx';
import type { TicketPageAction } from './ticket-page-state.ts';
import type { TicketAction } from './ticket-state.ts';

const container = document.createElement('div');
const openTicket = vi.fn<(id: string) => Promise<void>>().mockResolvedValue();

beforeEach(() => {
  testController.refresh.mockReset();
  testController.retry.mockReset();
});
afterEach(() => renderForAgent(null, container));

const SERVER = new RequestError('server', { status: 500, target: '/x' });
const LIST_FAILED: TicketAction = { type: 'list-failed', failure: SERVER };
const LOADED = [listPage({ id: 'a', subject: 'Printer' }), listLoaded('a')];

async function show(actions: readonly TicketAction[], ...more: TicketPageAction[]): Promise<void> {
  const page = pageStateAfter([...ticketPageActions(...actions), ...more]);
  renderInTicket(
    <HostActionsProvider actions={{ comment: null, openTicket, openLargeView: null }}>
      <TicketNotices />
    </HostActionsProvider>,
    container,
    page,
  );
  await loadLazyComponents();
}

const alerts = () => [...container.querySelectorAll('[role="alert"]')];
const timer = () => container.querySelector('[role="timer"]');
const status = () => container.querySelector('[role="status"]')?.textContent;

it('has no notice above a complete ticket', async () => {
  await show(LOADED);
  expect(container.textContent).toBe('');
});

it('says that nothing can be replied if the code for it did not load', async () => {
  await show(LOADED, { type: 'writing-changed', writing: 'failed' });
  expect(alerts().map(({ textContent }) => textContent)).toEqual([
    'You can’t reply here because a part of the app didn’t load. Reload the page.',
  ]);
});

it('has no notice before anything has loaded', async () => {
  await show([LIST_FAILED], { type: 'parent-loaded', parentTicketId: '5' });
  expect(container.textContent).toBe('');
});

it('names the parent of a child ticket, and opens it', async () => {
  await show(LOADED, { type: 'parent-loaded', parentTicketId: '5' });
  expect(container.textContent).toContain('Child ticket of #5');
  await press(container, 'Open parent ticket');
  expect(openTicket.mock.calls).toEqual([['5']]);
});

it.each([
  [{ kind: 'offline', untilMs: null } as const, 'No connection to Zendesk.'],
  [{ kind: 'rate-limited', untilMs: null } as const, 'Zendesk is limiting requests.'],
  [{ kind: 'server', untilMs: null } as const, 'Zendesk is temporarily unavailable.'],
  [{ kind: 'timed-out', untilMs: null } as const, 'Zendesk didn’t respond in time.'],
])('tells why nothing loads for a while: %j', async (wait, text) => {
  const waiting: TicketAction = { type: 'retry-wait-started', requestId: 1, wait };
  await show([...LOADED, { type: 'load-started' }, waiting]);
  expect(status()).toBe(text);
  expect(timer()?.textContent).toBe('Trying again…');
  await show([
    ...LOADED,
    { type: 'load-started' },
    waiting,
    { type: 'retry-wait-ended', requestId: 1 },
  ]);
  expect(status()).toBeUndefined();
});

it('counts the seconds that Zendesk asks to wait', async () => {
  const wait = { kind: 'rate-limited', untilMs: Date.now() + 29_500 } as const;
  await show([
    ...LOADED,
    { type: 'load-started' },
    { type: 'retry-wait-started', requestId: 1, wait },
  ]);
  expect(status()).toBe('Zendesk is limiting requests.');
  expect(timer()?.textContent).toBe('Trying again in 30 seconds.');
  // A countdown in a live region would be read out every second.
  expect(timer()?.getAttribute('aria-live')).toBe('off');
  expect(timer()?.closest('[role="status"]')).toBeNull();
  await press(container, 'Try now');
  expect(testController.refresh).toHaveBeenCalledOnce();
});

it('says that the list is incomplete, why, and offers a retry', async () => {
  await show([listPage({ id: 'a' }), LIST_FAILED]);
  const [alert, ...others] = alerts();
  expect(others).toEqual([]);
  expect(alert?.querySelector('h2')?.textContent).toMatch('Some conversations didn’t load');
  await press(container, 'Try again');
  expect(testController.refresh).toHaveBeenCalledOnce();
});

it('says that a list that was complete before is out of date', async () => {
  await show([...LOADED, LIST_FAILED]);
  expect(alerts()[0]?.querySelector('h2')?.textContent).toBe('This list may be out of date');
});

it.each(['not-in-plan', 'not-allowed', 'not-found', 'rejected'] as const)(
  'offers no retry that cannot help: %s',
  async (kind) => {
    const failure = new RequestError(kind, { target: '/x' });
    const failed = ['a', 'b'].map((conversationId): TicketAction => ({
      type: 'events-failed',
      conversationId,
      failure,
    }));
    await show([
      listPage({ id: 'a' }, { id: 'b' }),
      listLoaded('a', 'b'),
      ...failed,
      { type: 'list-failed', failure },
    ]);
    expect(alerts()).toHaveLength(2);
    expect(container.querySelectorAll('button')).toHaveLength(0);
  },
);

it('retries a list by itself when Zendesk allows it', async () => {
  vi.useFakeTimers();
  try {
    const failure = new RequestError('rate-limited', { retryAfterSeconds: 30, target: '/x' });
    await show([...LOADED, { type: 'list-failed', failure }]);
    expect(timer()?.textContent).toBe('Trying again in 30 seconds.');
    expect(buttonNames(container)).toEqual(['Try now']);
    await act(async () => void (await vi.advanceTimersByTimeAsync(30_000)));
    expect(testController.refresh).toHaveBeenCalledOnce();
  } finally {
    vi.useRealTimers();
  }
});

it('names a conversation whose events did not load, and loads it again', async () => {
  await show([...LOADED, { type: 'events-failed', conversationId: 'a', failure: SERVER }]);
  expect(alerts()).toHaveLength(1);
  expect(alerts()[0]?.querySelector('h2')?.textContent).toBe(
    'Events of 1 conversation didn’t load',
  );
  expect(container.querySelector('li')?.textContent).toMatch(/^“Printer”: /);
  expect(container.querySelectorAll('button')).toHaveLength(1);
  await press(container, 'Try again: “Printer”');
  expect(testController.retry.mock.calls).toEqual([['a']]);
  expect(testController.refresh).not.toHaveBeenCalled();
});

it('says that a conversation that is not found may have been deleted', async () => {
  const failure = new RequestError('not-found', { status: 404, target: '/x' });
  await show([...LOADED, { type: 'events-failed', conversationId: 'a', failure }]);
  expect(container.querySelector('li')?.textContent).toBe(
    '“Printer”: Not found (may have been deleted)',
  );
});

it('names the first three of many conversations, the others on request, and loads all again', async () => {
  const ids = ['a', 'b', 'c', 'd', 'e'];
  await show([
    listPage(...ids.map((id) => ({ id, subject: `Subject ${id}` }))),
    listLoaded(...ids),
    ...ids.map((conversationId): TicketAction => ({
      type: 'events-failed',
      conversationId,
      failure: SERVER,
    })),
  ]);
  expect(container.querySelector('h2')?.textContent).toBe('Events of 5 conversations didn’t load');
  expect(container.querySelectorAll('li')).toHaveLength(3);
  await press(container, 'Show 2 more conversations');
  expect(container.querySelectorAll('li')).toHaveLength(5);
  expect(buttonNames(container)).not.toContain('Show 2 more conversations');
  await press(container, 'Try all again');
  expect(testController.refresh).toHaveBeenCalledOnce();
});

it('has no notice about a conversation once its events have loaded', async () => {
  await show([
    ...LOADED,
    { type: 'events-failed', conversationId: 'a', failure: SERVER },
    eventsLoaded('a'),
  ]);
  expect(alerts()).toEqual([]);
});

describe('without the code of the notice, a plain text', () => {
  const failed = {
    conversation: parseSideConversation({ id: 'a', subject: 'Printer' }),
    failure: SERVER,
  };

  it.each<[Partial<IncompleteNoticeProps>, string[]]>([
    [
      { listFailure: SERVER },
      [
        'Some conversations didn’t load',
        'Zendesk returned an error (status 500). Try again in a moment.',
      ],
    ],
    [
      { listFailure: SERVER, isOutdated: true, failedConversations: [failed] },
      [
        'This list may be out of date',
        'Zendesk returned an error (status 500). Try again in a moment.',
        'Events of 1 conversation didn’t load',
      ],
    ],
    [{ failedConversations: [failed] }, ['Events of 1 conversation didn’t load']],
  ])('says what is missing, and refreshes: %#', async (props, texts) => {
    const onRefresh = vi.fn<() => void>();
    renderForAgent(
      <PlainIncompleteNotice
        listFailure={null}
        isOutdated={false}
        failedConversations={[]}
        isAdmin={false}
        onRefresh={onRefresh}
        onRetry={() => undefined}
        {...props}
      />,
      container,
    );
    const paragraphs = [...container.querySelectorAll('[role="alert"] p')];
    expect(paragraphs.map(({ textContent }) => textContent)).toEqual(texts);
    await press(container, 'Try again');
    expect(onRefresh).toHaveBeenCalledOnce();
  });
});
