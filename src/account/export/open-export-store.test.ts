import { IDBFactory } from 'fake-indexeddb';
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openExportStore } from './open-export-store.ts';

const START = { startMs: 0, untilMs: 1, from: { startSecond: 0, seenKeys: [] }, createdMs: 2 };

beforeEach(() => void vi.stubGlobal('indexedDB', new IDBFactory()));
afterEach(() => void vi.unstubAllGlobals());

describe('the store of exports', () => {
  it('is persistent, per agent and installation', async () => {
    const { store, isPersistent } = await openExportStore('acme 1 7');
    expect(isPersistent).toBe(true);
    const meta = await store.create(START);
    expect(await (await openExportStore('acme 1 7')).store.latest()).toEqual(meta);
    expect(await (await openExportStore('acme 1 8')).store.latest()).toBeNull();
    const names = (await indexedDB.databases()).map(({ name }) => name);
    expect(names).toContain('side-conversation-events acme 1 7');
  });

  it.each([
    ['is missing', undefined],
    [
      'throws',
      {
        open() {
          throw new DOMException('The operation is insecure.', 'SecurityError');
        },
      },
    ],
  ])('is in memory if IndexedDB %s', async (_how, indexedDB) => {
    vi.stubGlobal('indexedDB', indexedDB);
    const { store, isPersistent } = await openExportStore('acme 1 7');
    expect(isPersistent).toBe(false);
    const meta = await store.create(START);
    expect(await store.latest()).toEqual(meta);
  });

  it('is in memory if the database cannot be opened', async () => {
    const factory = new IDBFactory();
    vi.stubGlobal('indexedDB', factory);
    // A newer version than ours is there already: the browser answers with an error.
    await new Promise((resolve) => {
      factory.open('side-conversation-events acme 1 7', 9).addEventListener('success', resolve);
    });
    expect(await openExportStore('acme 1 7')).toMatchObject({ isPersistent: false });
  });
});
