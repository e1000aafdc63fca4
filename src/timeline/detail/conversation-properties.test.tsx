// @vitest-environment happy-dom
import { afterEach, expect, it } from 'vitest';
import { parseSideConversation } from '../../events/side-conversation.ts';
import { renderWithProviders } from '../../ui/test-page.tsx';
import { ChildTicketProvider } from '../child-ticket-context.ts';
import { ConversationProperties } from './conversation-properties.tsx';

const container = document.createElement('div');
afterEach(() => renderWithProviders(null, container));

/** The value of the property "Child ticket", without the characters that keep directions apart. */
function childTicketIn(externalIds: object): string | undefined {
  const conversation = parseSideConversation({ id: 'a', external_ids: { ...externalIds } });
  const tickets = new Map([['55', { status: 'hold', assignee: 'Yuki' }]]);
  renderWithProviders(
    <ChildTicketProvider value={tickets}>
      <ConversationProperties conversation={conversation} />
    </ChildTicketProvider>,
    container,
  );
  const name = [...container.querySelectorAll('dt')].find(
    ({ textContent }) => textContent === 'Child ticket',
  );
  return name?.nextElementSibling?.textContent?.replaceAll(/[\u2068\u2069]/g, '');
}

it('tells status and assignee of the child ticket', () => {
  expect(childTicketIn({ targetTicketId: 55 })).toBe('Ticket #55 · On-hold · Yuki');
});

it('tells the number of a child ticket that is not known', () => {
  expect(childTicketIn({ targetTicketId: 56 })).toBe('Ticket #56');
});

it('has no such property without a child ticket', () => {
  expect(childTicketIn({})).toBeUndefined();
});
