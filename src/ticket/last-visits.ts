import { saveItem, loadItem } from '../storage/web-storage.ts';

/** How many tickets are stored. Beyond that, the ticket that was visited longest ago is dropped. */
const MAX_TICKETS = 300;

/** How many events per ticket are stored that were there although they are dated later than the visit. They are rare. */
const MAX_LATER = 100;

/** A visit in the storage, as JSON. Version 0.1.0 stored no keys. */
type StoredVisit = [ticketId: string, untilMs: number, laterKeys?: unknown];

/**
 * The end of the agent's last visit to a ticket. Only stored in this browser.
 *
 * @param storageKey identifies agent and installation
 * @returns ms since 1970: events dated later are new; null before the first visit
 */
export function lastVisit(storageKey: string, ticketId: string): number | null {
  return visitTo(storageKey, ticketId)?.[1] ?? null;
}

/** Keys of the events that are not new although they are dated later than the last visit, because they were there. */
export function laterEventsAtLastVisit(storageKey: string, ticketId: string): ReadonlySet<string> {
  const keys = visitTo(storageKey, ticketId)?.[2];
  return new Set(
    Array.isArray(keys) ? keys.filter((key): key is string => typeof key === 'string') : [],
  );
}

/**
 * Saves the end of a visit to a ticket.
 *
 * @param storageKey identifies agent and installation
 * @param untilMs ms since 1970: events dated later are new
 * @param laterKeys keys of events that are dated later and are not new, because they are there
 */
export function saveVisit(
  storageKey: string,
  ticketId: string,
  untilMs: number,
  laterKeys: readonly string[] = [],
): void {
  const visit: StoredVisit = [ticketId, untilMs];
  if (laterKeys.length > 0) visit.push(laterKeys.slice(-MAX_LATER));
  const others = visits(storageKey).filter(([id]) => id !== ticketId);
  saveItem(nameOf(storageKey), [visit, ...others].slice(0, MAX_TICKETS));
}

function visitTo(storageKey: string, ticketId: string): StoredVisit | undefined {
  return visits(storageKey).find(([id]) => id === ticketId);
}

function visits(storageKey: string): StoredVisit[] {
  const stored = loadItem(nameOf(storageKey));
  return (Array.isArray(stored) ? stored : []).filter(
    (visit): visit is StoredVisit =>
      Array.isArray(visit) && typeof visit[0] === 'string' && typeof visit[1] === 'number',
  );
}

function nameOf(storageKey: string): string {
  // The name dates from the first version; renaming it would lose what is stored.
  return `${storageKey} looks`;
}
