import { IDBFactory } from 'fake-indexeddb';
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { agentWindow } from '../../zendesk/rate-limiter.ts';
import { fakeBrowser } from '../../zendesk/fake-channel.ts';
import { loadedOf, storedExportOf } from '../account-store.ts';
import { createExportController } from './export-controller.ts';
import { openExportStore } from './open-export-store.ts';

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

/** Writes the database with the browser's own API only. */
function writeDatabase(stored: typeof EXPORT): Promise<void> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open(NAME, 1);
    opening.addEventListener('upgradeneeded', () => {
      const db = opening.result;
      db.createObjectStore('exports', { autoIncrement: true });
      db.createObjectStore('pages');
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
      for (const [number, page] of PAGES.entries())
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
    sharedWindow: agentWindow(fakeBrowser()()),
    origin: 'https://acme.zendesk.com',
    installation: 'acme 1',
    exports,
    storageKey: 'acme 1 7',
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
      isFinished: false,
    });
    expect(loadedOf(state).events.map(({ id }) => id)).toEqual(['e1', 'e2', null]);
    expect(loadedOf(state).events[0]?.conversation).toMatchObject({
      subject: 'Fire',
      state: 'closed',
    });
    expect(state).toMatchObject({ lastFinished: LAST_EXPORT, problem: null });

    expect(await exports.latest()).toEqual({ ...EXPORT, id: 4 });
    expect(await exports.requestTimes()).toEqual(REQUEST_TIMES);
    await exports.append(4, 2, { events: [{ id: 'e3' }], resume: RESUME }, []);
    expect(await exports.page(4, 0)).toEqual(PAGES[0]?.events);
    expect(await exports.latest()).toMatchObject({ eventCount: 4, pageCount: 3 });
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
