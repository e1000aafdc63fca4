import type { Host } from './host.ts';

/**
 * Opens a ticket in its own tab of the agent interface.
 *
 * @throws the host's own error if it refuses
 */
export async function openTicket(host: Host, id: string): Promise<void> {
  await host.invoke('routeTo', 'ticket', id);
}
