import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { RequestError } from '../../zendesk/request-error.ts';
import { exportCheck } from './export-check.ts';
import { type ExportStore, EVENT_SAMPLE, eventsOf } from './export-store.ts';
import { indexedExportStore } from './indexed-export-store.ts';
import { memoryExportStore } from './memory-export-store.ts';
import { receivedEvent } from './received-event.ts';
import { resumePointAt } from './resume-point.ts';
import { pageOf } from './test-responses.ts';

let databases = 0;
const kinds: [string, () => Promise<ExportStore>][] = [
  ['in memory', async () => memoryExportStore()],
  ['in IndexedDB', () => indexedExportStore(`check ${(databases += 1)}`)],
];
const RESUME = { startSecond: 9, seenKeys: ['/e5'] };
const FINISHED = { state: 'finished' } as const;
const at = (second: number, body = 'old') => ({
  id: `e${second}`,
  created_at: new Date(second * 1000).toISOString(),
  message: { body },
});

/** A finished export of the seconds 1 to 9 with these events, on two pages. */
async function exported(
  store: ExportStore,
  events: readonly object[],
  incompleteSeconds: number[] = [],
) {
  const { id } = await store.create({
    startMs: 1000,
    untilMs: 10_000,
    from: resumePointAt(1000),
    createdMs: 20_000,
  });
  await store.append(id, 0, pageOf(events.slice(0, 3), resumePointAt(3000)), []);
  await store.append(id, 1, { ...pageOf(events.slice(3), RESUME), incompleteSeconds }, []);
  await store.finish(id, 'finished', 30_000, []);
  const meta = await store.meta(id);
  if (!meta) throw new Error('the export is gone');
  return meta;
}

async function stored(store: ExportStore, id: number): Promise<unknown[]> {
  const found: unknown[] = [];
  for await (const page of store.pages(id)) found.push(...eventsOf(page).map((event) => event.id));
  return found;
}

describe.each(kinds)('a check of an export stored %s', (_kind, open) => {
  it('adds, replaces, and removes, and leaves state and resume point', async () => {
    const store = await open();
    const meta = await exported(store, [at(1), at(2), at(3), at(4)]);
    const check = exportCheck(store, meta, 1000);
    const answer = [at(1), at(2, 'new'), at(4), at(5)];
    await check.writer.append(pageOf(answer, resumePointAt(5000)), [7]);
    await check.writer.end('finished', [7, 8]);
    expect(await check.outcome(FINISHED)).toEqual({
      end: FINISHED,
      part: { startMs: 1000, endMs: 10_000, wholeCount: 4 },
      kept: null,
      added: { count: 1, sample: [at(5)] },
      changed: { count: 1, sample: [at(2, 'new')] },
      removed: { count: 1, sample: [at(3)] },
    });
    expect(await stored(store, meta.id)).toEqual(['e1', 'e2', 'e4', 'e5']);
    const { resume, state, endedMs, untilMs } = meta;
    expect(await store.meta(meta.id)).toMatchObject({
      resume,
      state,
      endedMs,
      untilMs,
      eventCount: 4,
      revision: 1,
    });
    expect(await store.requestTimes()).toEqual([7, 8]);
    // The index of keys is true after the removal.
    const again = exportCheck(store, (await store.meta(meta.id)) ?? meta, 1000);
    await again.writer.append(pageOf([...answer, at(3)]), []);
    expect(await again.outcome(FINISHED)).toMatchObject({
      added: { count: 1, sample: [at(3)] },
      changed: { count: 0 },
      removed: { count: 0 },
    });
  });

  it('removes nothing outside of its span, of incomplete seconds, or without a date', async () => {
    const store = await open();
    const undated = { id: 'undated', message: { body: 'x' } };
    const events = [at(1), at(2), at(3), at(4), at(5), at(6), undated, at(10)];
    const meta = await exported(store, events, [3]);
    const check = exportCheck(store, meta, 2000);
    await check.writer.append({ ...pageOf([at(6)]), incompleteSeconds: [4] }, []);
    expect(await check.outcome(FINISHED)).toMatchObject({
      part: { startMs: 2000, endMs: 10_000, wholeCount: null },
      removed: { count: 2, sample: [at(2), at(5)] },
    });
    expect(await stored(store, meta.id)).toEqual(['e1', 'e3', 'e4', 'e6', 'undated', 'e10']);
  });

  it.each([
    { state: 'cancelled' } as const,
    { state: 'stopped', reason: new RequestError('server', { target: 'x' }) } as const,
  ])('that was $state removes nothing', async (end) => {
    const store = await open();
    const meta = await exported(store, [at(1), at(2)]);
    const check = exportCheck(store, meta, 1000);
    await check.writer.append(pageOf([at(1, 'new')], resumePointAt(1000)), []);
    await check.writer.append(pageOf([], resumePointAt(3000)), []);
    await check.writer.end(end.state, []);
    expect(await check.outcome(end)).toMatchObject({
      end,
      part: { startMs: 1000, endMs: 3000 },
      kept: null,
      changed: { count: 1 },
      removed: { count: 0 },
    });
    expect(await stored(store, meta.id)).toEqual(['e1', 'e2']);
    expect(await store.meta(meta.id)).toMatchObject({ state: 'finished', revision: 0 });
  });

  it('that gets an empty answer keeps all, until the admin removes them, once', async () => {
    const store = await open();
    const events = [at(1), at(2), at(3), at(4)];
    const meta = await exported(store, events);
    const check = exportCheck(store, meta, 2000);
    const outcome = await check.outcome(FINISHED);
    const gone = { count: 3, sample: [at(2), at(3), at(4)] };
    expect(outcome).toMatchObject({ removed: { count: 0 }, kept: { ...gone, why: 'asked' } });
    expect(await store.meta(meta.id)).toEqual(meta);
    const after = await check.removeKept(outcome);
    expect(after).toEqual({ ...outcome, removed: gone, kept: null });
    expect(await stored(store, meta.id)).toEqual(['e1']);
    expect(await check.removeKept(after)).toEqual(after);
    expect(await store.meta(meta.id)).toMatchObject({ eventCount: 1, revision: 1 });
  });

  it('removes nothing that it has kept from an export that was changed meanwhile', async () => {
    const store = await open();
    const meta = await exported(store, [at(1), at(2), at(3)]);
    const check = exportCheck(store, meta, 1000);
    const outcome = await check.outcome(FINISHED);
    const other = exportCheck(store, meta, 1000);
    await other.writer.append(pageOf([at(1), at(2, 'new')]), []);
    await other.outcome(FINISHED);
    expect(await check.removeKept(outcome)).toMatchObject({
      removed: { count: 0 },
      kept: { count: 3, why: 'outdated' },
    });
    expect(await stored(store, meta.id)).toEqual(['e1', 'e2']);
    await store.remove(meta.id);
    expect(await check.removeKept(outcome)).toMatchObject({ kept: { why: 'outdated' } });
  });
});

/** A check of this many events of one export, of which the account still returns some. */
async function checked(storedCount: number, returnedCount: number) {
  const store = memoryExportStore();
  const events = Array.from({ length: storedCount }, (_none, index) => ({
    ...at(2),
    id: `m${index}`,
  }));
  const meta = await exported(store, events);
  const check = exportCheck(store, meta, 1000);
  await check.writer.append(pageOf(events.slice(0, returnedCount)), []);
  return { store, check, outcome: await check.outcome(FINISHED) };
}

it.each([
  [1, 0, 'removed'],
  [2, 0, 'asked'],
  [2, 1, 'removed'],
  [20, 1, 'removed'],
  [21, 1, 'asked'],
  [200, 180, 'removed'],
  [199, 179, 'asked'],
  [1000, 900, 'removed'],
  [1000, 899, 'asked'],
])('of %i events, %i are returned: the others are %s', async (all, returned, what) => {
  const { outcome } = await checked(all, returned);
  const { removed, kept } = outcome;
  expect([removed.count, kept?.count ?? 0]).toEqual(
    what === 'asked' ? [0, all - returned] : [all - returned, 0],
  );
});

it('counts no event as changed that is as before: spelled otherwise, or given in two versions', async () => {
  const store = memoryExportStore();
  const meta = await exported(store, [at(1), at(2, 'new')]);
  const check = exportCheck(store, meta, 1000);
  const spaced = receivedEvent(JSON.stringify(at(1)).replaceAll('":', '": '));
  await check.writer.append({ ...pageOf([]), events: [spaced] }, []);
  await check.writer.append(pageOf([at(2, 'old'), at(5, 'a')]), []);
  await check.writer.append(pageOf([at(2, 'new'), at(5, 'b')]), []);
  expect(await check.outcome(FINISHED)).toMatchObject({
    added: { count: 1 },
    changed: { count: 0 },
    removed: { count: 0 },
  });
});

it('compares events that are nested thousands of levels deep', async () => {
  const deep = (body: string) => {
    const levels = 8000;
    const text = JSON.stringify(at(1, body));
    return receivedEvent(`${text.slice(0, -1)},"x":${'['.repeat(levels)}1${']'.repeat(levels)}}`);
  };
  const store = memoryExportStore();
  const meta = await exported(store, [at(1)]);
  await store.append(meta.id, meta.pageCount, { ...pageOf([]), events: [deep('old')] }, []);
  const check = exportCheck(store, (await store.meta(meta.id)) ?? meta, 1000);
  await check.writer.append({ ...pageOf([]), events: [deep('new')] }, []);
  expect(await check.outcome(FINISHED)).toMatchObject({ changed: { count: 1 } });
});

it('names the first events, and counts all', async () => {
  const { check, outcome } = await checked(EVENT_SAMPLE + 5, 0);
  const { removed } = await check.removeKept(outcome);
  for (const events of [outcome.kept, removed]) {
    expect(events?.count).toBe(EVENT_SAMPLE + 5);
    expect(events?.sample).toHaveLength(EVENT_SAMPLE);
  }
});

it('says so if the browser refuses the removal, with a question and without', async () => {
  const store: ExportStore = {
    ...memoryExportStore(),
    removeEvents: async () => {
      throw new DOMException('full', 'QuotaExceededError');
    },
  };
  const meta = await exported(store, [at(1), at(2), at(3)]);
  const refused = { end: FINISHED, removed: { count: 0 }, kept: { why: 'not-removed' } };
  const check = exportCheck(store, meta, 1000);
  expect(await check.removeKept(await check.outcome(FINISHED))).toMatchObject(refused);
  const single = exportCheck(store, meta, 1000);
  await single.writer.append(pageOf([at(1), at(3)]), []);
  expect(await single.outcome(FINISHED)).toMatchObject({
    ...refused,
    kept: { count: 1, sample: [at(2)], why: 'not-removed' },
  });
});

it('stops if the export is deleted, instead of taking its events for returned', async () => {
  const store = memoryExportStore();
  const meta = await exported(store, [at(1), at(2)]);
  const check = exportCheck(store, meta, 1000);
  await store.remove(meta.id);
  expect(await check.outcome(FINISHED)).toMatchObject({
    end: { state: 'stopped', reason: { kind: 'not-stored' } },
    kept: null,
  });
});
