import type { TicketView } from '../account/world-view.ts';
import type { OpenWorld } from './account-client.ts';
import { element } from './element.ts';

/** The ticket's properties on the left, read-only. */
export function ticketFields(world: OpenWorld, ticket: TicketView): HTMLElement {
  const requester = world.users.find(({ id }) => id === ticket.requesterId);
  const assignee = world.users.find(({ id }) => id === ticket.assigneeId);
  return element(
    'section',
    { class: 'fields', 'aria-label': 'Ticket properties' },
    field('Requester', requester?.name ?? ''),
    field('Assignee', assignee === undefined ? 'Support' : `Support / ${assignee.name}`),
    field('Channel', channel(ticket.via.channel)),
    ticket.externalId === null ? null : field('External ID', ticket.externalId),
    element(
      'div',
      { class: 'field' },
      element('span', { class: 'field-name' }, 'Tags'),
      element(
        'span',
        { class: 'tags' },
        ...ticket.tags.map((tag) => element('span', { class: 'tag' }, tag)),
      ),
    ),
  );
}

function field(name: string, value: string): HTMLElement {
  return element(
    'div',
    { class: 'field' },
    element('span', { class: 'field-name' }, name),
    element('span', { class: 'field-value' }, value),
  );
}

function channel(name: string): string {
  return name === 'side_conversation' ? 'Side conversation' : 'Web form';
}
