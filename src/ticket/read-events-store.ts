import { loadItem, saveItem, watchItem } from '../storage/web-storage.ts';
import { type DatedEvent, markRead, type ReadEvents } from './read-events.ts';

/**
 * How many tickets are stored: as many as the page in the navigation bar lists. Beyond that, the ticket that was used longest ago is
 * dropped, and what waits in it would count as new there.
 */
const MAX_TICKETS = 1000;

/** What the agent has read of a ticket, in this browser. Without storage, it lasts as long as the page. */
export interface ReadEventsStore {
  /** Null before the first visit to the ticket. */
  readonly get: () => ReadEvents | null;
  /** Changes what is stored now, with what other pages have saved meanwhile. */
  readonly update: (change: (record: ReadEvents | null) => ReadEvents | null) => void;
  /** Marks events as read. Does nothing before the first visit has started. */
  readonly markRead: (events: readonly DatedEvent[]) => void;
  /** Calls back when this or another page has changed the record. */
  readonly subscribe: (listener: () => void) => () => void;
}

/**
 * The store of a ticket. All pages of an agent share what it stores.
 *
 * @param storageKey identifies agent and installation
 */
export function createReadEventsStore(storageKey: string, ticketId: string): ReadEventsStore {
  const name = `${storageKey} read`;
  const listeners = new Set<() => void>();
  /** What this page has marked as read, by key. Marked again if another page has overwritten it at the same moment. */
  const marked = new Map<string, DatedEvent>();
  let current = load(name, ticketId);

  function set(record: ReadEvents | null): void {
    current = record;
    for (const listener of listeners) listener();
  }

  function update(change: (record: ReadEvents | null) => ReadEvents | null): void {
    const latest = load(name, ticketId) ?? current;
    const next = change(latest && markRead(latest, marked.values()));
    if (next) save(name, ticketId, next);
    set(next);
  }

  function followOtherPage(): void {
    const stored = load(name, ticketId);
    // Another ticket was changed, or everything was deleted. Then this page goes on with what it knows.
    if (!stored || (current && isSame(stored, current))) return;
    if (markRead(stored, marked.values()) === stored) set(stored);
    else update((record) => record);
  }

  return {
    get: () => current,
    update,
    markRead(events) {
      for (const event of events) marked.set(event.key, event);
      update((record) => record);
    },
    subscribe(listener) {
      listeners.add(listener);
      const unwatch = watchItem(name, followOtherPage);
      return () => {
        listeners.delete(listener);
        unwatch();
      };
    },
  };
}

/** A record in the storage, as JSON. */
type StoredRecord = [
  ticketId: string,
  untilMs: number,
  read: [key: string, dateMs: number][],
  late: string[],
];

/** Called after each change on this page. */
const pageListeners = new Set<() => void>();

/**
 * What the agent has read of all tickets, by ticket id.
 *
 * @param storageKey identifies agent and installation
 */
export function loadReadEvents(storageKey: string): ReadonlyMap<string, ReadEvents> {
  const records = loadRecords(`${storageKey} read`);
  return new Map(records.map((record) => [record[0], readEventsOf(record)]));
}

/** Calls back when this or another page has changed what the agent has read of any ticket. @returns ends the calls */
export function watchReadEvents(storageKey: string, onChange: () => void): () => void {
  pageListeners.add(onChange);
  const unwatch = watchItem(`${storageKey} read`, onChange);
  return () => {
    pageListeners.delete(onChange);
    unwatch();
  };
}

function load(name: string, ticketId: string): ReadEvents | null {
  const stored = loadRecords(name).find(([id]) => id === ticketId);
  return stored ? readEventsOf(stored) : null;
}

function readEventsOf([, untilMs, read, late]: StoredRecord): ReadEvents {
  return { untilMs, read: new Map(read), late: new Set(late) };
}

function save(name: string, ticketId: string, { untilMs, read, late }: ReadEvents): void {
  const record: StoredRecord = [ticketId, untilMs, [...read], [...late]];
  const others = loadRecords(name).filter(([id]) => id !== ticketId);
  saveItem(name, [record, ...others].slice(0, MAX_TICKETS));
  for (const listener of pageListeners) listener();
}

function loadRecords(name: string): StoredRecord[] {
  const stored = loadItem(name);
  return Array.isArray(stored) ? stored.filter(isRecord) : [];
}

function isRecord(value: unknown): value is StoredRecord {
  if (!Array.isArray(value)) return false;
  const [ticketId, untilMs, read, late] = value as unknown[];
  return (
    typeof ticketId === 'string' &&
    typeof untilMs === 'number' &&
    Array.isArray(read) &&
    read.every(isKeyWithDate) &&
    Array.isArray(late) &&
    late.every((key) => typeof key === 'string')
  );
}

function isKeyWithDate(value: unknown): boolean {
  return Array.isArray(value) && typeof value[0] === 'string' && typeof value[1] === 'number';
}

function isSame(a: ReadEvents, b: ReadEvents): boolean {
  return (
    a.untilMs === b.untilMs &&
    a.read.size === b.read.size &&
    a.late.size === b.late.size &&
    [...a.read.keys()].every((key) => b.read.has(key)) &&
    [...a.late].every((key) => b.late.has(key))
  );
}
