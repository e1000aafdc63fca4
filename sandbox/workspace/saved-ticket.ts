import type { Host } from '../host/host.ts';
import type { TicketPane } from './ticket-pane.ts';

/** Shows that a ticket was saved and fires the events at its app, first those of the new id if it had none. */
export function showSaved({ ticket, instance, editor, refresh }: TicketPane, host: Host): void {
  const wasNew = ticket.isNew;
  ticket.isNew = false;
  if (ticket.status === 'new') ticket.status = 'open';
  refresh();
  editor.clear();
  if (instance === null) return;
  if (wasNew) {
    host.fire(instance, 'context.updated', instance.context());
    host.fire(instance, 'ticket.id.changed', ticket.id);
    host.fire(instance, 'ticket.isNew.changed', false);
  }
  host.fire(instance, 'ticket.submit.done');
  host.fire(instance, 'ticket.updated');
}
