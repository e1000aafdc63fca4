import { keep, recall } from '../shared/kept.ts';

/** So many tickets are remembered; then the one that was looked at longest ago is forgotten. */
const MOST_TICKETS = 300;

/**
 * Up to which event the agent has seen a ticket, kept in this browser and sent nowhere.
 *
 * @param storageKey names agent and installation
 * @returns the time of the newest event at the last look, in milliseconds since 1970; null where there was no look yet
 */
export function lastLook(storageKey: string, ticketId: string): number | null {
  return looks(storageKey).find(([id]) => id === ticketId)?.[1] ?? null;
}

/** @param newestMs time of the newest event, in milliseconds since 1970 */
export function keepLook(storageKey: string, ticketId: string, newestMs: number): void {
  const others = looks(storageKey).filter(([id]) => id !== ticketId);
  keep(nameOf(storageKey), [[ticketId, newestMs], ...others].slice(0, MOST_TICKETS));
}

function looks(storageKey: string): [ticketId: string, newestMs: number][] {
  const kept = recall(nameOf(storageKey));
  return (Array.isArray(kept) ? kept : []).filter(
    (look): look is [string, number] =>
      Array.isArray(look) && typeof look[0] === 'string' && typeof look[1] === 'number',
  );
}

function nameOf(storageKey: string): string {
  return `${storageKey} looks`;
}
