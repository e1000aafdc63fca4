import { useEffect, useState } from 'preact/hooks';
import { loadReadEvents, watchReadEvents } from '../ticket/read-events-store.ts';
import type { ReadRules } from './unread.ts';

/**
 * What the agent has read, in all tickets. All of it is loaded once, and again when a page has changed it.
 *
 * @param storageKey identifies agent and installation
 */
export function useReadOf(storageKey: string): ReadRules['readOf'] {
  const [readOf, setReadOf] = useState(() => load(storageKey));
  useEffect(() => {
    const update = () => setReadOf(() => load(storageKey));
    update();
    return watchReadEvents(storageKey, update);
  }, [storageKey]);
  return readOf;
}

function load(storageKey: string): ReadRules['readOf'] {
  const byTicket = loadReadEvents(storageKey);
  return (ticketId) => byTicket.get(ticketId) ?? null;
}
