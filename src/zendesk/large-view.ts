import type { Host } from './host.ts';

/** Nearly the whole window; Zendesk takes CSS lengths. */
const SIZE = { width: '90vw', height: '85vh' };

/** What the page in the modal is told by the page that opened it. */
export interface LargeViewTicket {
  readonly ticketId: string;
  /** How the list looked. */
  readonly view: unknown;
}

/**
 * Opens the large view in a modal. A modal has no ticket of its own, so it is told in the hash of its address: the query
 * belongs to Zendesk.
 *
 * @throws {RequestError} `timed-out`, or what the host says where it refuses
 */
export async function openLargeView(host: Host, ticket: LargeViewTicket): Promise<void> {
  const hash = new URLSearchParams({ large_view: JSON.stringify(ticket) });
  const url = `assets/modal.html#${hash}`;
  await host.invoke('instances.create', { location: 'modal', url, size: SIZE });
}

/** What the page in the modal was told; null where its address makes no sense. */
export function readLargeView(): LargeViewTicket | null {
  try {
    const told: unknown = JSON.parse(
      new URLSearchParams(location.hash.slice(1)).get('large_view') ?? 'null',
    );
    const { ticketId, view } = (told ?? {}) as Record<string, unknown>;
    return typeof ticketId === 'string' ? { ticketId, view } : null;
  } catch {
    return null;
  }
}
