import type { SideConversationEvent } from '../events/event.ts';

export type DownloadKind = 'csv' | 'json' | 'print';

/** One wish to take the events away. */
export interface DownloadJob {
  readonly kind: DownloadKind;
  /** In the order of the list. */
  readonly events: readonly SideConversationEvent[];
  /** Browsers open windows only while a press is being handled, so it is open before there is anything to print. */
  readonly printWindow: Window | null;
}
