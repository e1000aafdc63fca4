import { frameParameter } from './frame-address.ts';
import type { Host } from './host.ts';

/** The size of the modal, at most what Zendesk recommends, so that it is wholly visible. Zendesk accepts CSS lengths. */
const SIZE = { width: '80vw', height: '80vh' };

/** The data that the sidebar passes to the page in the modal. */
export interface LargeViewTicket {
  readonly ticketId: string;
  /** The state of the list: search, facets, order, grouping. Not validated. */
  readonly view: unknown;
}

/**
 * Opens the large view in a modal. A modal has no ticket context, so the ticket is passed in the hash of its URL. Zendesk
 * uses the query.
 *
 * @param onClose called when the agent closes it
 * @throws the host's own error if it refuses to open the modal
 */
export async function openLargeView(
  host: Host,
  ticket: LargeViewTicket,
  onClose: () => void,
): Promise<void> {
  const hash = new URLSearchParams({ large_view: JSON.stringify(ticket) });
  const url = `assets/modal.html#${hash}`;
  const created = await host.invoke('instances.create', { location: 'modal', url, size: SIZE });
  const guid = modalGuid(created);
  if (guid === null) onClose();
  else host.onInstance(guid, 'modal.close', onClose);
}

/** The id of the new modal in the answer `{"instances.create": [{"instanceGuid": …}]}`; null if there is none. */
function modalGuid(created: unknown): string | null {
  const { 'instances.create': instances } = (created ?? {}) as { 'instances.create'?: unknown };
  const [first] = Array.isArray(instances) ? (instances as unknown[]) : [];
  const { instanceGuid } = (first ?? {}) as { instanceGuid?: unknown };
  return typeof instanceGuid === 'string' && instanceGuid !== '' ? instanceGuid : null;
}

/** Parses the data that `openLargeView` put into the page's URL; null if it is missing or invalid. */
export function readLargeView(): LargeViewTicket | null {
  try {
    const parsed: unknown = JSON.parse(frameParameter('large_view') ?? 'null');
    const { ticketId, view } = (parsed ?? {}) as Record<string, unknown>;
    return typeof ticketId === 'string' ? { ticketId, view } : null;
  } catch {
    return null;
  }
}
