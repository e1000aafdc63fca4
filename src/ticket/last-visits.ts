import { saveItem, loadItem } from '../storage/web-storage.ts';

/** How many tickets are stored. Beyond that, the ticket that was visited longest ago is dropped. */
const MAX_TICKETS = 300;

/**
 * The end of the agent's last visit to a ticket. Only stored in this browser.
 *
 * @param storageKey identifies agent and installation
 * @returns ms since 1970: events dated later are new; null before the first visit
 */
export function lastVisit(storageKey: string, ticketId: string): number | null {
  return visits(storageKey).find(([id]) => id === ticketId)?.[1] ?? null;
}

/**
 * Saves the end of a visit to a ticket.
 *
 * @param storageKey identifies agent and installation
 * @param untilMs ms since 1970: events dated later are new
 */
export function saveVisit(storageKey: string, ticketId: string, untilMs: number): void {
  const others = visits(storageKey).filter(([id]) => id !== ticketId);
  saveItem(nameOf(storageKey), [[ticketId, untilMs], ...others].slice(0, MAX_TICKETS));
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
