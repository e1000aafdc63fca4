import { saveItem, loadItem } from '../storage/local-storage.ts';

/** How many tickets are stored; then the one that was visited longest ago is dropped. */
const MOST_TICKETS = 300;

/**
 * Up to when the agent has seen the events of a ticket. Stored in this browser and sent nowhere.
 *
 * @param storageKey names agent and installation
 * @returns ms since 1970: later events came after the visit; null before the first visit
 */
export function lastVisit(storageKey: string, ticketId: string): number | null {
  return visits(storageKey).find(([id]) => id === ticketId)?.[1] ?? null;
}

/** @param untilMs ms since 1970: later events have not been seen */
export function saveVisit(storageKey: string, ticketId: string, untilMs: number): void {
  const others = visits(storageKey).filter(([id]) => id !== ticketId);
  saveItem(nameOf(storageKey), [[ticketId, untilMs], ...others].slice(0, MOST_TICKETS));
}

function visits(storageKey: string): [ticketId: string, untilMs: number][] {
  const stored = loadItem(nameOf(storageKey));
  return (Array.isArray(stored) ? stored : []).filter(
    (visit): visit is [string, number] =>
      Array.isArray(visit) && typeof visit[0] === 'string' && typeof visit[1] === 'number',
  );
}

function nameOf(storageKey: string): string {
  // The name dates from the first version; renaming it would lose what is stored.
  return `${storageKey} looks`;
}
