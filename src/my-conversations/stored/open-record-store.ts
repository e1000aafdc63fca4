import { indexedRecordStore } from './indexed-record-store.ts';
import { memoryRecordStore } from './memory-record-store.ts';
import type { RecordStore } from './record-store.ts';

export interface OpenedRecordStore {
  readonly records: RecordStore;
  /** False if this browser refuses storage: then what is known lasts as long as the agent's frames. */
  readonly isPersistent: boolean;
}

/**
 * The names of the databases of all agents and installations start with it. The rest is the storage key. Exports have another prefix, so
 * that neither is taken for the other.
 */
export const DATABASE_PREFIX = 'my-side-conversations ';

/** The name of an agent's database. @param storageKey identifies agent and installation */
export function recordDatabase(storageKey: string): string {
  return `${DATABASE_PREFIX}${storageKey}`;
}

/** How long the browser may take to open the database, in milliseconds. Some never answer. */
const OPEN_MS = 5000;

/** Opens what is stored about an agent's tickets. Never rejects: where the browser refuses, nothing is stored. */
export async function openRecordStore(storageKey: string): Promise<OpenedRecordStore> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  try {
    const records = await Promise.race([
      indexedRecordStore(recordDatabase(storageKey)),
      new Promise<never>((_resolve, reject) => {
        timer = setTimeout(reject, OPEN_MS, new Error('the browser does not open the database'));
      }),
    ]);
    return { records, isPersistent: true };
  } catch {
    return { records: memoryRecordStore(), isPersistent: false };
  } finally {
    clearTimeout(timer);
  }
}
