import { type DBSchema, type IDBPObjectStore, openDB } from 'idb';
import { itemsOf } from '../../events/wire-values.ts';
import { reopeningDatabase } from '../../storage/reopening-database.ts';
import type { StoredState } from '../my-conversations-state.ts';
import type { TicketRecord } from '../ticket-record.ts';
import { isId, isTime, parseMeta, parseRecord, type StoredMeta } from './parse-stored.ts';
import { claimed, NOTE_USE_EVERY_MS, type RecordStore } from './record-store.ts';

const VERSION = 1;

interface RecordSchema extends DBSchema {
  /** By ticket id. */
  records: { key: string; value: TicketRecord };
  single: { key: keyof SingleValues; value: SingleValues[keyof SingleValues] };
}

/** What there is one of. */
interface SingleValues {
  readonly meta: StoredMeta;
  /** The term of the leader. */
  readonly term: number;
  /** The messages about which the agent was told, oldest first. */
  readonly claims: readonly string[];
  readonly lastUsedMs: number;
}

type Stored<Name extends 'records' | 'single'> = IDBPObjectStore<
  RecordSchema,
  ('records' | 'single')[],
  Name,
  'readwrite'
>;

/** The object stores in a transaction that may change them. */
interface Stores {
  readonly records: Stored<'records'>;
  readonly single: Stored<'single'>;
}

/**
 * Stores what is known about an agent's tickets in IndexedDB.
 *
 * @param name of the database
 * @throws {unknown} if the browser refuses
 */
export async function indexedRecordStore(name: string): Promise<RecordStore> {
  const { run, close } = await reopeningDatabase<RecordSchema>((callbacks) =>
    openDB<RecordSchema>(name, VERSION, {
      upgrade(db) {
        db.createObjectStore('records');
        db.createObjectStore('single');
      },
      ...callbacks,
    }),
  );

  /** Runs a transaction. If anything in it fails, nothing of it is stored. */
  const change = <Result>(work: (stores: Stores) => Promise<Result>): Promise<Result> =>
    run(async (db) => {
      const transaction = db.transaction(['records', 'single'], 'readwrite');
      const { done } = transaction;
      // The error of what failed is the one to report.
      done.catch(() => undefined);
      try {
        const result = await work({
          records: transaction.objectStore('records'),
          single: transaction.objectStore('single'),
        });
        await done;
        return result;
      } catch (error) {
        try {
          transaction.abort();
        } catch {
          // It has ended already.
        }
        throw error;
      }
    });

  return {
    load: () =>
      run(async (db) => {
        const transaction = db.transaction(['records', 'single']);
        const [keys, records, meta] = await Promise.all([
          transaction.objectStore('records').getAllKeys(),
          transaction.objectStore('records').getAll(),
          transaction.objectStore('single').get('meta'),
        ]);
        return parseStored(meta, keys, records).stored;
      }),
    lead: (least) =>
      change(async ({ records, single }) => {
        const [keys, values, meta, before] = await Promise.all([
          records.getAllKeys(),
          records.getAll(),
          single.get('meta'),
          single.get('term'),
        ]);
        const { stored, invalidKeys } = parseStored(meta, keys, values);
        const term = isTime(before) ? Math.max(least, before + 1) : least;
        await Promise.all([
          single.put(term, 'term'),
          ...invalidKeys.map((key) => records.delete(key)),
        ]);
        return { stored, term };
      }),
    save: (term, saved, next) =>
      change(async ({ records, single }) => {
        const leadingTerm = await single.get('term');
        if (isTime(leadingTerm) && leadingTerm !== term) return false;
        // Without a term, the database was deleted meanwhile, and nothing is stored.
        const before = isTime(leadingTerm) ? saved : null;
        await Promise.all([
          ...(isTime(leadingTerm) ? [] : [single.put(term, 'term')]),
          ...(hasSameMeta(before, next) ? [] : [single.put(metaOf(next), 'meta')]),
          ...changedRecords(before, next).map(async (record) => {
            await records.put(record, record.ticketId);
          }),
          ...goneIds(before, next).map((id) => records.delete(id)),
        ]);
        return true;
      }),
    clear: () =>
      change(async ({ records, single }) => {
        await Promise.all([records.clear(), single.delete('meta'), single.delete('claims')]);
      }),
    claimNotices: (keys) =>
      change(async ({ single }) => {
        const { fresh, all } = claimed(itemsOf(await single.get('claims')).filter(isId), keys);
        if (fresh.length > 0) await single.put(all, 'claims');
        return fresh;
      }),
    touch: (nowMs) =>
      change(async ({ single }) => {
        const before = await single.get('lastUsedMs');
        // Nobody uses it in the future: the clock was ahead.
        const isNoted = isTime(before) && before <= nowMs && nowMs - before < NOTE_USE_EVERY_MS;
        if (!isNoted) await single.put(nowMs, 'lastUsedMs');
      }),
    lastUsedMs: () =>
      run(async (db) => {
        const lastUsedMs = await db.get('single', 'lastUsedMs');
        return isTime(lastUsedMs) ? lastUsedMs : null;
      }),
    close,
  };
}

/** Parses all records and what is stored beside them. Without the latter, no record can be used. */
function parseStored(
  rawMeta: unknown,
  keys: readonly string[],
  values: readonly unknown[],
): { readonly stored: StoredState | null; readonly invalidKeys: readonly string[] } {
  const meta = parseMeta(rawMeta);
  if (meta === null) return { stored: null, invalidKeys: keys };
  const records = new Map<string, TicketRecord>();
  for (const [index, key] of keys.entries()) {
    const record = parseRecord(values[index]);
    if (record?.ticketId === key) records.set(key, record);
  }
  return { stored: { ...meta, records }, invalidKeys: keys.filter((key) => !records.has(key)) };
}

function metaOf({ source, list, sinceMs, evidence }: StoredState): StoredMeta {
  return { source, list, sinceMs, evidence };
}

function hasSameMeta(saved: StoredState | null, next: StoredState): boolean {
  return (
    saved !== null &&
    saved.source === next.source &&
    saved.list === next.list &&
    saved.sinceMs === next.sinceMs &&
    saved.evidence === next.evidence
  );
}

/** Records are never changed in place: one that is the same object is stored already. */
function changedRecords(saved: StoredState | null, next: StoredState): readonly TicketRecord[] {
  return [...next.records.values()].filter(
    (record) => saved?.records.get(record.ticketId) !== record,
  );
}

function goneIds(saved: StoredState | null, next: StoredState): readonly string[] {
  return [...(saved?.records.keys() ?? [])].filter((id) => !next.records.has(id));
}
