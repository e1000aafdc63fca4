// @vitest-environment happy-dom
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
    <HostActionsProvider actions={{ quote: null, openTicket, openLargeView: null }}>
      <TicketNotices />
    </HostActionsProvider>,
    container,
    page,
  );
  await loadLazyComponents();
}

const alerts = () => [...container.querySelectorAll('[role="alert"]')];
const status = () => container.querySelector('[role="status"]')?.textContent;

it('has no notice above a complete ticket', async () => {
  await show(LOADED);
  expect(container.textContent).toBe('');
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
  [{ kind: 'offline', untilMs: null } as const, 'No connection. Trying again…'],
  [{ kind: 'rate-limited', untilMs: null } as const, 'Too many requests. Trying again…'],
  [{ kind: 'server', untilMs: null } as const, 'Zendesk is busy. Trying again…'],
  [{ kind: 'timed-out', untilMs: null } as const, 'Zendesk is busy. Trying again…'],
])('tells why nothing loads for a while: %j', async (wait, text) => {
  const waiting: TicketAction = { type: 'retry-wait-started', requestId: 1, wait };
  await show([...LOADED, { type: 'load-started' }, waiting]);
  expect(status()).toBe(text);
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
  expect(
    container.querySelector('[aria-hidden] + [role="status"]')?.previousSibling?.textContent,
  ).toBe('Zendesk asks to wait. Going on in 30 seconds.');
  // Screen readers do not say the seconds.
  expect(status()).toBe('Too many requests. Trying again…');
  await press(container, 'Try now');
  expect(testController.refresh).toHaveBeenCalledOnce();
});

it('says that the list is incomplete, why, and offers a retry', async () => {
  await show([listPage({ id: 'a' }), LIST_FAILED]);
  const [alert, ...others] = alerts();
  expect(others).toEqual([]);
  expect(alert?.querySelector('h2')?.textContent).toMatch(
    /^The list of conversations is not complete: /,
  );
  await press(container, 'Try again');
  expect(testController.refresh).toHaveBeenCalledOnce();
});

it('says that a list that was complete before is out of date', async () => {
  await show([...LOADED, LIST_FAILED]);
  expect(alerts()[0]?.querySelector('h2')?.textContent).toMatch(/^Not up to date: /);
});

it('offers no retry that cannot help', async () => {
  const failure = new RequestError('not-in-plan', { status: 402, target: '/x' });
  await show([...LOADED, { type: 'list-failed', failure }]);
  expect(alerts()).toHaveLength(1);
  expect(container.querySelectorAll('button')).toHaveLength(0);
});

it('names a conversation whose events did not load, and loads it again', async () => {
  await show([...LOADED, { type: 'events-failed', conversationId: 'a', failure: SERVER }]);
  expect(alerts()).toHaveLength(1);
  expect(alerts()[0]?.querySelector('h2')?.textContent).toBe(
    'Events are missing from 1 conversation',
  );
  expect(container.querySelector('li')?.textContent).toMatch(/^Printer: /);
  expect(container.querySelectorAll('button')).toHaveLength(1);
  await press(container, 'Try again: Printer');
  expect(testController.retry.mock.calls).toEqual([['a']]);
  expect(testController.refresh).not.toHaveBeenCalled();
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
  expect(container.querySelector('h2')?.textContent).toBe(
    'Events are missing from 5 conversations',
  );
  expect(container.querySelectorAll('li')).toHaveLength(3);
  await press(container, '2 more');
  expect(container.querySelectorAll('li')).toHaveLength(5);
  expect(buttonNames(container)).not.toContain('2 more');
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

  it.each<[Partial<IncompleteNoticeProps>, string]>([
    [
      { listFailure: SERVER },
      'The list of conversations is not complete: Zendesk has a problem. ' +
        'Zendesk answered with an error (status 500). Try again in a moment. Try again',
    ],
    [
      { listFailure: SERVER, isOutdated: true, failedConversations: [failed] },
      'Not up to date: Zendesk has a problem. Events are missing from 1 conversation. ' +
        'Zendesk answered with an error (status 500). Try again in a moment. Try again',
    ],
    [{ failedConversations: [failed] }, 'Events are missing from 1 conversation. Try again'],
  ])('says what is missing, and refreshes: %#', async (props, text) => {
    const onRefresh = vi.fn<() => void>();
    renderForAgent(
      <PlainIncompleteNotice
        listFailure={null}
        isOutdated={false}
        failedConversations={[]}
        onRefresh={onRefresh}
        onRetry={() => undefined}
        {...props}
      />,
      container,
    );
    expect(alerts()[0]?.textContent).toBe(text);
    await press(container, 'Try again');
    expect(onRefresh).toHaveBeenCalledOnce();
  });
});
