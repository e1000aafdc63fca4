// @vitest-environment happy-dom
import type { ComponentChild } from 'preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { ChildTicket } from '../../events/child-ticket.ts';
import { buildTimeline, type Timeline } from '../../events/timeline.ts';
import { HostActionsProvider } from '../../ui/host-actions.tsx';
import { renderWithProviders } from '../../ui/test-page.tsx';
import {
  MARIA,
  type TestConversation,
  TEST_RULES,
  waitingTimeline,
} from '../waiting/test-waiting.ts';
import { type TurnRules, TurnRulesProvider } from '../waiting/turn-context.tsx';
import { ChildTicketProvider } from '../child-ticket-context.ts';
import type { BrowserAction } from '../browser-state.ts';
import { type ConversationActions, ConversationActionsProvider } from '../conversation-actions.tsx';
import { press, buttonNames, button as buttonNamed } from '../test-browser.tsx';
import { testActions } from '../test-conversation-actions.tsx';
import ConversationHeading from './conversation-heading.tsx';
import type { Reply } from '../use-reply.ts';
import { RowOptionsProvider } from './row-options.ts';

const container = document.createElement('div');
afterEach(() => {
  renderWithProviders(null, container);
  dispatch.mockReset();
});

const dispatch = vi.fn<(action: BrowserAction) => void>();
const reply = vi.fn<Reply>();

const options = {
  isSplit: false,
  showsConversation: false,
  timeOf: () => '10:24',
  renderTrailing: null,
  dispatch,
  reply,
};

function show(
  timeline: Timeline,
  rules: TurnRules | null = TEST_RULES,
  isFolded: boolean | null = false,
  actions: ConversationActions | null = null,
  wrap = (heading: ComponentChild): ComponentChild => heading,
): void {
  renderWithProviders(
    <ConversationActionsProvider value={actions}>
      {wrap(
        <TurnRulesProvider value={rules}>
          <RowOptionsProvider value={options}>
            <ConversationHeading
              group={{
                kind: 'conversation',
                key: 'conversation Printer',
                conversationId: 'Printer',
                conversation: timeline.conversations[0] ?? null,
                shown: timeline.events,
                all: timeline.events,
                isFolded,
              }}
              index={2}
              isUnread={isFolded === true}
              isCurrent={false}
              isMarked={false}
            />
          </RowOptionsProvider>
        </TurnRulesProvider>,
      )}
    </ConversationActionsProvider>,
    container,
  );
}

const facts = () => [...container.querySelectorAll('p')].map(({ textContent }) => textContent);
const button = () => container.querySelector('button');

it('is a heading with the channel and the subject', () => {
  show(waitingTimeline([{ id: 'Printer', hoursAgo: 5 }]));
  expect(container.querySelector('h2')?.textContent).toBe('Printer10:24');
  expect(container.querySelector('svg[role="img"]')?.getAttribute('aria-label')).toBe('Email');
});

it.each<[Omit<TestConversation, 'id'>, string, string]>([
  [{ hoursAgo: 5 }, 'Open · Their turn · 1 event', 'No reply yet'],
  [{ hoursAgo: 5, answeredBy: MARIA }, 'Open · Your turn · 2 events', 'First reply after 1 hour'],
  [
    { hoursAgo: 5, answeredBy: MARIA, state: 'closed' },
    'Closed · 2 events',
    'First reply after 1 hour',
  ],
])('tells the state, whose turn it is, and when it was answered: %j', (conversation, ...texts) => {
  show(waitingTimeline([{ id: 'Printer', ...conversation }]));
  expect(facts()).toEqual(texts);
});

it('tells nothing about turns if events of the conversation are missing', () => {
  const rules = { ...TEST_RULES, incompleteIds: new Set(['Printer']) };
  show(waitingTimeline([{ id: 'Printer', hoursAgo: 5 }]), rules);
  expect(facts()).toEqual(['Open · 1 event']);
});

it('stands above events whose conversation is not in the list', () => {
  show({ events: [], conversations: [], eventsByConversation: new Map() });
  expect(container.querySelector('h2')?.textContent).toBe('Unknown conversation');
  expect(facts()).toEqual(['0 events']);
  expect(container.querySelector('svg[role="img"]')).toBeNull();
});

it('folds the conversation', () => {
  show(waitingTimeline([{ id: 'Printer', hoursAgo: 5 }]));
  expect(button()?.getAttribute('aria-expanded')).toBe('true');
  expect(button()?.dataset['row']).toBe('2');
  button()?.click();
  expect(dispatch.mock.calls).toEqual([[{ type: 'conversation-toggled', id: 'Printer' }]]);
});

it('is short while the conversation is folded, and marks it if events are unread', () => {
  show(waitingTimeline([{ id: 'Printer', hoursAgo: 5 }]), TEST_RULES, true);
  expect(button()?.getAttribute('aria-expanded')).toBe('false');
  expect(facts()).toEqual(['Open · Their turn · 1 event']);
  expect(container.querySelector('span[role="img"]')?.getAttribute('aria-label')).toBe('New');
});

it('cannot be folded during a search', () => {
  show(waitingTimeline([{ id: 'Printer', hoursAgo: 5 }]), TEST_RULES, null);
  expect(button()?.hasAttribute('aria-expanded')).toBe(false);
  button()?.click();
  expect(dispatch).not.toHaveBeenCalled();
});

describe('of a child ticket', () => {
  const timeline = buildTimeline(
    [{ id: 'Printer', subject: 'Printer', external_ids: { targetTicketId: '55' } }],
    [],
  );
  const openTicket = vi.fn<(id: string) => Promise<void>>().mockResolvedValue();
  const actions = { comment: null, openTicket, openLargeView: null };
  const text = () => container.textContent?.replaceAll(/[\u2068\u2069]/g, '');

  function showWith(ticket: ChildTicket | null): void {
    const tickets = new Map(ticket ? [['55', ticket]] : []);
    show(timeline, null, false, null, (heading) => (
      <HostActionsProvider actions={actions}>
        <ChildTicketProvider value={tickets}>{heading}</ChildTicketProvider>
      </HostActionsProvider>
    ));
  }

  it('tells status and assignee', () => {
    showWith({ status: 'pending', assignee: 'Yuki' });
    expect(text()).toContain('Ticket #55 · Pending · YukiOpen ticket');
  });

  it('tells the number alone while nothing else is known', () => {
    showWith(null);
    expect(text()).toContain('Ticket #55Open ticket');
  });

  it('opens the ticket', () => {
    showWith({ status: 'solved', assignee: null });
    container.querySelector<HTMLElement>('[aria-label="Open ticket #55"]')?.click();
    expect(openTicket.mock.calls).toEqual([['55']]);
  });
});

describe('the buttons below it', () => {
  const answered = (state: string) =>
    waitingTimeline([{ id: 'Printer', hoursAgo: 5, answeredBy: MARIA, state }]);
  const ownButtons = () => buttonNames(container).slice(1);

  it('are not there on a page that only reads', () => {
    show(answered('open'));
    expect(ownButtons()).toEqual([]);
  });

  it('reply to the newest message, and mark the conversation as done', async () => {
    const { actions, onStateChange } = testActions();
    show(answered('open'), TEST_RULES, false, actions);
    expect(ownButtons()).toEqual(['Reply', 'Mark as done']);
    await press(container, 'Reply');
    expect(reply.mock.calls).toEqual([
      [expect.objectContaining({ key: 'Printer/Printer2' }), 'reply'],
    ]);
    await press(container, 'Mark as done');
    expect(onStateChange.mock.calls).toEqual([
      [expect.objectContaining({ id: 'Printer' }), 'closed', 'list-heading'],
    ]);
    expect(dispatch).not.toHaveBeenCalledWith(
      expect.objectContaining({ type: 'conversation-toggled' }),
    );
  });

  it('skip a reply that is on its way', async () => {
    const pending = new Map([['Printer/Printer2', 'sending' as const]]);
    const { actions } = testActions({ pending });
    show(answered('open'), TEST_RULES, false, actions);
    await press(container, 'Reply');
    expect(reply.mock.lastCall?.[0].key).toBe('Printer/Printer1');
  });

  it('reopen a closed conversation', async () => {
    const { actions, onStateChange } = testActions();
    show(answered('closed'), TEST_RULES, false, actions);
    await press(container, 'Reopen');
    expect(onStateChange.mock.lastCall?.[1]).toBe('open');
  });

  it.each([
    [
      'while the state is being changed',
      { changing: new Map([['Printer', 'closed']]) },
      'Marking as done…',
    ],
    [
      'until the page has read the new state',
      {
        stateOutcomes: new Map([
          ['Printer', { place: 'strip', state: 'closed', phase: 'done', isRead: false }],
        ]),
      },
      'Mark as done',
    ],
  ] as const)('do nothing %s', async (_when, differences, label) => {
    const { actions, onStateChange } = testActions(differences as Partial<ConversationActions>);
    show(answered('open'), TEST_RULES, false, actions);
    expect(buttonNamed(container, label).getAttribute('aria-disabled')).toBe('true');
    await press(container, label);
    expect(onStateChange).not.toHaveBeenCalled();
  });

  it('mark a conversation as done that was reopened since', async () => {
    const done = { place: 'strip', state: 'closed', phase: 'done', isRead: true } as const;
    const { actions, onStateChange } = testActions({ stateOutcomes: new Map([['Printer', done]]) });
    show(answered('open'), TEST_RULES, false, actions);
    await press(container, 'Mark as done');
    expect(onStateChange.mock.lastCall?.[1]).toBe('closed');
  });

  it('are a group with the name of the conversation', () => {
    show(answered('open'), TEST_RULES, false, testActions().actions);
    const id = container.querySelector('[role="group"]')?.getAttribute('aria-labelledby');
    expect(container.querySelector(`[id="${id}"]`)?.textContent).toBe('Printer');
  });

  it('are hidden while the conversation is folded, but not their outcome', () => {
    const outcome = {
      place: 'list-heading',
      state: 'closed',
      phase: 'refused',
      isRead: false,
    } as const;
    const { actions } = testActions({ stateOutcomes: new Map([['Printer', outcome]]) });
    show(answered('open'), TEST_RULES, true, actions);
    expect(ownButtons()).toEqual([]);
    expect(container.querySelector('[data-test-outcome]')).not.toBeNull();
  });
});
