import { DATABASE_PREFIX } from './database-name.ts';

/**
 * Whether this browser stores an export of the agent. Small, for pages that show none: creates no database, and needs none
 * of the code that reads exports. Never rejects.
 *
 * @param storageKey names installation and agent
 */
export async function hasStoredExport(storageKey: string): Promise<boolean> {
  const name = `${DATABASE_PREFIX}${storageKey}`;
  try {
    const databases = await indexedDB.databases();
    return databases.some((one) => one.name === name) && (await hasExport(name));
  } catch {
    // Not supported, or refused.
    return false;
  }
}

async function hasExport(name: string): Promise<boolean> {
  const db = await answerOf(indexedDB.open(name));
  // Another page may need a newer version of the database, or delete it.
  db.addEventListener('versionchange', () => db.close());
  try {
    return (await answerOf(db.transaction('exports').objectStore('exports').count())) > 0;
  } finally {
    db.close();
  }
}

function answerOf<Result>(request: IDBRequest<Result>): Promise<Result> {
  return new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error as Error));
  });
}
