import type { Host } from './host.ts';

/**
 * Fetches the ID of the current ticket.
 *
 * @returns null on a new ticket that was not saved yet
 * @throws the host's own error
 */
export async function fetchTicketId(host: Host): Promise<string | null> {
  const { 'ticket.id': id } = await host.get('ticket.id');
  return typeof id === 'number' || (typeof id === 'string' && id !== '') ? String(id) : null;
}
