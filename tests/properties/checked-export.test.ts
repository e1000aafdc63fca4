import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { expect, it, vi } from 'vitest';
import { accountWindow } from '../../src/account/conversations/account-window.ts';
import { accountKeyOf } from '../../src/account/conversations/light-event.ts';
import { matchesOf } from '../../src/account/conversations/stored-matches.ts';
import { conversationIndex } from '../../src/account/export/conversation-index.ts';
import { exportCheck } from '../../src/account/export/export-check.ts';
import { startExport } from '../../src/account/export/export-run.ts';
import { exportWriter } from '../../src/account/export/export-writer.ts';
import type { ExportStore } from '../../src/account/export/export-store.ts';
import { fileChunks } from '../../src/account/export/file-chunks.ts';
import { indexedExportStore } from '../../src/account/export/indexed-export-store.ts';
import { memoryExportStore } from '../../src/account/export/memory-export-store.ts';
import { loadNewestEvents } from '../../src/account/export/newest-events.ts';
import { resumePointAt } from '../../src/account/export/resume-point.ts';
import { bodyOnly } from '../../src/account/export/test-responses.ts';
import { createRateLimiter } from '../../src/zendesk/rate-limiter.ts';
import { RequestError } from '../../src/zendesk/request-error.ts';

vi.setConfig({ testTimeout: 120_000 });

const ORIGIN = 'https://acme.zendesk.com';
const { signal } = new AbortController();
/** The export covers seconds 0 to 59. */
const START_MS = Date.UTC(2026, 10, 20);
const UNTIL_MS = START_MS + 60_000;
const PAGE_SIZE = 12;

interface Happened {
  readonly id: string;
  readonly second: number;
  readonly body: string;
}

const anyEvent = fc.record({
  id: fc.integer({ min: 0, max: 60 }).map((number) => `e${number}`),
  second: fc.integer({ min: 0, max: 65 }),
  body: fc.constantFrom('a', 'b', 'redacted'),
});

/** No second has more events than a page: those would be reported as incomplete. */
const anyAccount = fc
  .uniqueArray(anyEvent, { selector: ({ id }) => id, maxLength: 50 })
  .map(keepReadable);

/** What the account has later: some events as before, some edited, moved to another date, or deleted, and late ones. */
const anyHistory = anyAccount.chain((before) =>
  fc
    .record({
      fates: fc.array(fc.constantFrom('keep', 'keep', 'keep', 'edit', 'move', 'delete'), {
        minLength: before.length,
        maxLength: before.length,
      }),
      moved: fc.array(fc.integer({ min: 0, max: 65 }), {
        minLength: before.length,
        maxLength: before.length,
      }),
      late: fc.uniqueArray(anyEvent, { selector: ({ id }) => id, maxLength: 8 }),
    })
    .map(({ fates, moved, late }) => {
      const kept = before.flatMap((event, index) => {
        const fate = fates[index];
        if (fate === 'delete') return [];
        if (fate === 'edit') return [{ ...event, body: 'edited' }];
        return [fate === 'move' ? { ...event, second: moved[index] ?? 0 } : event];
      });
      const known = new Set(before.map(({ id }) => id));
      return { before, after: keepReadable([...kept, ...late.filter(({ id }) => !known.has(id))]) };
    }),
);

function keepReadable(events: readonly Happened[]): Happened[] {
  const counts = new Map<number, number>();
  return events.filter(({ second }) => {
    counts.set(second, (counts.get(second) ?? 0) + 1);
    return (counts.get(second) ?? 0) < PAGE_SIZE / 2;
  });
}

function wireEvent({ id, second, body }: Happened) {
  return {
    id,
    side_conversation_id: `c${id.length}`,
    type: 'reply',
    created_at: new Date(START_MS + second * 1000).toISOString(),
    message: { subject: 'S', body },
  };
}

const textOf = (event: Happened) => JSON.stringify(wireEvent(event));

/** Gives the events from a second on, like the account. */
function pages(events: readonly Happened[]) {
  const sorted = events.toSorted((a, b) => a.second - b.second);
  return async (path: string) => {
    const start = Number(new URL(path, ORIGIN).searchParams.get('start_time'));
    const due = sorted.filter(({ second }) => START_MS / 1000 + second >= start);
    const page = due.slice(0, PAGE_SIZE);
    const end = START_MS / 1000 + (page.at(-1)?.second ?? 0);
    const next = `${ORIGIN}/api/v2/tickets/side_conversations/events.json?start_time=${end}`;
    const isLast = due.length <= PAGE_SIZE;
    return bodyOnly({
      events: page.map(wireEvent),
      end_time: end,
      next_page: isLast ? null : next,
    });
  };
}

async function refuse(path: string): Promise<never> {
  throw new RequestError('not-allowed', { status: 403, target: path });
}

let databases = 0;

it.each<[string, () => Promise<ExportStore>]>([
  ['in memory', async () => memoryExportStore()],
  ['in IndexedDB', () => indexedExportStore(`checked ${(databases += 1)}`)],
])('a check makes its span equal to the account, stored %s', async (_kind, create) => {
  await fc.assert(
    fc.asyncProperty(
      anyHistory,
      fc.integer({ min: 0, max: 40 }),
      fc.boolean(),
      async ({ before, after }, fromSecond, isRefused) => {
        const store = await create();
        const created = await store.create({
          startMs: START_MS,
          untilMs: UNTIL_MS,
          from: resumePointAt(START_MS),
          createdMs: UNTIL_MS,
        });
        const run = {
          rateLimiter: createRateLimiter({ windows: [] }),
          origin: ORIGIN,
          untilMs: UNTIL_MS,
          nowMs: Date.now,
          onProgress: () => undefined,
        };
        await startExport({
          ...run,
          fetchComplete: pages(before),
          writer: exportWriter(store, created, () => UNTIL_MS + 1),
          from: resumePointAt(START_MS),
          startMs: START_MS,
        }).done;
        const exported = await store.meta(created.id);
        if (!exported) throw new Error('the export is gone');
        expect(exported.state).toBe('finished');
        const index = conversationIndex(store, () => null);
        await index.upTo(exported.id, exported.pageCount, signal);
        const stale = matchesOf([{ position: 0 }], exported.revision);

        const startMs = START_MS + fromSecond * 1000;
        const check = exportCheck(store, exported, startMs);
        const checking = startExport({
          ...run,
          fetchComplete: isRefused ? refuse : pages(after),
          writer: check.writer,
          from: resumePointAt(startMs),
          startMs,
        });
        const first = await check.outcome(await checking.done);
        // So many events are removed only if the admin says so.
        const { kept } = first;
        expect([undefined, 'asked']).toContain(kept?.why);
        const isRemoved = !kept && first.removed.count > 0;
        expect(await store.meta(exported.id)).toMatchObject({ revision: isRemoved ? 1 : 0 });
        const outcome = await check.removeKept(first);
        expect(outcome.removed).toMatchObject({ count: kept?.count ?? first.removed.count });

        const inSpan = ({ second }: Happened) => second >= fromSecond && second < 60;
        const stored = new Map(
          before.filter(({ second }) => second < 60).map((event) => [event.id, event]),
        );
        const [added, changed, removed] = [new Set(), new Set(), new Set()];
        if (!isRefused) {
          const given = new Map(after.filter(inSpan).map((event) => [event.id, event]));
          for (const event of stored.values())
            if (inSpan(event) && !given.has(event.id)) removed.add(event.id);
          for (const [id, event] of given) {
            const known = stored.get(id);
            if (!known) added.add(id);
            else if (textOf(known) !== textOf(event)) changed.add(id);
            stored.set(id, event);
          }
          for (const id of removed) stored.delete(String(id));
        }
        expect(outcome).toMatchObject({
          end: { state: isRefused ? 'stopped' : 'finished' },
          added: { count: added.size },
          changed: { count: changed.size },
          removed: { count: removed.size },
          kept: null,
        });

        const meta = await store.meta(exported.id);
        const { resume, state, endedMs } = exported;
        expect(meta).toMatchObject({
          resume,
          state,
          endedMs,
          eventCount: stored.size,
          revision: removed.size > 0 ? 1 : 0,
        });
        const chunks = (matches: typeof stale | null) =>
          fileChunks(store, index, exported.id, { format: 'ndjson', matches, signal });
        const lines: string[] = [];
        for await (const { text } of chunks(null)) lines.push(...text.split('\n').filter(Boolean));
        const expected = [...stored.values()].map(textOf).toSorted();
        expect(lines.toSorted()).toEqual(expected);
        const usesStale = await chunks(stale)
          .next()
          .then(
            () => true,
            () => false,
          );
        expect(usesStale).toBe(removed.size === 0);

        const window = accountWindow();
        if (meta) await loadNewestEvents(store, meta, window, new AbortController().signal);
        const listed = window.events();
        expect(listed.map(({ raw }) => JSON.stringify(raw)).toSorted()).toEqual(expected);
        const indexed = await index.upTo(exported.id, meta?.pageCount ?? 0, signal);
        const light = [...indexed.all()].flatMap(({ events }) =>
          events.map((event) => `${accountKeyOf(event)} ${event.position}`),
        );
        expect(light.toSorted()).toEqual(
          listed.map(({ key, position }) => `${key} ${position}`).toSorted(),
        );
      },
    ),
    { numRuns: 100 },
  );
});
