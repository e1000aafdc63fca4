import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { FetchComplete } from '../../zendesk/complete-response.ts';
import type { FetchJson } from '../../zendesk/fetcher.ts';
import type { WireEvent } from '../../zendesk/wire-types.ts';
import { agentWindow } from '../../zendesk/rate-limiter.ts';
import { fakeBrowser } from '../../zendesk/fake-channel.ts';
import { RequestError } from '../../zendesk/request-error.ts';
import { isPageBusy, loadedOf, progressOf, storedExportOf } from '../account-store.ts';
import { matchesOf, type StoredMatches } from '../conversations/stored-matches.ts';
import { createExportController } from './export-controller.ts';
import type { ExportStore } from './export-store.ts';
import { pageOf, withoutText } from './test-responses.ts';
import { memoryExportStore } from './memory-export-store.ts';

const NOW = Date.UTC(2026, 10, 20, 12);
const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const { signal } = new AbortController();

/** One event a minute, the last one an hour ago. Every tenth has no id. */
function events(count: number): WireEvent[] {
  return Array.from({ length: count }, (_none, index) => ({
    ...(index % 10 === 9 ? {} : { id: `e${index}` }),
    side_conversation_id: `c${index % 7}`,
    type: index < 7 ? 'create' : 'reply',
    actor: { email: `person${index % 3}@example.com` },
    created_at: new Date(NOW - HOUR_MS - (count - index) * MINUTE_MS).toISOString(),
    message: { subject: `About ${index % 7}`, body: `said ${index}` },
  }));
}

/** An account with pages of 20 events. `before` runs before each response. */
function account(
  all: readonly WireEvent[],
  before: (path: string) => Promise<void> = async () => undefined,
) {
  const asked: string[] = [];
  const fetchJson: FetchJson = async (path) => {
    asked.push(path);
    await before(path);
    if (path.includes('show_many')) return { users: [] };
    const start = Number(new URL(path, 'https://acme.zendesk.com').searchParams.get('start_time'));
    const due = all.filter((event) => Date.parse(String(event.created_at)) >= start * 1000);
    const page = due.slice(0, 20);
    const end = Math.floor(Date.parse(String(page.at(-1)?.created_at)) / 1000);
    return {
      events: page,
      end_time: end,
      next_page:
        due.length > 20
          ? `https://acme.zendesk.com/api/v2/tickets/side_conversations/events.json?start_time=${end}`
          : null,
    };
  };
  return { asked, fetchJson };
}

async function opened(
  fetchJson: FetchJson,
  store: ExportStore = memoryExportStore(),
  fetchComplete: FetchComplete = withoutText(fetchJson),
) {
  const controller = createExportController({
    fetchJson,
    fetchComplete,
    sharedWindow: agentWindow(fakeBrowser()()),
    origin: 'https://acme.zendesk.com',
    installation: 'acme 1',
    exports: store,
    storageKey: 'acme 1 7',
    retentionDays: 30,
    ageLimits: { warningMs: HOUR_MS, lateMs: 2 * HOUR_MS, overdueMs: 3 * HOUR_MS },
    dayOf: (milliseconds) => new Date(milliseconds).toISOString().slice(0, 10),
    timeZone: 'UTC',
  });
  void controller.open();
  await settle();
  return {
    ...controller.actions,
    store,
    onShown: controller.onShown,
    now() {
      const state = controller.store.getState();
      if (state.access === 'checking') throw new Error('nothing is shown');
      return {
        progress: progressOf(state),
        stored: storedExportOf(state),
        events: loadedOf(state).events,
        isDenied: state.access === 'denied',
        isBusy: isPageBusy(state),
        isLoading: state.current.state === 'loading',
        problem: state.problem,
        check: state.check,
      };
    },
  };
}

/** Lets five minutes pass. */
async function settle(): Promise<void> {
  await vi.advanceTimersByTimeAsync(5 * MINUTE_MS);
}

async function linesOf(
  page: Awaited<ReturnType<typeof opened>>,
  matches: StoredMatches | null = null,
) {
  let text = '';
  for await (const chunk of page.fileChunks('ndjson', matches, signal)) text += chunk.text;
  return text.trimEnd().split('\n');
}

const lastDay = { kind: 'from', startMs: NOW - 24 * HOUR_MS } as const;

beforeEach(() => {
  vi.useFakeTimers({ now: NOW });
});
afterEach(() => {
  vi.useRealTimers();
});

describe('an export', () => {
  it('reads, stores, and shows every event once', async () => {
    const page = await opened(account(events(95)).fetchJson);
    page.start(lastDay, false);
    await settle();
    expect(page.now().progress).toMatchObject({ state: 'finished', eventCount: 95 });
    expect(page.now().events).toHaveLength(95);
    expect(page.now().stored).toMatchObject({ eventCount: 95, isFinished: true });
    expect(await linesOf(page)).toHaveLength(95);
  });

  it('stops at a response of which nothing can be read, and goes on when it can', async () => {
    let isWrong = false;
    const { fetchJson } = account(events(95));
    const page = await opened(async (path, options) => {
      const body = (await fetchJson(path, options)) as { events: unknown[] };
      return isWrong ? { ...body, events: [null, 1, 'x', [], {}, true] } : body;
    });
    isWrong = true;
    page.start(lastDay, false);
    await settle();
    expect(page.now()).toMatchObject({
      progress: { state: 'stopped', eventCount: 0, reason: { kind: 'malformed' } },
      events: [],
    });
    isWrong = false;
    page.continueExport();
    await settle();
    expect(page.now().progress).toMatchObject({ state: 'finished', eventCount: 95 });
  });

  it('leaves out the last five minutes by default', async () => {
    const recent = { ...events(1)[0], created_at: new Date(NOW - MINUTE_MS).toISOString() };
    const { fetchJson } = account([...events(20), { ...recent, id: 'recent' }]);
    const page = await opened(fetchJson);
    page.start(lastDay, false);
    await vi.advanceTimersByTimeAsync(0);
    expect(page.now().stored).toMatchObject({ untilMs: Date.now() - 5 * MINUTE_MS });
    page.start(lastDay, true);
    await vi.advanceTimersByTimeAsync(0);
    expect(page.now().stored).toMatchObject({ untilMs: Date.now(), eventCount: 21 });
  });

  it('is updated from its end: the span grows, and the events stay', async () => {
    const all = events(95);
    const page = await opened(account(all).fetchJson);
    page.start(lastDay, false);
    await settle();
    const before = page.now().stored;
    all.push({ ...all[94], id: 'new', created_at: new Date(NOW - HOUR_MS / 2).toISOString() });
    page.update();
    await vi.advanceTimersByTimeAsync(0);
    expect(page.now()).toMatchObject({ progress: { state: 'finished', eventCount: 96 } });
    expect(page.now().events).toHaveLength(96);
    expect(page.now().stored).toMatchObject({
      startMs: before?.startMs,
      untilMs: Date.now() - 5 * MINUTE_MS,
      isFinished: true,
    });
    expect(await linesOf(page)).toHaveLength(96);
  });

  it('starts once, however often the button is pressed', async () => {
    const { fetchJson, asked } = account(events(30));
    const page = await opened(fetchJson);
    page.start(lastDay, false);
    page.start(lastDay, false);
    page.continueExport();
    await settle();
    expect(page.now().events).toHaveLength(30);
    // The question whether this person may, and two pages.
    expect(asked).toHaveLength(3);
    expect(page.now()).toMatchObject({ isBusy: false, problem: null });
  });

  it('that is continued while the stored events are loading has every event once', async () => {
    const store = memoryExportStore();
    const all = events(95);
    let isCut = true;
    const cut = account(all, async () => {
      if (isCut && asked.length > 3)
        throw new RequestError('not-found', { status: 404, target: 'x' });
    });
    const { asked } = cut;
    const first = await opened(cut.fetchJson, store);
    first.start(lastDay, false);
    await settle();
    expect(first.now().stored).toMatchObject({ isFinished: false });
    isCut = false;

    const slow: ExportStore = {
      ...store,
      async *pages(id, from, count) {
        for await (const page of store.pages(id, from, count)) {
          await new Promise((resolve) => setTimeout(resolve, 100));
          yield page;
        }
      },
    };
    const page = await opened(cut.fetchJson, slow);
    page.continueExport();
    await settle();
    expect(page.now().stored).toMatchObject({ eventCount: 95, isFinished: true });
    expect(page.now().events).toHaveLength(95);
    expect(new Set(page.now().events.map(({ key }) => key)).size).toBe(95);
  });
});

describe('two pages of one browser', () => {
  /** A first page whose export stopped early, and a second one that was opened after that. */
  async function cutShort() {
    const store = memoryExportStore();
    let isCut = true;
    const { asked, fetchJson } = account(events(95), async () => {
      if (isCut && asked.length > 3)
        throw new RequestError('not-found', { status: 404, target: 'x' });
    });
    const first = await opened(fetchJson, store);
    first.start(lastDay, false);
    await settle();
    isCut = false;
    const second = await opened(fetchJson, store);
    return { store, asked, first, second };
  }

  it('do not continue an export that one of them has finished', async () => {
    const { asked, first, second } = await cutShort();
    first.continueExport();
    await settle();
    const before = asked.length;
    second.continueExport();
    await settle();
    expect(asked).toHaveLength(before);
    expect(second.now()).toMatchObject({
      stored: { isFinished: true, eventCount: 95 },
      problem: null,
    });
    expect(second.now().events).toHaveLength(95);
  });

  it('share one stored export, whichever of them started it', async () => {
    const { store, first, second } = await cutShort();
    first.start(lastDay, false);
    await settle();
    second.start(lastDay, false);
    await settle();
    const latest = await store.latest();
    await store.remove(latest?.id ?? -1);
    expect(await store.latest()).toBeNull();
    expect(second.now().events).toHaveLength(95);
  });

  it('delete what is stored now', async () => {
    const { store, first, second } = await cutShort();
    first.start(lastDay, false);
    await settle();
    second.remove();
    await settle();
    expect(await store.latest()).toBeNull();
    expect(second.now()).toMatchObject({ stored: null, events: [] });
  });
});

describe('access', () => {
  const refused = new RequestError('not-allowed', { status: 403, target: 'x' });

  it('that is missing is known before an export is offered', async () => {
    const page = await opened(account([], () => Promise.reject(refused)).fetchJson);
    expect(page.now()).toMatchObject({ isDenied: true, stored: null });
  });

  it('that is given later is there after another check', async () => {
    let isRefused = true;
    const { fetchJson } = account([], () =>
      isRefused ? Promise.reject(refused) : Promise.resolve(),
    );
    const page = await opened(fetchJson);
    const first = page.checkAccess();
    await settle();
    await first;
    expect(page.now()).toMatchObject({ isDenied: true });
    isRefused = false;
    const second = page.checkAccess();
    await settle();
    await second;
    expect(page.now()).toMatchObject({ isDenied: false });
  });

  it('that was lost leaves the events that were read, also after a reload', async () => {
    const store = memoryExportStore();
    let isLost = false;
    const { fetchJson } = account(events(95), async () => {
      if (isLost) throw refused;
      isLost = asks++ > 2;
    });
    let asks = 0;
    const before = await opened(fetchJson, store);
    before.start(lastDay, false);
    await settle();
    expect(before.now()).toMatchObject({ isDenied: true, stored: { isFinished: false } });
    const page = await opened(fetchJson, store);
    expect(page.now()).toMatchObject({ isDenied: true, stored: { isFinished: false } });
    expect(page.now().events.length).toBeGreaterThan(0);
    page.remove();
    await settle();
    expect(page.now()).toMatchObject({ stored: null, events: [] });
  });
});

describe('a browser that refuses storage', () => {
  it('for a new export keeps the old one, and reports a problem', async () => {
    const store = memoryExportStore();
    const page = await opened(account(events(30)).fetchJson, store);
    page.start(lastDay, false);
    await settle();
    store.create = () => Promise.reject(new DOMException('no room', 'QuotaExceededError'));
    page.start(lastDay, false);
    await settle();
    expect(page.now()).toMatchObject({ problem: 'not-stored', isBusy: false });
    expect(await linesOf(page)).toHaveLength(30);
  });

  it('for reading still shows the page', async () => {
    const store = memoryExportStore();
    store.latest = () => Promise.reject(new DOMException('broken', 'UnknownError'));
    const page = await opened(account([]).fetchJson, store);
    expect(page.now()).toMatchObject({ problem: 'not-stored', isLoading: false });
  });
});

describe('an event that the app does not expect', () => {
  it.each([
    [{ toString: 1, valueOf: 1 }],
    ['__proto__'],
    ['constructor'],
    [['toString']],
    ['\ud800'],
    [1e308],
    [true],
  ])('with the id %j does not leave the export running', async (id) => {
    const created_at = new Date(NOW - HOUR_MS).toISOString();
    const hostile = { id, side_conversation_id: id, type: id, actor: id, message: id, created_at };
    const page = await opened(account([...events(3), hostile as unknown as WireEvent]).fetchJson);
    page.start(lastDay, false);
    await settle();
    expect(['finished', 'stopped']).toContain(page.now().progress?.state);
    expect(page.now().isBusy).toBe(false);
    expect(page.now().stored?.eventCount).toBeGreaterThan(0);
  });
});

describe('the account’s time', () => {
  it.each([3, -3])('is used where the browser’s clock is %i hours behind', async (hours) => {
    const accountNow = () => Date.now() + hours * HOUR_MS;
    const { fetchJson } = account([]);
    const page = await opened(fetchJson, memoryExportStore(), async (path, options) => ({
      body: await fetchJson(path, options),
      text: null,
      dateMs: accountNow(),
    }));
    const startedMs = accountNow();
    page.start({ kind: 'last', durationMs: HOUR_MS }, false);
    await settle();
    const { startMs = 0, untilMs = 0 } = page.now().progress ?? {};
    expect(Math.abs(untilMs - (startedMs - 5 * MINUTE_MS))).toBeLessThanOrEqual(1000);
    expect(untilMs - startMs).toBe(55 * MINUTE_MS);
  });

  it('is learned from a refusal of a start in its future', async () => {
    const { fetchJson } = account([]);
    const accountNow = () => Date.now() - 3 * HOUR_MS;
    let requests = 0;
    const page = await opened(fetchJson, memoryExportStore(), (path, options) => {
      requests += 1;
      if (requests > 1) return withoutText(fetchJson)(path, options);
      const headers = { date: new Date(accountNow()).toUTCString() };
      const cause = { status: 422, headers };
      return Promise.reject(new RequestError('rejected', { status: 422, target: path, cause }));
    });
    const startedMs = accountNow();
    page.start(lastDay, false);
    await settle();
    const untilMs = page.now().progress?.untilMs ?? 0;
    expect(Math.abs(untilMs - (startedMs - 5 * MINUTE_MS))).toBeLessThanOrEqual(1000);
  });
});

describe('insights and files', () => {
  it('take the conversations from the list if it has all pages', async () => {
    const page = await opened(account(events(95)).fetchJson);
    page.start(lastDay, false);
    await settle();
    const load = vi.spyOn(page.store, 'page');
    const computing = page.computeInsights(null, signal);
    await settle();
    expect((await computing).eventCount).toBe(95);
    expect(load).not.toHaveBeenCalled();
    await linesOf(page);
    const pageCount = (await page.store.latest())?.pageCount;
    expect(load).toHaveBeenCalledTimes(pageCount ?? 0);
  });

  it('read all pages if another page of the app has added some', async () => {
    const { fetchJson } = account(events(95));
    const page = await opened(fetchJson);
    page.start(lastDay, false);
    await settle();
    const meta = await page.store.latest();
    if (!meta) throw new Error('no export is stored');
    const { id, pageCount, resume } = meta;
    const added = { ...events(1)[0], id: 'added' };
    await page.store.append(id, pageCount, pageOf([added], resume), []);
    const computing = page.computeInsights(null, signal);
    await settle();
    expect((await computing).eventCount).toBe(96);
  });
});

describe('insights and files of the stored events', () => {
  it('include each event once, also if they are requested at the same time', async () => {
    const page = await opened(account(events(95)).fetchJson);
    page.start(lastDay, false);
    await settle();
    const both = Promise.all([
      page.computeInsights(null, signal),
      page.computeInsights(null, signal),
      linesOf(page),
    ]);
    await settle();
    const [one, other] = await both;
    expect([one.eventCount, other.eventCount]).toEqual([95, 95]);
  });

  it('are filtered by the events of the list, with ids and without', async () => {
    const page = await opened(account(events(95)).fetchJson);
    page.start(lastDay, false);
    await settle();
    const matches = matchesOf(page.now().events.slice(0, 40));
    const working = page.computeInsights(matches, signal);
    await settle();
    expect((await working).eventCount).toBe(40);
    expect(await linesOf(page, matches)).toHaveLength(40);
  });

  it('are aborted by their signal', async () => {
    const page = await opened(account(events(95)).fetchJson);
    page.start(lastDay, false);
    await settle();
    const leaving = new AbortController();
    const insights = page.computeInsights(null, leaving.signal);
    leaving.abort();
    await expect(insights).rejects.toThrow('aborted');
  });

  it('fail if the events are deleted meanwhile', async () => {
    const page = await opened(account(events(95)).fetchJson);
    page.start(lastDay, false);
    await settle();
    const chunks = page.fileChunks('ndjson', null, signal);
    await chunks.next();
    page.remove();
    await settle();
    await expect(
      (async () => {
        for await (const chunk of chunks) void chunk;
      })(),
    ).rejects.toThrow('is gone');
  });

  it('of a running export have the events stored when the file was requested', async () => {
    let release: () => void = () => undefined;
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    const { fetchJson, asked } = account(events(95), async () => {
      if (asked.length > 3) await held;
    });
    const page = await opened(fetchJson);
    page.start(lastDay, false);
    await settle();
    const storedCount = page.now().progress?.eventCount ?? 0;
    expect(storedCount).toBeGreaterThan(0);
    expect(storedCount).toBeLessThan(95);
    const chunks = page.fileChunks('csv', null, signal);
    const head = await chunks.next();
    const second = await chunks.next();
    release();
    await settle();
    let count = (head.value?.eventCount ?? 0) + (second.value?.eventCount ?? 0);
    for await (const chunk of chunks) count += chunk.eventCount;
    expect(page.now().progress?.eventCount).toBe(95);
    expect(count).toBe(storedCount);
  });
});

describe('a check', () => {
  const gone = (list: WireEvent[], index: number) => list.splice(index, 1);

  it('shows the list without the events that are gone, and other positions', async () => {
    const all = events(95);
    const page = await opened(account(all).fetchJson);
    page.start(lastDay, false);
    await settle();
    const stale = matchesOf(page.now().events.slice(0, 3), 0);
    const chunks = page.fileChunks('ndjson', null, signal);
    await chunks.next();
    gone(all, 50);
    page.checkAgain(null);
    await settle();
    expect(page.now()).toMatchObject({
      isBusy: false,
      problem: null,
      stored: { eventCount: 94, isFinished: true },
      check: { end: { state: 'finished' }, removed: { count: 1, sample: [{ id: 'e50' }] } },
    });
    expect(page.now().events.map(({ id }) => id)).not.toContain('e50');
    expect(page.now().events).toHaveLength(94);
    expect(await linesOf(page)).toHaveLength(94);
    await expect(linesOf(page, stale)).rejects.toThrow('revision');
    await expect(page.computeInsights(stale, signal)).rejects.toThrow('revision');
    expect(await linesOf(page, matchesOf(page.now().events.slice(0, 3), 1))).toHaveLength(3);
    // A file that was being made is neither the export of before nor that of now.
    await expect(
      (async () => {
        for await (const chunk of chunks) void chunk;
      })(),
    ).rejects.toThrow('revision');
  });

  it('keeps what an empty answer does not have, until the admin removes it', async () => {
    const all = events(95);
    const { fetchJson } = account(all);
    const page = await opened(fetchJson);
    page.start(lastDay, false);
    await settle();
    all.splice(0);
    page.checkAgain(null);
    await settle();
    expect(page.now()).toMatchObject({
      stored: { eventCount: 95 },
      check: {
        part: { wholeCount: 95 },
        removed: { count: 0 },
        kept: { count: 95, why: 'asked' },
      },
    });
    const remove = vi.spyOn(page.store, 'removeEvents');
    page.removeKept();
    page.removeKept();
    expect(page.now()).toMatchObject({ isBusy: true, check: { kept: { count: 95 } } });
    await settle();
    page.removeKept();
    await settle();
    expect(remove).toHaveBeenCalledOnce();
    expect(page.now()).toMatchObject({
      isBusy: false,
      stored: { eventCount: 0, isFinished: true },
      check: { removed: { count: 95 }, kept: null },
    });
    expect(page.now().events).toEqual([]);
  });

  it('removes nothing that it has kept from an export that another page has changed', async () => {
    const store = memoryExportStore();
    const all = events(95);
    const { fetchJson } = account(all);
    const page = await opened(fetchJson, store);
    page.start(lastDay, false);
    await settle();
    const missing = all.splice(0);
    page.checkAgain(null);
    await settle();
    all.push(...missing.slice(1));
    const other = await opened(fetchJson, store);
    other.checkAgain(null);
    await settle();
    page.removeKept();
    await settle();
    expect(page.now()).toMatchObject({
      stored: { eventCount: 94 },
      check: { removed: { count: 0 }, kept: { count: 95, why: 'outdated' } },
    });
    expect(page.now().events).toHaveLength(94);
    await store.remove(1);
    page.dismissCheck();
    page.removeKept();
    await settle();
    expect(page.now()).toMatchObject({ problem: null, check: null, stored: null });
  });

  it('on another page is noticed by what reads the export, and shown', async () => {
    const store = memoryExportStore();
    const all = events(95);
    const { fetchJson } = account(all);
    const first = await opened(fetchJson, store);
    first.start(lastDay, false);
    await settle();
    const other = await opened(fetchJson, store);
    gone(all, 50);
    other.checkAgain(null);
    await settle();
    expect(first.now().events).toHaveLength(95);
    const shown = matchesOf(first.now().events, 0);
    await expect(linesOf(first, shown)).rejects.toThrow('revision');
    await settle();
    expect(first.now().events).toHaveLength(94);
    expect(await linesOf(first, matchesOf(first.now().events, 1))).toHaveLength(94);
  });
});

describe('an export that is not used', () => {
  const DAY_MS = 24 * HOUR_MS;

  it('is deleted with a notice, and the next one goes on from its end', async () => {
    const store = memoryExportStore();
    const { fetchJson } = account(events(30));
    const first = await opened(fetchJson, store);
    first.start(lastDay, false);
    await settle();
    vi.setSystemTime(Date.now() + 31 * DAY_MS);
    const later = await opened(fetchJson, store);
    expect(later.now()).toMatchObject({ problem: 'expired', stored: null, events: [] });
    expect(await store.lastExport()).not.toBeNull();
  });

  it('is one that no page shows: one that stays open for days is in use', async () => {
    const store = memoryExportStore();
    const { fetchJson } = account(events(30));
    const first = await opened(fetchJson, store);
    first.start(lastDay, false);
    await settle();
    vi.setSystemTime(Date.now() + 20 * DAY_MS);
    first.onShown();
    vi.setSystemTime(Date.now() + 20 * DAY_MS);
    await linesOf(first);
    vi.setSystemTime(Date.now() + 20 * DAY_MS);
    const later = await opened(fetchJson, store);
    expect(later.now()).toMatchObject({ problem: null, stored: { eventCount: 30 } });
  });
});
