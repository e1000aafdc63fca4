import type { SideConversationEvent } from '../events/event.ts';

/** The format of a download; `print` prints the events. */
export type DownloadKind = 'csv' | 'json' | 'print';

/** Events to download or print. */
export interface DownloadJob {
  readonly kind: DownloadKind;
  /** In the order of the list. */
  readonly events: readonly SideConversationEvent[];
  /** Opened while the press was handled, because browsers refuse windows later; null if it was refused or is not needed. */
  readonly printWindow: Window | null;
}
