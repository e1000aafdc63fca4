import 'fake-indexeddb/auto';
import { type IDBPDatabase, openDB } from 'idb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { DatabaseClosed, reopeningDatabase } from './reopening-database.ts';
import { testConnections } from './test-connections.ts';

let connections = testConnections();

beforeEach(() => {
  connections = testConnections();
  vi.stubGlobal('indexedDB', connections.factory);
});
afterEach(() => void vi.unstubAllGlobals());

async function opened() {
  const database = await reopeningDatabase<unknown>((callbacks) =>
    openDB('a', 2, { upgrade: (db) => void db.createObjectStore('notes'), ...callbacks }),
  );
  const closings: string[] = [];
  database.onClosed(() => closings.push('closed'));
  return { ...database, closings };
}

const add = (key: string) => async (db: IDBPDatabase) => void (await db.add('notes', 'text', key));
const keys = (db: IDBPDatabase) => db.getAllKeys('notes');

describe('a connection that is closed under the page', () => {
  it('is opened again, once for all operations', async () => {
    const { run, closings } = await opened();
    await run(add('1'));
    connections.closeLast();
    expect(closings).toEqual(['closed']);
    await Promise.all([run(add('2')), run(add('3'))]);
    expect(await run(keys)).toEqual(['1', '2', '3']);
    expect(connections.openedCount()).toBe(2);
  });

  it('in the middle of an operation lets it repeat', async () => {
    const { run } = await opened();
    let tries = 0;
    await run(async (db) => {
      tries += 1;
      const change = db.transaction('notes', 'readwrite');
      await change.store.put('text', 'both');
      if (tries === 1) {
        // A browser aborts the transactions of a connection that it closes.
        change.done.catch(() => undefined);
        change.abort();
        connections.closeLast();
      }
      await change.store.put('text', 'or neither');
      await change.done;
    });
    expect(tries).toBe(2);
    expect(await run(keys)).toEqual(['both', 'or neither']);
  });

  it('again and again is an error', async () => {
    const { run } = await opened();
    let tries = 0;
    const operation = run(async (db) => {
      tries += 1;
      connections.closeLast();
      await db.getAllKeys('notes');
    });
    await expect(operation).rejects.toThrow(DatabaseClosed);
    expect(tries).toBe(2);
    expect(await run(keys)).toEqual([]);
  });
});

describe('a database', () => {
  it('that another tab deletes is not held, and is empty after that', async () => {
    const { run, closings } = await opened();
    await run(add('1'));
    await connections.deleteDatabase('a');
    expect(closings).toEqual(['closed']);
    expect(await run(keys)).toEqual([]);
  });

  it('that another tab opens in a newer version is not held, and cannot be used any more', async () => {
    const { run } = await opened();
    await run(add('1'));
    await connections.openNewer('a');
    await expect(run(keys)).rejects.toThrow(DatabaseClosed);
    await expect(run(keys)).rejects.toThrow(DatabaseClosed);
  });

  it('passes on other errors, without a second try', async () => {
    const { run } = await opened();
    await run(add('1'));
    await expect(run(add('1'))).rejects.toMatchObject({ name: 'ConstraintError' });
    expect(connections.openedCount()).toBe(1);
  });
});
