import type { ExportStore } from './export-store.ts';
import { indexedExportStore } from './indexed-export-store.ts';
import { memoryExportStore } from './memory-export-store.ts';

/** A store of exports, and whether it is persistent. */
export interface OpenedExportStore {
  readonly store: ExportStore;
  /** False if the browser refuses storage. Exports are then lost when the page closes. */
  readonly isPersistent: boolean;
}

/**
 * Opens the exports of one agent. Never rejects: a frame can be denied storage, and then even reading `indexedDB` can
 * throw.
 *
 * @param name names installation and agent. All accounts of one browser share the site that serves apps
 */
export async function openExportStore(name: string): Promise<OpenedExportStore> {
  try {
    return {
      store: await indexedExportStore(`side-conversation-events ${name}`),
      isPersistent: true,
    };
  } catch {
    return { store: memoryExportStore(), isPersistent: false };
  }
}
