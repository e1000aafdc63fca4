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
    const events = [at(1), at(2), at(3), at(4), at(5), undated, at(10)];
    const meta = await exported(store, events, [3]);
    const check = exportCheck(store, meta, 2000);
    await check.writer.append({ ...pageOf([]), incompleteSeconds: [4] }, []);
    expect(await check.outcome(FINISHED)).toMatchObject({
      removed: { count: 2, sample: [at(2), at(5)] },
    });
    expect(await stored(store, meta.id)).toEqual(['e1', 'e3', 'e4', 'undated', 'e10']);
  });

  it.each([
    { state: 'cancelled' } as const,
    { state: 'stopped', reason: new RequestError('server', { target: 'x' }) } as const,
  ])('that was $state removes nothing', async (end) => {
    const store = await open();
    const meta = await exported(store, [at(1), at(2)]);
    const check = exportCheck(store, meta, 1000);
    await check.writer.append(pageOf([at(1, 'new')]), []);
    await check.writer.end(end.state, []);
    expect(await check.outcome(end)).toMatchObject({
      end,
      changed: { count: 1 },
      removed: { count: 0 },
    });
    expect(await stored(store, meta.id)).toEqual(['e1', 'e2']);
    expect(await store.meta(meta.id)).toMatchObject({ state: 'finished', revision: 0 });
  });
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

it('names the first events, and counts all', async () => {
  const store = memoryExportStore();
  const many = Array.from({ length: EVENT_SAMPLE + 5 }, (_none, index) => ({
    ...at(2),
    id: `m${index}`,
  }));
  const meta = await exported(store, many);
  const { removed } = await exportCheck(store, meta, 1000).outcome(FINISHED);
  expect(removed.count).toBe(EVENT_SAMPLE + 5);
  expect(removed.sample).toHaveLength(EVENT_SAMPLE);
});

it('says so if the browser refuses the removal', async () => {
  const store: ExportStore = {
    ...memoryExportStore(),
    removeEvents: async () => {
      throw new DOMException('full', 'QuotaExceededError');
    },
  };
  const meta = await exported(store, [at(1)]);
  expect(await exportCheck(store, meta, 1000).outcome(FINISHED)).toMatchObject({
    end: { state: 'stopped', reason: { kind: 'not-stored' } },
    removed: { count: 0 },
  });
});
