import type { Host } from './host.ts';

/**
 * Fetches the ID of the parent of a child ticket, which was created by a side conversation of the parent. The child's
 * external ID ends with it: `zen:ticket:1`, or a longer prefix before `:ticket:1`.
 *
 * @returns null if the current ticket is not a child ticket, or if the host refuses
 */
export async function fetchParentTicketId(host: Host): Promise<string | null> {
  try {
    const { 'ticket.via': via, 'ticket.externalId': externalId } = await host.get(
      'ticket.via',
      'ticket.externalId',
    );
    if (channelOf(via) !== 'side_conversation' || typeof externalId !== 'string') return null;
    return /(?:^|:)ticket:(\d+)$/.exec(externalId.trim())?.[1] ?? null;
  } catch {
    // The page works without the parent ticket.
    return null;
  }
}

function channelOf(via: unknown): unknown {
  return typeof via === 'object' && via !== null && 'channel' in via ? via.channel : via;
}
