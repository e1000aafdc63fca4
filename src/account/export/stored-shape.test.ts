import { IDBFactory } from 'fake-indexeddb';
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { agentWindow } from '../../zendesk/rate-limiter.ts';
import { fakeBrowser } from '../../zendesk/fake-channel.ts';
import { loadedOf, storedExportOf } from '../account-store.ts';
import { createExportController } from './export-controller.ts';
import { openExportStore } from './open-export-store.ts';
import { bodyOnly, pageOf } from './test-responses.ts';

const NAME = 'side-conversation-events acme 1 7';
const START_MS = Date.UTC(2026, 10, 20, 8);
const RESUME = { startSecond: START_MS / 1000 + 60, seenKeys: ['c1/e1', 'c1/e2'] };

/** Written out by hand, as version 0.1.0 stored it. Do not change: browsers have it. */
const EXPORT = {
  startMs: START_MS,
  untilMs: START_MS + 3_600_000,
  createdMs: START_MS + 4_000_000,
  endedMs: null as number | null,
  state: 'reading',
  eventCount: 3,
  pageCount: 2,
  resume: RESUME,
  firstMs: START_MS + 1000,
  lastMs: START_MS + 60_000,
};
const PAGES = [
  {
    events: [
      {
        id: 'e1',
        type: 'create',
        side_conversation_id: 'c1',
        created_at: '2026-11-20T08:00:01Z',
        message: { subject: 'Fire', body: 'Help!' },
      },
      null,
    ],
  },
  {
    events: [
      {
        id: 'e2',
        type: 'update',
        side_conversation_id: 'c1',
        created_at: '2026-11-20T08:01:00Z',
        updates: { state: 'closed' },
      },
    ],
  },
];
const LAST_EXPORT = { resume: RESUME, untilMs: START_MS, endedMs: START_MS + 500_000 };
const REQUEST_TIMES = [START_MS + 4_000_000, START_MS + 4_000_900];

beforeEach(() => void vi.stubGlobal('indexedDB', new IDBFactory()));
afterEach(() => void vi.unstubAllGlobals());

/** The same, as version 2 of the database stores it. */
const EXPORT_2 = {
  ...EXPORT,
  replacedCount: 1,
  replacedCharacters: 2,
  isExactText: true,
  incompleteSeconds: [START_MS / 1000 + 7],
  revision: 1,
  lastUsedMs: START_MS,
};
const PAGES_2 = [
  {
    texts: [
      '{"id":"e1","type":"create","side_conversation_id":"c1","created_at":"2026-11-20T08:00:01Z","message":{"subject":"Fire","body":"Help\\ufffd\\ufffd"}}',
      '{"not_an_object":null}',
    ],
    keys: ['c1/e1', '{"not_an_object":null}'],
    replacedCharacters: [2, 0],
    changedPages: [],
  },
  {
    texts: [
      '{"id":"e2","type":"update","side_conversation_id":"c1","created_at":"2026-11-20T08:01:00Z","updates":{"state":"closed"},"x":1.0}',
    ],
    keys: ['c1/e2'],
    replacedCharacters: [0],
    changedPages: [0],
  },
];

/** Writes the database with the browser's own API only. */
function writeDatabase(
  stored: object,
  pages: readonly object[] = PAGES,
  version = 1,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open(NAME, version);
    opening.addEventListener('upgradeneeded', () => {
      const db = opening.result;
      db.createObjectStore('exports', { autoIncrement: true });
      const store = db.createObjectStore('pages');
      if (version > 1) store.createIndex('keys', 'keys', { multiEntry: true });
      db.createObjectStore('lastExport');
      db.createObjectStore('requestTimes');
    });
    opening.addEventListener('error', () =>
      reject(new Error('cannot open', { cause: opening.error })),
    );
    opening.addEventListener('success', () => {
      const db = opening.result;
      const change = db.transaction([...db.objectStoreNames], 'readwrite');
      change.objectStore('exports').put(stored, 4);
      for (const [number, page] of pages.entries())
        change.objectStore('pages').put(page, [4, number]);
      change.objectStore('lastExport').put(LAST_EXPORT, 'only');
      change.objectStore('requestTimes').put(REQUEST_TIMES, 'only');
      change.addEventListener('complete', () => {
        db.close();
        resolve();
      });
    });
  });
}

/** The page as it opens on what the browser has stored. */
async function openPage() {
  const { store: exports, isPersistent } = await openExportStore('acme 1 7');
  expect(isPersistent).toBe(true);
  const { store, open } = createExportController({
    fetchJson: async () => ({ events: [], next_page: null }),
    fetchComplete: async () => bodyOnly({ events: [], next_page: null }),
    sharedWindow: agentWindow(fakeBrowser()()),
    origin: 'https://acme.zendesk.com',
    installation: 'acme 1',
    exports,
    storageKey: 'acme 1 7',
    retentionDays: 30,
    ageLimits: { warningMs: 1, lateMs: 2, overdueMs: 3 },
    dayOf: String,
    timeZone: 'UTC',
  });
  await open();
  return { exports, state: store.getState() };
}

describe('an export that version 0.1.0 stored', () => {
  it('is restored if it is unfinished, and can be continued', async () => {
    await writeDatabase(EXPORT);
    const { exports, state } = await openPage();
    expect(state.current.state).toBe('stored');
    expect(storedExportOf(state)).toEqual({
      startMs: EXPORT.startMs,
      untilMs: EXPORT.untilMs,
      eventCount: 3,
      lastMs: EXPORT.lastMs,
      incompleteSeconds: [],
      isFinished: false,
    });
    expect(loadedOf(state).events.map(({ id }) => id)).toEqual(['e1', 'e2', null]);
    expect(loadedOf(state).events[0]?.conversation).toMatchObject({
      subject: 'Fire',
      state: 'closed',
    });
    expect(state).toMatchObject({ lastFinished: LAST_EXPORT, problem: null });

    expect(await exports.latest()).toEqual({
      ...EXPORT,
      id: 4,
      replacedCount: 0,
      replacedCharacters: 0,
      isExactText: false,
      incompleteSeconds: [],
      revision: 0,
      lastUsedMs: expect.any(Number) as number,
    });
    expect(await exports.requestTimes()).toEqual(REQUEST_TIMES);
    await exports.append(4, 2, pageOf([{ id: 'e3' }], RESUME), []);
    const [created] = PAGES[0]?.events ?? [];
    expect(await exports.page(4, 0)).toMatchObject({
      texts: [JSON.stringify(created), '{"not_an_object":null}'],
    });
    expect(await exports.latest()).toMatchObject({ eventCount: 4, pageCount: 3 });
    const edited = await exports.append(4, 3, pageOf([{ ...created, type: 'reply' }], RESUME), []);
    expect(edited).toMatchObject({ replacedCount: 1, changedPages: [{ number: 0 }] });
  });

  it('has an event that came again once, with its newer content', async () => {
    const [first, second] = PAGES;
    const newer = { ...first?.events[0], message: { subject: 'Fire', body: 'Edited\ud83d' } };
    const pages = [first, { events: [newer, ...(second?.events ?? [])] }, { events: [newer] }];
    await writeDatabase({ ...EXPORT, eventCount: 5, pageCount: 3 }, pages as object[]);
    const { exports, state } = await openPage();
    expect(loadedOf(state).events.map(({ id }) => id)).toEqual(['e1', 'e2', null]);
    expect(loadedOf(state).events[0]?.message).toMatchObject({ body: 'Edited\uFFFD' });
    expect(storedExportOf(state)).toMatchObject({ eventCount: 3 });
    expect(await exports.latest()).toMatchObject({
      pageCount: 3,
      replacedCount: 1,
      replacedCharacters: 1,
    });
    expect(await exports.page(4, 1)).toMatchObject({ changedPages: [0] });
    expect(await exports.page(4, 2)).toMatchObject({ texts: [], changedPages: [] });
  });

  it('is restored if it is finished, and the next one continues where it ended', async () => {
    await writeDatabase({ ...EXPORT, state: 'finished', endedMs: EXPORT.createdMs });
    const { exports, state } = await openPage();
    expect(storedExportOf(state)).toMatchObject({ eventCount: 3, isFinished: true });
    expect(loadedOf(state).events).toHaveLength(3);
    expect(await exports.lastExport()).toEqual(LAST_EXPORT);
    const next = await exports.create({
      startMs: LAST_EXPORT.untilMs,
      untilMs: EXPORT.untilMs,
      from: LAST_EXPORT.resume,
      createdMs: 1,
    });
    expect(next.id).toBeGreaterThan(4);
    expect(await exports.page(4, 0)).toBeNull();
  });
});

describe('an export that version 2 of the database has', () => {
  it('is restored, and can be continued', async () => {
    await writeDatabase(EXPORT_2, PAGES_2, 2);
    const { exports, state } = await openPage();
    expect(storedExportOf(state)).toMatchObject({ eventCount: 3, isFinished: false });
    expect(loadedOf(state).events.map(({ id }) => id)).toEqual(['e1', 'e2', null]);
    expect(await exports.latest()).toEqual({
      ...EXPORT_2,
      id: 4,
      // The page has just shown it.
      lastUsedMs: expect.any(Number) as number,
    });
    expect(await exports.page(4, 1)).toMatchObject({ texts: PAGES_2[1]?.texts, changedPages: [0] });
    const next = pageOf([{ id: 'e2', side_conversation_id: 'c1' }, { id: 'e3' }], RESUME);
    expect(await exports.append(4, 2, next, [])).toMatchObject({ addedCount: 1, replacedCount: 1 });
    expect(await exports.page(4, 1)).toMatchObject({
      texts: ['{"id":"e2","side_conversation_id":"c1"}'],
      changedPages: [0],
    });
    expect(await exports.latest()).toMatchObject({ eventCount: 4, pageCount: 3, replacedCount: 2 });
  });
});
