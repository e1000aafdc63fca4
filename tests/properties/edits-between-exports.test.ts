import fc from 'fast-check';
import { expect, it, vi } from 'vitest';
import { exportStart } from '../../src/account/export/export-start.ts';
import { incrementalExport } from '../../src/account/export/incremental-export.ts';
import { memoryExportStore } from '../../src/account/export/memory-export-store.ts';
import { bodyOnly } from '../../src/account/export/test-responses.ts';
import { parseEventText } from '../../src/account/export/received-event.ts';
import type { FetchComplete } from '../../src/zendesk/complete-response.ts';

vi.setConfig({ testTimeout: 60_000 });

const ORIGIN = 'https://acme.zendesk.com';
const START_S = Date.UTC(2026, 10, 20) / 1000;
const PAGE_LENGTH = 3;
const { signal } = new AbortController();

interface Version {
  readonly id: string;
  readonly version: number;
  readonly second: number;
}

/** An account that gives an event again, with newer content, in the second in which it was created. */
function fetchFrom(events: readonly Version[]): FetchComplete {
  return async (path) => {
    const start = Number(new URL(path, ORIGIN).searchParams.get('start_time'));
    const left = events.filter(({ second }) => second >= start);
    const page = left.slice(0, PAGE_LENGTH);
    const isLast = page.length === left.length;
    return bodyOnly({
      events: page.map(({ id, version, second }) => ({
        id,
        type: 'reply',
        created_at: new Date(second * 1000).toISOString(),
        message: { body: `Version ${version}` },
      })),
      next_page: isLast ? null : `${path.split('=')[0]}=${page.at(-1)?.second}`,
    });
  };
}

/** What happens before an export: seconds pass with one event each, and some of the newest events are edited. */
const anyRound = fc.record({
  passed: fc.integer({ min: 0, max: 6 }),
  edited: fc.array(fc.nat(3), { maxLength: 3 }),
});

it('each export since the last one has what is new and what was edited since, once', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(anyRound, { minLength: 2, maxLength: 6 }), async (rounds) => {
      const store = memoryExportStore();
      let account: Version[] = [];
      let exported: readonly Version[] = [];
      let nowMs = START_S * 1000 + 1_000_000;
      for (const { passed, edited } of rounds) {
        const first = account.length;
        for (let count = 0; count < passed; count += 1)
          account.push({ id: `e${first + count}`, version: 0, second: START_S + first + count });
        account = account.map((event, index) => {
          const fromNewest = account.length - 1 - index;
          return edited.includes(fromNewest) ? { ...event, version: event.version + 1 } : event;
        });

        const last = await store.lastExport();
        const choice = last
          ? ({ kind: 'since-last' } as const)
          : ({ kind: 'from', startMs: START_S * 1000 } as const);
        const { id, resume } = await store.create(exportStart(choice, false, last, nowMs));
        let pageCount = 0;
        for await (const page of incrementalExport({
          fetchComplete: fetchFrom(account),
          origin: ORIGIN,
          from: resume,
          untilSecond: START_S + 900,
          signal,
        })) {
          const appended = await store.append(id, pageCount, page, []);
          if (appended.page) pageCount += 1;
        }
        await store.finish(id, 'finished', nowMs, []);
        nowMs += 1000;

        const has: string[] = [];
        for await (const { texts } of store.pages(id))
          for (const text of texts) {
            const { id: key, message } = parseEventText(text);
            has.push(`${String(key)} ${String(message?.body)}`);
          }
        // Events before the second in which the export starts are out of its reach.
        const reached = account.filter(({ second }) => second >= resume.startSecond);
        const expected = reached.filter((event) => {
          const before = exported.find((one) => one.id === event.id);
          return before?.version !== event.version;
        });
        expect(has.toSorted()).toEqual(
          expected.map((event) => `${event.id} Version ${event.version}`).toSorted(),
        );
        exported = [
          ...exported.filter((one) => !expected.some((e) => e.id === one.id)),
          ...expected,
        ];
      }
    }),
    { numRuns: 200 },
  );
});
