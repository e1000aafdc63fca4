import fc from 'fast-check';
import { expect, it, vi } from 'vitest';
import { openAccount } from '../../sandbox/account/account.ts';
import { type ArrivingEvent, worldOfEvents } from '../../sandbox/account/world-of-events.ts';
import { incrementalExport } from '../../src/account/export/incremental-export.ts';
import { type ResumePoint, resumePointAt } from '../../src/account/export/resume-point.ts';
import { ExportStop } from '../../src/account/export/export-stop.ts';
import { RequestError } from '../../src/zendesk/request-error.ts';
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

/** A failure of each request, or a crash after its page; null for neither. No failures after the end of the list. */
const arbitraryFailures = fc.array(
  fc.constantFrom<TransientFailure | 'crash'>(
    'rate-limited',
    'unavailable',
    'dropped',
    'crash',
    null,
    null,
    null,
  ),
  { maxLength: 60, size: 'max' },
);

/** An admin who repeatedly exports until five minutes before now, in a browser that sometimes crashes. */
function admin(
  events: readonly ArrivingEvent[],
  failures: readonly (TransientFailure | 'crash')[],
) {
  let nowMs = OPENED_MS;
  let requests = 0;
  const upcoming = [...failures];
  const received: string[] = [];
  const world = worldOfEvents(events, { now: OPENED_MS, origin: ORIGIN });
  const fetchJson = fetchFromAccount(
    openAccount(world, OPENED_MS),
    () => (nowMs += 1000),
    () => {
      requests += 1;
      const next = upcoming.shift() ?? null;
      return next === 'crash' ? null : next;
    },
  );
  let point = resumePointAt(START_MS);

  /** Continues from the last resume point. Returns whether it reached the end. */
  async function continueExport(untilSecond: number): Promise<boolean> {
    const { signal } = new AbortController();
    try {
      for await (const page of incrementalExport({
        fetchComplete: withoutText(fetchJson),
        origin: ORIGIN,
        from: point,
        untilSecond,
        signal,
      })) {
        const seen = new Set(point.seenKeys);
        const fresh = page.events.filter(({ key }) => !seen.has(key));
        if (fresh.length !== page.freshCount) throw new Error('freshCount is wrong');
        received.push(...fresh.map(({ event }) => keyOf(event)));
        point = JSON.parse(JSON.stringify(page.resume)) as ResumePoint;
        if (upcoming[0] === 'crash') return false;
      }
      return true;
    } catch (error) {
      if (!(error instanceof RequestError)) throw error;
      nowMs += (error.retryAfterSeconds ?? 2) * 1000;
      return false;
    }
  }

  return {
    received,
    requests: () => requests,
    pass: (ms: number) => (nowMs += ms),
    point: () => point,
    async exportAll(): Promise<number> {
      const untilMs = nowMs - LATEST_MS;
      while (!(await continueExport(Math.floor(untilMs / 1000) - 1)));
      return untilMs;
    },
  };
}

it('returns every event of several exports in a row exactly once', async () => {
  await fc.assert(
    fc.asyncProperty(
      arbitraryEvents,
      arbitraryFailures,
      fc.array(fc.integer({ min: 0, max: 7_200_000 }), { maxLength: 3 }),
      async (events, failures, breaks) => {
        const one = admin(events, failures);
        let untilMs = await one.exportAll();
        for (const ms of breaks) {
          one.pass(ms);
          untilMs = await one.exportAll();
        }
        expect(one.received.toSorted()).toEqual(keysWithin(events, START_MS, untilMs));
      },
    ),
    { numRuns: 90 },
  );
});

it('requests few more pages than necessary', async () => {
  await fc.assert(
    fc.asyncProperty(arbitraryEvents, async (events) => {
      const one = admin(events, []);
      const untilMs = await one.exportAll();
      // A page that starts with 99 repeated events still has a new one.
      const crowds = new Map<string, number>();
      for (const { event } of events) {
        const second = String(event['created_at']).slice(0, 19);
        crowds.set(second, (crowds.get(second) ?? 0) + 1);
      }
      const crowd = Math.max(0, ...crowds.values());
      const count = keysWithin(events, START_MS, untilMs).length;
      expect(one.requests()).toBeLessThanOrEqual(Math.ceil(count / (100 - crowd)) + 2);
      expect(one.point().seenKeys.length).toBeLessThanOrEqual(200);
    }),
    { numRuns: 30 },
  );
});

it('stops at a second with more events than a page, after returning all earlier events', async () => {
  await fc.assert(
    fc.asyncProperty(
      arbitraryEvents,
      fc.integer({ min: 101, max: 250 }),
      fc.integer({ min: 0, max: 60 }),
      async (others, count, afterSeconds) => {
        const second = START_MS / 1000 + afterSeconds;
        const crowd = Array.from({ length: count }, (_, index) => ({
          event: {
            id: `crowd ${index}`,
            side_conversation_id: 'crowd',
            created_at: new Date(second * 1000).toISOString(),
          },
        }));
        const events = [...others, ...crowd].filter(
          ({ event }) =>
            Math.floor(Date.parse(String(event.created_at)) / 1000) !== second ||
            event.side_conversation_id === 'crowd',
        );
        const one = admin(events, []);
        const stop: unknown = await one.exportAll().catch((error: unknown) => error);
        expect(stop).toBeInstanceOf(ExportStop);
        expect(stop).toMatchObject({ kind: 'crowded-second', atSecond: second });
        expect(new Set(one.received).size).toBe(one.received.length);
        expect(one.received).toEqual(
          expect.arrayContaining(keysWithin(events, START_MS, second * 1000)),
        );
      },
    ),
    { numRuns: 25 },
  );
});
