// @vitest-environment happy-dom
import { afterEach, expect, it } from 'vitest';
import { renderWithProviders } from '../ui/test-page.tsx';
import { RequestError } from '../zendesk/request-error.ts';
import { EmptyTicket } from './empty-ticket.tsx';
import { listLoaded, listPage } from './test-ticket-page.tsx';
import { INITIAL_TICKET_STATE, reduceTicket, type TicketAction } from './ticket-state.ts';
import { ticketStatusOf } from './ticket-status.ts';

const container = document.createElement('div');
const failure = new RequestError('server', { status: 500, target: '/x' });

afterEach(() => renderWithProviders(null, container));

function show(...actions: TicketAction[]): void {
  const status = ticketStatusOf(actions.reduce(reduceTicket, INITIAL_TICKET_STATE));
  if (status.state !== 'loaded') throw new Error('The ticket has loaded');
  renderWithProviders(<EmptyTicket ticket={status} />, container);
}

it('says that there are no side conversations yet', () => {
  show(listPage(), listLoaded());
  expect(container.querySelector('h2')?.textContent).toBe('No side conversations yet');
  expect(container.querySelector('[role="alert"]')).toBeNull();
});

it('says that the conversations have no events', () => {
  show(listPage({ id: 'a' }), listLoaded('a'));
  expect(container.querySelector('h2')?.textContent).toBe('No events');
});

it('is a placeholder while more loads', () => {
  show(listPage({ id: 'a' }), listLoaded('a'), { type: 'load-started' });
  expect(container.querySelector('h2')).toBeNull();
  expect(container.querySelector('[aria-hidden="true"]')).not.toBeNull();
});

it.each<[string, TicketAction]>([
  ['the list', { type: 'list-failed', failure }],
  ['a conversation', { type: 'events-failed', conversationId: 'a', failure }],
])('does not say that anything is empty if %s could not be loaded', (_what, action) => {
  show(listPage({ id: 'a' }), listLoaded('a'), action);
  expect(container.textContent).toBe('');
});
