import type { Host } from './host.ts';

/**
 * The id of the ticket in front of the agent.
 *
 * @returns null on a new ticket that was never saved
 * @throws {RequestError} `timed-out` where the host does not answer
 */
export async function readTicketId(host: Host): Promise<string | null> {
  const { 'ticket.id': id } = await host.get('ticket.id');
  return typeof id === 'number' || (typeof id === 'string' && id !== '') ? String(id) : null;
}
