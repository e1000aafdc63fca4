import type { FileFormat } from '../account-actions.ts';
import type { StoredMatches } from '../conversations/stored-matches.ts';

/** The events that search and facets leave. */
export interface ShownEvents {
  /** Null while they are being found. */
  readonly matches: StoredMatches | null;
}

/** The file that the admin has chosen. */
export interface DownloadChoice {
  readonly format: FileFormat;
  /** False for the events that search and facets leave. */
  readonly isAll: boolean;
}
