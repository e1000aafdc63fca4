import { DATABASE_PREFIX } from './database-name.ts';
import type { ExportStore } from './export-store.ts';
import { indexedExportStore } from './indexed-export-store.ts';
import { memoryExportStore } from './memory-export-store.ts';

export interface OpenedExportStore {
  readonly store: ExportStore;
  /** False if this browser refuses storage: then exports live as long as the page. */
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
      store: await indexedExportStore(`${DATABASE_PREFIX}${name}`),
      isPersistent: true,
    };
  } catch {
    return { store: memoryExportStore(), isPersistent: false };
  }
}
