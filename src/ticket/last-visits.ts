import { saveItem, loadItem } from '../storage/local-storage.ts';

/** So many tickets are remembered; then the one that was looked at longest ago is forgotten. */
const MOST_TICKETS = 300;

/**
 * Up to when the agent has seen a ticket, kept in this browser and sent nowhere.
 *
 * @param storageKey names agent and installation
 * @returns in milliseconds since 1970: what is dated later came after the last look; null where there was no look yet
 */
export function lastVisit(storageKey: string, ticketId: string): number | null {
  return looks(storageKey).find(([id]) => id === ticketId)?.[1] ?? null;
}

/** @param untilMs in milliseconds since 1970: what is dated later has not been seen */
export function saveVisit(storageKey: string, ticketId: string, untilMs: number): void {
  const others = looks(storageKey).filter(([id]) => id !== ticketId);
  saveItem(nameOf(storageKey), [[ticketId, untilMs], ...others].slice(0, MOST_TICKETS));
}

function looks(storageKey: string): [ticketId: string, untilMs: number][] {
  const kept = loadItem(nameOf(storageKey));
  return (Array.isArray(kept) ? kept : []).filter(
    (look): look is [string, number] =>
      Array.isArray(look) && typeof look[0] === 'string' && typeof look[1] === 'number',
  );
}

function nameOf(storageKey: string): string {
  return `${storageKey} looks`;
}
