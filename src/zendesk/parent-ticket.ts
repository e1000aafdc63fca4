import type { Host } from './host.ts';

/**
 * The id of the ticket from whose side conversation the ticket in front of the agent was made. Zendesk keeps it at the
 * end of the child's external id: `zen:ticket:1`, or with more in front of `:ticket:1`.
 *
 * @returns null where the ticket is no child, and where the host does not tell
 */
export async function readParentTicketId(host: Host): Promise<string | null> {
  try {
    const { 'ticket.via': via, 'ticket.externalId': externalId } = await host.get(
      'ticket.via',
      'ticket.externalId',
    );
    if (channelOf(via) !== 'side_conversation' || typeof externalId !== 'string') return null;
    return /(?:^|:)ticket:(\d+)$/.exec(externalId.trim())?.[1] ?? null;
  } catch {
    // Without its parent the child is still worth showing.
    return null;
  }
}

function channelOf(via: unknown): unknown {
  return typeof via === 'object' && via !== null && 'channel' in via ? via.channel : via;
}
