import type { Host } from './host.ts';

/**
 * Fetches the ID of the current ticket.
 *
 * @returns null on a new ticket that was not saved yet
 * @throws {RequestError} `timed-out` if the host does not respond
 */
export async function fetchTicketId(host: Host): Promise<string | null> {
  const { 'ticket.id': id } = await host.get('ticket.id');
  return typeof id === 'number' || (typeof id === 'string' && id !== '') ? String(id) : null;
}
