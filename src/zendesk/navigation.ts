import type { Host } from './host.ts';

/**
 * Opens a ticket in a tab of its own.
 *
 * @throws {RequestError} `timed-out` where the host does not answer; whatever the host says where it refuses
 */
export async function openTicket(host: Host, id: string): Promise<void> {
  await host.invoke('routeTo', 'ticket', id);
}
