import fc from 'fast-check';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { openAccount } from '../../sandbox/account/account.ts';
import { worldOfEvents } from '../../sandbox/account/world-of-events.ts';
import type { ExportProgress } from '../../src/account/export/export-progress.ts';
import { createRateLimiter } from '../../src/zendesk/rate-limiter.ts';
import { EXPORT_WINDOWS } from '../../src/account/export/export-limits.ts';
import { type ExportWriter, startExport } from '../../src/account/export/export-run.ts';
import { resumePointAt } from '../../src/account/export/resume-point.ts';
import { exportWriter } from '../../src/account/export/export-writer.ts';
import type { ExportStore } from '../../src/account/export/export-store.ts';
import { memoryExportStore } from '../../src/account/export/memory-export-store.ts';
import { accountRead, type Trouble } from './account-read.ts';
import {
  arbitraryEvents,
  keyOf,
  keysWithin,
  LATEST_MS,
  OPENED_MS,
  START_MS,
} from './arbitrary-events.ts';

/** Many runs take longer than other tests, above all while other tests run beside them. */
vi.setConfig({ testTimeout: 60_000 });

const ORIGIN = 'https://acme.zendesk.com';

/** What happens with each page: the browser crashes before or after it is stored, the admin pauses or cancels, or nothing. */
const INCIDENTS = ['crash-before', 'crash-after', 'pause', 'cancel', null, null, null] as const;
type Incident = (typeof INCIDENTS)[number];

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A writer that sometimes never answers, as if the browser had crashed. */
function unreliable(writer: ExportWriter, next: () => Incident, on: (incident: Incident) => void) {
  const never = new Promise<never>(() => undefined);
  return {
    async append(page, times) {
      const incident = next();
      if (incident !== 'crash-before') await writer.append(page, times);
      on(incident);
      if (incident === 'crash-before' || incident === 'crash-after') await never;
    },
    end: writer.end,
  } satisfies ExportWriter;
}

async function keysOf(store: ExportStore): Promise<string[]> {
  const meta = await store.latest();
  const keys: string[] = [];
  for await (const page of store.pages(meta?.id ?? 0)) keys.push(...page.map(keyOf));
  return keys;
}

it('stores every event exactly once, whatever happens', async () => {
  await fc.assert(
    fc.asyncProperty(
      arbitraryEvents,
      fc.array(fc.constantFrom<Trouble>('too-many', 'away', 'drop', null, null), {
        maxLength: 40,
        size: 'max',
      }),
      fc.array(fc.constantFrom(...INCIDENTS), { maxLength: 20, size: 'max' }),
      async (given, troubles, incidents) => {
        vi.setSystemTime(OPENED_MS);
        const account = openAccount(
          worldOfEvents(given, { now: OPENED_MS, origin: ORIGIN }),
          OPENED_MS,
        );
        const read = accountRead(account, Date.now, () => troubles.shift() ?? null);
        const store = memoryExportStore();
        const untilMs = OPENED_MS - LATEST_MS;
        const from = resumePointAt(START_MS);
        await store.create({ startMs: START_MS, untilMs, from, createdMs: OPENED_MS });

        /** One run, until it ends or the browser crashes. Resolves to its end. */
        async function runOnce(): Promise<string> {
          const meta = await store.latest();
          if (!meta) throw new Error('there is no export');
          const ends: string[] = [];
          const reported: ExportProgress[] = [];
          const writer = unreliable(
            exportWriter(store, meta, Date.now),
            () => incidents.shift() ?? null,
            (incident) => {
              if (incident === 'pause') run.pause();
              else if (incident === 'cancel') void run.cancel();
              else if (incident !== null) ends.push(incident);
            },
          );
          const run = startExport({
            fetchJson: read,
            rateLimiter: createRateLimiter({
              windows: EXPORT_WINDOWS,
              earlierRequests: await store.requestTimes(),
            }),
            origin: ORIGIN,
            writer,
            from: meta.resume,
            startMs: START_MS,
            untilMs,
            nowMs: Date.now,
            eventCount: meta.eventCount,
            onProgress: (progress) => reported.push(progress),
          });
          void run.done.then((end) => ends.push(end.state));
          while (ends.length === 0) {
            await vi.advanceTimersByTimeAsync(1000);
            if (reported.at(-1)?.state === 'paused') run.resume();
          }
          const counts = reported.map(({ eventCount }) => eventCount);
          expect(counts).toEqual(counts.toSorted((a, b) => a - b));
          return ends[0] ?? '';
        }

        while ((await runOnce()) !== 'finished');
        const keys = await keysOf(store);
        expect(keys.toSorted()).toEqual(keysWithin(given, START_MS, untilMs));
        expect(await store.latest()).toMatchObject({ state: 'finished', eventCount: keys.length });
      },
    ),
    { numRuns: 40 },
  );
});
