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
import { eventsOf, type ExportStore } from '../../src/account/export/export-store.ts';
import { memoryExportStore } from '../../src/account/export/memory-export-store.ts';
import { withoutText } from '../../src/account/export/test-responses.ts';
import { fetchFromAccount, type TransientFailure } from './fetch-from-account.ts';
import {
  arbitraryEvents,
  keyOf,
  keysWithin,
  LATEST_MS,
  OPENED_MS,
  START_MS,
} from './arbitrary-events.ts';

/** Many runs take longer than other tests, especially while other tests run in parallel. */
vi.setConfig({ testTimeout: 60_000 });

const ORIGIN = 'https://acme.zendesk.com';

/** Interruptions at a page: the browser crashes before or after storing it, or the admin pauses or cancels; null for none. */
const INTERRUPTIONS = ['crash-before', 'crash-after', 'pause', 'cancel', null, null, null] as const;
type Interruption = (typeof INTERRUPTIONS)[number];

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A writer whose promise sometimes never resolves, as if the browser had crashed. */
function unreliable(
  writer: ExportWriter,
  next: () => Interruption,
  on: (interruption: Interruption) => void,
) {
  const never = new Promise<never>(() => undefined);
  return {
    async append(page, times) {
      const interruption = next();
      const stored = interruption === 'crash-before' ? never : writer.append(page, times);
      if (interruption !== 'crash-before') await stored;
      on(interruption);
      return interruption === 'crash-after' ? never : stored;
    },
    end: writer.end,
  } satisfies ExportWriter;
}

async function keysOf(store: ExportStore): Promise<string[]> {
  const meta = await store.latest();
  const keys: string[] = [];
  for await (const page of store.pages(meta?.id ?? 0)) keys.push(...eventsOf(page).map(keyOf));
  return keys;
}

it('stores every event exactly once despite failures and interruptions', async () => {
  await fc.assert(
    fc.asyncProperty(
      arbitraryEvents,
      fc.array(
        fc.constantFrom<TransientFailure>('rate-limited', 'unavailable', 'dropped', null, null),
        {
          maxLength: 40,
          size: 'max',
        },
      ),
      fc.array(fc.constantFrom(...INTERRUPTIONS), { maxLength: 20, size: 'max' }),
      async (events, failures, interruptions) => {
        vi.setSystemTime(OPENED_MS);
        const account = openAccount(
          worldOfEvents(events, { now: OPENED_MS, origin: ORIGIN }),
          OPENED_MS,
        );
        const fetchJson = fetchFromAccount(account, Date.now, () => failures.shift() ?? null);
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
            () => interruptions.shift() ?? null,
            (interruption) => {
              if (interruption === 'pause') run.pause();
              else if (interruption === 'cancel') void run.cancel();
              else if (interruption !== null) ends.push(interruption);
            },
          );
          const run = startExport({
            fetchComplete: withoutText(fetchJson),
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
        expect(keys.toSorted()).toEqual(keysWithin(events, START_MS, untilMs));
        expect(await store.latest()).toMatchObject({ state: 'finished', eventCount: keys.length });
      },
    ),
    { numRuns: 40 },
  );
});
