import type { ComponentChildren } from 'preact';
import { vi } from 'vitest';
import { CurrentAgentProvider } from '../app/current-agent.tsx';
import type { RawEvent } from '../events/event.ts';
import { renderWithProviders, testI18n } from '../ui/test-page.tsx';
import type { WireSideConversation } from '../zendesk/wire-types.ts';
import { TicketProvider } from './ticket-context.tsx';
import {
  INITIAL_TICKET_PAGE_STATE,
  reduceTicketPage,
  type TicketPageAction,
  type TicketPageState,
} from './ticket-page-state.ts';
import type { TicketAction } from './ticket-state.ts';
import { ticketStatusOf } from './ticket-status.ts';

/** For tests only: what the page can ask for, recorded. */
export const testController = {
  refresh: vi.fn<() => void>(),
  retry: vi.fn<(conversationId: string) => void>(),
  followTicket: () => undefined,
  ticketId: (): string | null => '42',
  startReplies: () => () => undefined,
  replies: () => null,
};

/** Conversations whose events are not sideloaded. */
export function listPage(...conversations: WireSideConversation[]): TicketAction {
  const entries = conversations.map((raw) => ({ id: raw.id ?? '', raw, events: null }));
  return { type: 'list-page-loaded', page: { entries, otherEvents: new Map() } };
}

export function listLoaded(...ids: string[]): TicketAction {
  return { type: 'list-loaded', ids, requestedMs: 1 };
}

export function eventsLoaded(conversationId: string, ...events: RawEvent[]): TicketAction {
  return { type: 'events-loaded', conversationId, events };
}

const NOW_MS = Date.UTC(2026, 10, 20);

/** Actions of a page in front of ticket 42. */
export function ticketPageActions(...actions: TicketAction[]): TicketPageAction[] {
  return [
    { type: 'target-changed', target: { kind: 'ticket', id: '42' } },
    ...actions.map((action) => ({ type: 'ticket-changed', action, nowMs: NOW_MS }) as const),
  ];
}

export function pageStateAfter(actions: readonly TicketPageAction[]): TicketPageState {
  return actions.reduce(reduceTicketPage, INITIAL_TICKET_PAGE_STATE);
}

/** Renders components for an agent; what the page stores is stored under `test`. */
export function renderForAgent(children: ComponentChildren, container: Element): void {
  const agent = {
    id: '7',
    name: null,
    email: null,
    locale: 'en',
    isAdmin: false,
    i18n: testI18n,
    storageKey: 'test',
  };
  renderWithProviders(
    <CurrentAgentProvider value={agent}>{children}</CurrentAgentProvider>,
    container,
  );
}

/** Renders components of a page about a ticket. */
export function renderInTicket(
  children: ComponentChildren,
  container: Element,
  page: TicketPageState,
): void {
  const value = { page, status: ticketStatusOf(page.ticket), controller: testController };
  renderForAgent(<TicketProvider value={value}>{children}</TicketProvider>, container);
}
