import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { testConnections } from '../../storage/test-connections.ts';
import { fakeBrowser } from '../../zendesk/fake-channel.ts';
import { agentWindow } from '../../zendesk/rate-limiter.ts';
import {
  eventCountOf,
  isPageBusy,
  loadedOf,
  progressOf,
  storedExportOf,
} from '../account-store.ts';
import { createExportController } from './export-controller.ts';
import { openExportStore } from './open-export-store.ts';
import { bodyOnly } from './test-responses.ts';

const NAME = 'side-conversation-events acme 1 7';
const HOUR_MS = 3_600_000;
const START_MS = Date.now() - 2 * HOUR_MS;
const { signal } = new AbortController();

let connections = testConnections();

beforeEach(() => {
  connections = testConnections();
  vi.stubGlobal('indexedDB', connections.factory);
});
afterEach(() => void vi.unstubAllGlobals());

/** One event on each page. */
function answerTo(path: string) {
  const start = Number(new URL(path, 'https://acme.zendesk.com').searchParams.get('start_time'));
  const isLast = start * 1000 > START_MS + 5000;
  return bodyOnly({
    events: [0, 1].map((after) => ({
      id: `e${start + after}`,
      created_at: new Date((start + after) * 1000).toISOString(),
    })),
    next_page: isLast ? null : `?start_time=${start + 1}`,
  });
}

/** The page of an account. `before` runs before each response. */
async function openPage(
  before: (count: number, aborted: Promise<never>) => Promise<void> = async () => undefined,
) {
  const { store: exports, isPersistent } = await openExportStore('acme 1 7');
  expect(isPersistent).toBe(true);
  let count = 0;
  const { store, actions, open } = createExportController({
    fetchJson: async () => ({ events: [] }),
    fetchComplete: async (path, options) => {
      count += 1;
      const aborted = new Promise<never>((_resolve, reject) => {
        options.signal.addEventListener('abort', () => reject(options.signal.reason as Error));
      });
      aborted.catch(() => undefined);
      await before(count, aborted);
      return answerTo(path);
    },
    sharedWindow: agentWindow(fakeBrowser()()),
    origin: 'https://acme.zendesk.com',
    installation: 'acme 1',
    exports,
    storageKey: 'acme 1 7',
    retentionDays: 30,
    timeZone: 'UTC',
    ageLimits: { warningMs: 1, lateMs: 2, overdueMs: 3 },
    dayOf: String,
  });
  await open();
  const now = () => {
    const state = store.getState();
    return {
      current: state.current.state,
      problem: state.problem,
      progress: progressOf(state)?.state,
      eventCount: eventCountOf(state),
      listed: loadedOf(state).events.length,
      stored: storedExportOf(state),
    };
  };
  return {
    exports,
    actions,
    now,
    async exportAll(end: string): Promise<void> {
      actions.start({ kind: 'from', startMs: START_MS }, false);
      await vi.waitFor(() => {
        expect(now().progress).toBe(end);
        expect(isPageBusy(store.getState())).toBe(false);
      });
    },
  };
}

describe('a database that the browser closes', () => {
  it('under an export is opened again, and the export loses nothing', async () => {
    const page = await openPage(async (count) => {
      if (count === 3) connections.closeLast();
    });
    await page.exportAll('finished');
    const { eventCount, listed, problem } = page.now();
    expect(problem).toBeNull();
    expect(listed).toBe(eventCount);
    expect(await page.exports.latest()).toMatchObject({ eventCount, state: 'finished' });
  });

  it('under a finished export changes nothing', async () => {
    const page = await openPage();
    await page.exportAll('finished');
    const before = page.now();
    connections.closeLast();
    await vi.waitFor(() => expect(connections.openedCount()).toBe(2));
    let text = '';
    for await (const chunk of page.actions.fileChunks('ndjson', null, signal)) text += chunk.text;
    expect(text.trim().split('\n')).toHaveLength(before.eventCount);
    expect(page.now()).toEqual(before);
  });
});

describe('a database that another tab deletes', () => {
  it('after an export leaves nothing that the page claims to be stored', async () => {
    const page = await openPage();
    await page.exportAll('finished');
    expect(page.now().eventCount).toBeGreaterThan(0);
    await connections.deleteDatabase(NAME);
    await vi.waitFor(() =>
      expect(page.now()).toMatchObject({ current: 'none', eventCount: 0, listed: 0, stored: null }),
    );
    await page.exportAll('finished');
    expect(page.now().listed).toBe(page.now().eventCount);
  });

  it('under an export ends it, with nothing that the page claims to be stored', async () => {
    let deleted: Promise<unknown> = Promise.resolve();
    const page = await openPage(async (count, aborted) => {
      if (count !== 3) return;
      deleted = connections.deleteDatabase(NAME);
      // The response never comes.
      await aborted;
    });
    await page.exportAll('cancelled');
    await deleted;
    expect(page.now()).toMatchObject({ current: 'ended', eventCount: 0, listed: 0, stored: null });
    expect(await page.exports.latest()).toBeNull();
  });

  it('never gives an id a second time', async () => {
    const page = await openPage();
    await page.exportAll('finished');
    const before = await page.exports.latest();
    await connections.deleteDatabase(NAME);
    await page.exportAll('finished');
    expect((await page.exports.latest())?.id).toBeGreaterThan(before?.id ?? 0);
  });
});

describe('a database that a newer version of the app has taken over', () => {
  const closed = { current: 'none', problem: 'storage-closed', eventCount: 0, listed: 0 };

  it('after an export asks for a reload, and claims nothing', async () => {
    const page = await openPage();
    await page.exportAll('finished');
    await connections.openNewer(NAME);
    await vi.waitFor(() => expect(page.now()).toMatchObject(closed));
    page.actions.start({ kind: 'from', startMs: START_MS }, false);
    expect(page.now().problem).toBeNull();
    await vi.waitFor(() => expect(page.now()).toMatchObject(closed));
  });

  it('under an export ends it, asks for a reload, and claims nothing', async () => {
    const page = await openPage(async (count) => {
      if (count === 3) await connections.openNewer(NAME);
    });
    page.actions.start({ kind: 'from', startMs: START_MS }, false);
    await vi.waitFor(() => expect(page.now()).toMatchObject(closed));
  });
});
