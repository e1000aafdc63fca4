import { useSyncExternalStore } from 'preact/compat';
import { useCallback, useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import { useCurrentAgent } from '../app/current-agent.tsx';
import type { SideConversationEvent } from '../events/event.ts';
import { laterEventsAtLastVisit, lastVisit } from './last-visits.ts';
import {
  addLate,
  compact,
  isRead,
  limitToNow,
  markRead,
  type ReadEvents,
  readOnFirstVisit,
  readUntil,
} from './read-events.ts';
import { createReadEventsStore } from './read-events-store.ts';
import { useTicket } from './ticket-context.tsx';

export interface ReadEventsOptions {
  /** The events of other people, oldest first. */
  readonly events: readonly SideConversationEvent[];
  /** True if all events of the ticket have loaded. */
  readonly isComplete: boolean;
  /** True once the ticket has loaded for the first time. */
  readonly hasLoaded: boolean;
}

/** What a page knew of a ticket when its events changed last. */
interface Known extends Pick<ReadEventsOptions, 'events' | 'isComplete'> {
  readonly keys: ReadonlySet<string>;
  /** When the ticket loaded for the first time, in ms since 1970; null if this is not the first visit. */
  readonly firstVisitMs: number | null;
}

/**
 * The unread events of the ticket, and a function to mark some as read. An event is unread until the agent reads it, in this
 * or another page, in this or a later visit. Nothing is unread on the first visit, except events that arrive during it.
 */
export function useReadEvents({ events, isComplete, hasLoaded }: ReadEventsOptions): {
  readonly unread: ReadonlySet<string>;
  readonly onRead: (keys: readonly string[]) => void;
} {
  const { page, controller } = useTicket();
  const { storageKey } = useCurrentAgent();
  const { nowMs } = page;
  const ticketId = controller.ticketId() ?? '';
  const store = useMemo(() => createReadEventsStore(storageKey, ticketId), [storageKey, ticketId]);
  const record = useSyncExternalStore(store.subscribe, store.get);
  /** Null until the ticket has loaded once. */
  const known = useRef<Known | null>(null);

  // A layout effect, so that what it marks as read is not shown as unread before.
  useLayoutEffect(() => {
    if (!hasLoaded) return;
    const before = known.current;
    let firstVisitMs = before?.firstVisitMs ?? null;
    if (!before) {
      store.update((stored) => {
        const past = stored ?? readAtLastVisit(storageKey, ticketId, events);
        if (!past) firstVisitMs = nowMs;
        const current = past
          ? limitToNow(past, events, nowMs)
          : readOnFirstVisit(events, isComplete, nowMs);
        return isComplete ? compact(current, events, nowMs) : current;
      });
    } else if (before.isComplete) {
      // Only events that a complete ticket did not have have just arrived.
      const newestMs = before.events.findLast(({ createdMs }) => createdMs !== null)?.createdMs;
      const late = events.filter(
        ({ key, createdMs }) => !before.keys.has(key) && (createdMs ?? 0) <= (newestMs ?? 0),
      );
      if (late.length > 0) store.update((stored) => stored && addLate(stored, late));
    } else if (firstVisitMs !== null) {
      // What could not be loaded at first was there before the first visit, unless its date says otherwise.
      const untilMs = firstVisitMs;
      const older = events.filter(
        ({ key, createdMs }) => !before.keys.has(key) && (createdMs ?? 0) <= untilMs,
      );
      if (older.length > 0) store.update((stored) => stored && markRead(stored, older));
    }
    const keys = new Set(events.map(({ key }) => key));
    known.current = { events, isComplete, keys, firstVisitMs };
  }, [events, isComplete, hasLoaded, nowMs, store, storageKey, ticketId]);

  const onRead = useCallback(
    (keys: readonly string[]) => {
      const read = new Set(keys);
      store.markRead(events.filter(({ key }) => read.has(key)));
    },
    [store, events],
  );
  const unread = useMemo(() => {
    const found = record && hasLoaded ? events.filter((event) => !isRead(record, event)) : [];
    return new Set(found.map(({ key }) => key));
  }, [record, hasLoaded, events]);
  return { unread, onRead };
}

/** What counts as read if only the end of the last visit is stored, such as by version 0.1.0; null before the first visit. */
function readAtLastVisit(
  storageKey: string,
  ticketId: string,
  events: readonly SideConversationEvent[],
): ReadEvents | null {
  const untilMs = lastVisit(storageKey, ticketId);
  if (untilMs === null) return null;
  const laterKeys = laterEventsAtLastVisit(storageKey, ticketId);
  return markRead(
    readUntil(untilMs),
    events.filter(({ key }) => laterKeys.has(key)),
  );
}
