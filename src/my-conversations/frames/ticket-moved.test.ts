import { expect, it } from 'vitest';
import { eventsPath, sideConversationsPath, usersPath } from '../../zendesk/endpoints.ts';
import type { TabMessage } from '../../zendesk/tab-channel.ts';
import { movedTicketId } from './ticket-moved.ts';

const refreshed = (...paths: string[]): TabMessage => ({
  kind: 'refreshed',
  ticketId: '42',
  askedMs: 5,
  answers: paths.map((path) => [path, {}]),
});

it('is the ticket whose page has read the events of a conversation', () => {
  const list = sideConversationsPath('42');
  expect(movedTicketId(refreshed(list, eventsPath('42', 'a/b')))).toBe('42');
  expect(movedTicketId(refreshed(eventsPath('42', 'c')))).toBe('42');
});

it.each<TabMessage>([
  refreshed(sideConversationsPath('42'), usersPath(['7'])),
  refreshed(sideConversationsPath('42', 'events')),
  { kind: 'opened' },
])('is none if nothing has moved: %j', (message) => {
  expect(movedTicketId(message)).toBeNull();
});
