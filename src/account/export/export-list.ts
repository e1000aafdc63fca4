import type { LoadedEvents } from '../account-store.ts';
import { type AccountWindow, accountWindow } from '../conversations/account-window.ts';
import type { ExportMeta } from './export-meta.ts';

/** The events of an export for the list. */
export interface ExportList {
  readonly exportId: number;
  /** Of the export when its events were read. */
  readonly revision: number;
  readonly window: AccountWindow;
}

/** No export has this id. */
const NO_EXPORT = { id: -1, revision: 0 };

export function emptyList({
  id,
  revision,
}: Pick<ExportMeta, 'id' | 'revision'> = NO_EXPORT): ExportList {
  return { exportId: id, revision, window: accountWindow() };
}

export function loadedEventsOf({ window }: ExportList): LoadedEvents {
  return { events: window.events(), pageCount: window.pageCount() };
}
