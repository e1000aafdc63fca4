import { IDBFactory } from 'fake-indexeddb';
import 'fake-indexeddb/auto';
import { deleteDB, openDB } from 'idb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openRecordStore, recordDatabase } from './open-record-store.ts';
import { MAX_CLAIMS, NOTE_USE_EVERY_MS } from './record-store.ts';
import { storedRecord, testStored } from './test-stored.ts';

const KEY = 'https://acme.example 1 7';

beforeEach(() => void vi.stubGlobal('indexedDB', new IDBFactory()));
afterEach(() => void vi.unstubAllGlobals());

async function open(key = KEY) {
  const { records, isPersistent } = await openRecordStore(key);
  expect(isPersistent).toBe(true);
  return records;
}

/** Changes the database as another version of the app could have. */
async function put(store: 'records' | 'single', key: string, value: unknown): Promise<void> {
  const db = await openDB(recordDatabase(KEY));
  await db.put(store, value, key);
  db.close();
}

describe('what is known about an agent’s tickets', () => {
  it('is stored for each agent and installation', async () => {
    const stored = testStored('1', '2');
    const records = await open();
    const { term } = await records.lead(5);
    expect(await records.save(term, null, stored)).toBe(true);
    expect(await (await open()).load()).toEqual(stored);
    expect(await (await open('https://acme.example 1 8')).load()).toBeNull();
    expect(await (await open('https://acme.example 2 7')).load()).toBeNull();
  });

  it('is stored with the failures of tickets', async () => {
    const failure = { kind: 'server', status: 500, atMs: 9, inRow: 3 } as const;
    const stored = testStored('1');
    const records = new Map([['1', { ...storedRecord('1'), failure }]]);
    const store = await open();
    const { term } = await store.lead(5);
    await store.save(term, null, { ...stored, records });
    expect((await store.load())?.records).toEqual(records);
  });

  it('is saved as far as it differs', async () => {
    const records = await open();
    const { term } = await records.lead(5);
    const first = testStored('1', '2', '3');
    await records.save(term, null, first);
    // Would be overwritten if the record was saved again.
    await put('records', '1', storedRecord('1', 4321));
    const changed = new Map([...first.records, ['2', storedRecord('2', 2000)]]);
    changed.delete('3');
    await records.save(term, first, { ...first, sinceMs: 701, records: changed });
    expect(await records.load()).toEqual({
      ...first,
      sinceMs: 701,
      records: new Map([
        ['1', storedRecord('1', 4321)],
        ['2', storedRecord('2', 2000)],
      ]),
    });
  });

  it('is saved as a whole if the database was deleted while it was open', async () => {
    const records = await open();
    const { term } = await records.lead(5);
    const first = testStored('1', '2');
    await records.save(term, null, first);
    await deleteDB(recordDatabase(KEY));
    const changed = new Map([...first.records, ['2', storedRecord('2', 2000)]]);
    expect(await records.save(term, first, { ...first, records: changed })).toBe(true);
    expect(await records.load()).toEqual({ ...first, records: changed });
    // It still leads.
    expect(await records.save(term - 1, null, first)).toBe(false);
  });

  it('can no longer be saved by a leader after which another one has begun', async () => {
    const [one, other] = [await open(), await open()];
    const stored = testStored('1');
    const first = await one.lead(5);
    expect(first).toEqual({ stored: null, term: 5 });
    await one.save(first.term, null, stored);
    // The clock of the other one is behind.
    const second = await other.lead(3);
    expect(second).toEqual({ stored, term: 6 });
    expect(await one.save(first.term, stored, testStored())).toBe(false);
    expect(await one.load()).toEqual(stored);
    expect(await other.save(second.term, stored, testStored('2'))).toBe(true);
  });

  it('is deleted with all claims, and the leader goes on', async () => {
    const records = await open();
    const { term } = await records.lead(5);
    await records.save(term, null, testStored('1'));
    await records.claimNotices(['a/1']);
    await records.clear();
    expect(await records.load()).toBeNull();
    expect(await records.claimNotices(['a/1'])).toEqual(['a/1']);
    expect(await records.save(term, null, testStored('2'))).toBe(true);
  });

  it('is not stored in part if a record cannot be', async () => {
    const records = await open();
    const { term } = await records.lead(5);
    const broken = { ...storedRecord('2'), failure: (() => null) as never };
    const next = { ...testStored('1'), records: new Map([['2', broken]]) };
    await expect(records.save(term, null, next)).rejects.toMatchObject({ name: 'DataCloneError' });
    expect(await records.load()).toBeNull();
  });
});

describe('what another version of the app has stored', () => {
  async function storedByOther() {
    const records = await open();
    const { term } = await records.lead(5);
    await records.save(term, null, testStored('1', '2'));
    return records;
  }

  it.each<[string, unknown]>([
    ['is no object', 'text'],
    ['is about another ticket', storedRecord('9')],
    [
      'has an unknown failure',
      { ...storedRecord('2'), failure: { kind: 'new', status: 0, atMs: 1 } },
    ],
    ['lacks the conversations', { ...storedRecord('2'), conversations: undefined }],
    ['has an unknown channel', withConversation({ channel: 'fax' })],
    ['has an unknown turn', withConversation({ turn: 'somebody' })],
    ['has a turn without its messages', withConversation({ turn: { whose: 'ours' } })],
  ])('is dropped where a record %s, and deleted by the leader', async (_what, value) => {
    const records = await storedByOther();
    await put('records', '2', value);
    expect([...((await records.load())?.records.keys() ?? [])]).toEqual(['1']);
    await records.lead(9);
    const db = await openDB(recordDatabase(KEY));
    expect(await db.getAllKeys('records')).toEqual(['1']);
    db.close();
  });

  it.each([{ list: 7, evidence: 'x', sinceMs: 'y' }, { list: { tickets: 3 } }])(
    'is empty where the rest is invalid: %j',
    async (parts) => {
      const records = await storedByOther();
      await put('single', 'meta', { source: { kind: 'assigned' }, ...parts });
      expect(await records.load()).toMatchObject({
        list: null,
        sinceMs: null,
        evidence: { moved: 0, notMoved: 0, open: [] },
      });
    },
  );

  it('is not used if the source is unknown', async () => {
    const records = await storedByOther();
    await put('single', 'meta', { ...testStored('1'), source: { kind: 'team' }, records: null });
    expect((await records.lead(9)).stored).toBeNull();
    expect(await records.load()).toBeNull();
  });
});

function withConversation(parts: object): object {
  const { conversations, ...record } = storedRecord('2');
  return { ...record, conversations: [{ ...conversations[0], ...parts }] };
}

describe('notices', () => {
  it('are claimed once, whichever frames claim them, also after a reload', async () => {
    const [one, other] = [await open(), await open()];
    const claims = await Promise.all([
      one.claimNotices(['a/1', 'a/2', 'a/1']),
      other.claimNotices(['a/2', 'a/3']),
      one.claimNotices(['a/3', 'a/1']),
    ]);
    expect(claims.flat().toSorted()).toEqual(['a/1', 'a/2', 'a/3']);
    await one.close();
    expect(await (await open()).claimNotices(['a/1', 'a/4'])).toEqual(['a/4']);
  });

  it('are remembered for the newest messages', async () => {
    const records = await open();
    const keys = Array.from({ length: MAX_CLAIMS + 1 }, (_none, index) => `a/${index}`);
    await records.claimNotices(keys);
    expect(await records.claimNotices(['a/1', `a/${MAX_CLAIMS}`])).toEqual([]);
    expect(await records.claimNotices(['a/0'])).toEqual(['a/0']);
  });
});

it('nothing is stored in a browser that refuses, and nothing fails', async () => {
  vi.stubGlobal('indexedDB', undefined);
  const { records, isPersistent } = await openRecordStore(KEY);
  expect(isPersistent).toBe(false);
  const { term } = await records.lead(5);
  expect(await records.save(term, null, testStored('1'))).toBe(true);
  expect(await records.load()).toBeNull();
});

describe('the last use', () => {
  it('is noted at most once an hour, and never in the future', async () => {
    const records = await open();
    expect(await records.lastUsedMs()).toBeNull();
    for (const [nowMs, noted] of [
      [5000, 5000],
      [5000 + NOTE_USE_EVERY_MS - 1, 5000],
      [5000 + NOTE_USE_EVERY_MS, 5000 + NOTE_USE_EVERY_MS],
      [6000, 6000],
    ] as const) {
      await records.touch(nowMs);
      expect(await records.lastUsedMs()).toBe(noted);
    }
  });
});
