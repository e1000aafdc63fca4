import type { ExportStore } from './export-store.ts';

const DAY_MS = 86_400_000;

/**
 * Deletes the stored export if no page has shown it for a number of days. The point to go on from stays.
 *
 * @param nowMs milliseconds since 1970
 * @returns whether it was deleted
 */
export async function deleteUnused(
  store: ExportStore,
  nowMs: number,
  days: number,
): Promise<boolean> {
  const meta = await store.latest();
  const isUnused = meta !== null && nowMs - meta.lastUsedMs > days * DAY_MS;
  if (!isUnused) return false;
  await store.remove(meta.id);
  return true;
}
