// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { renderForAgent } from '../../ticket/test-ticket-page.tsx';
import { button, loadLazyComponents } from '../../timeline/test-browser.tsx';
import { adaptPreactForGarden } from '../../ui/garden-on-preact.ts';
import { HostActionsProvider } from '../../ui/host-actions.tsx';
import { fakeHost } from '../../zendesk/fake-host.ts';
import type { Host } from '../../zendesk/host.ts';
import type { OpenedConversation } from './opened-conversation.ts';
import { OpenedThread } from './opened-thread.tsx';
import { ThreadLayout } from './thread-layout.tsx';

const container = document.createElement('div');
document.body.append(container);

beforeAll(() => adaptPreactForGarden());
beforeEach(() => localStorage.clear());
afterEach(() => renderForAgent(null, container));

const DATE = '2026-11-20T09:05:00Z';

/** A conversation with one message from outside. */
const conversation = (id: string) => ({
  id,
  subject: `Subject ${id}`,
  state: 'open',
  message_added_at: DATE,
});
const message = (id: string) => ({
  id: `${id}1`,
  type: 'create',
  side_conversation_id: id,
  created_at: DATE,
  actor: { name: `Maria ${id}` },
  message: { body: `Message ${id}` },
});

/** Ticket 1 has the conversations `a` and `b`, ticket 2 has `c`. */
const TICKETS: Readonly<Record<string, readonly string[]>> = { 1: ['a', 'b'], 2: ['c'] };

function createHost() {
  const paths: string[] = [];
  const host = fakeHost({
    get: () => Promise.reject(new Error('There is no ticket here.')),
    request({ url }) {
      paths.push(url);
      const [, ticketId = ''] = /tickets\/(\d+)\/side_conversations/.exec(url) ?? [];
      const ids = TICKETS[ticketId] ?? [];
      return Promise.resolve({
        side_conversations: ids.map(conversation),
        events: ids.map(message),
        next_page: null,
      });
    },
  });
  return {
    host,
    listsRead: () => paths.flatMap((path) => /tickets\/(\d+)\//.exec(path)?.[1] ?? []),
  };
}

const opening = (ticketId: string, conversationId: string): OpenedConversation => ({
  ticket: { id: ticketId, subject: `Ticket subject ${ticketId}`, status: 'open' },
  conversationId,
  eventKey: `${conversationId}/${conversationId}1`,
});

const onClose = vi.fn<() => void>();
const openTicket = vi.fn<(id: string) => Promise<void>>(() => Promise.resolve());

async function show(host: Host, opened: OpenedConversation | null): Promise<void> {
  renderForAgent(
    <HostActionsProvider actions={{ comment: null, openTicket, openLargeView: null }}>
      <ThreadLayout
        opened={opened}
        renderThread={(place) => (
          <OpenedThread
            {...place}
            host={host}
            isShown
            onClose={onClose}
            onChanged={() => undefined}
          />
        )}
      >
        <button type="button">Row</button>
      </ThreadLayout>
    </HostActionsProvider>,
    container,
  );
  await loadLazyComponents();
  // The page renders at most every 100 ms.
  await vi.waitFor(() => expect(container.querySelector('[aria-busy="true"]')).toBeNull());
}

const pane = () => container.querySelector<HTMLElement>('section[tabindex="-1"]');
const names = () =>
  [...container.querySelectorAll('article')].map((row) => row.textContent?.match(/Maria \w/)?.[0]);
const shows = (...expected: string[]) => vi.waitFor(() => expect(names()).toEqual(expected));

it('loads nothing before a conversation is opened', async () => {
  const { host, listsRead } = createHost();
  await show(host, null);
  expect(pane()).toBeNull();
  expect(listsRead()).toEqual([]);
});

it('shows the opened conversation alone, with its ticket above, and all of them on request', async () => {
  const { host } = createHost();
  await show(host, opening('1', 'b'));
  await shows('Maria b');
  const title = pane()?.querySelector('h2');
  expect(title?.textContent).toBe('Ticket #1Ticket subject 1Open');
  expect(document.getElementById(pane()?.getAttribute('aria-labelledby') ?? '')).toBe(title);
  expect(container.querySelectorAll('main, h1')).toHaveLength(0);
  void act(() => button(container, 'Show all in this ticket').click());
  await vi.waitFor(() => expect(pane()?.textContent).toContain('2 events · 2 conversations'));
});

it('follows to a conversation of the same ticket and to another ticket', async () => {
  const { host, listsRead } = createHost();
  await show(host, opening('1', 'a'));
  await shows('Maria a');
  await show(host, opening('1', 'b'));
  await shows('Maria b');
  expect(document.activeElement?.matches('[data-row]')).toBe(true);
  expect(listsRead()).toEqual(['1']);
  await show(host, opening('2', 'c'));
  await shows('Maria c');
  expect(listsRead()).toEqual(['1', '2']);
});

it('stays in the page when it is closed, and reads the ticket again when it is opened again', async () => {
  const { host } = createHost();
  await show(host, opening('1', 'a'));
  await shows('Maria a');
  const before = pane();
  await show(host, null);
  expect(pane()?.parentElement?.hidden).toBe(true);
  await show(host, opening('1', 'a'));
  expect(pane()).toBe(before);
  expect(pane()?.parentElement?.hidden).toBe(false);
});

it('takes the focus, and Escape first closes the open message, then the pane', async () => {
  const { host } = createHost();
  onClose.mockReset();
  await show(host, opening('1', 'a'));
  await shows('Maria a');
  await vi.waitFor(() => expect(document.activeElement?.matches('[data-row]')).toBe(true));
  const press = () =>
    act(() => {
      document.activeElement?.dispatchEvent(
        new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true }),
      );
    });
  void press();
  expect(onClose).not.toHaveBeenCalled();
  void press();
  expect(onClose).toHaveBeenCalledTimes(1);
});

it('leaves Escape to the list while the focus is there', async () => {
  const { host } = createHost();
  onClose.mockReset();
  await show(host, { ...opening('1', 'a'), eventKey: null });
  await shows('Maria a');
  document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
  expect(onClose).not.toHaveBeenCalled();
});

it('opens the ticket', async () => {
  const { host } = createHost();
  await show(host, opening('2', 'c'));
  void act(() => button(container, 'Open ticket #2').click());
  expect(openTicket).toHaveBeenCalledWith('2');
});
