import fc from 'fast-check';
import { expect, it, vi } from 'vitest';
import { openAccount } from '../../sandbox/account/account.ts';
import { type ArrivingEvent, worldOfEvents } from '../../sandbox/account/world-of-events.ts';
import type { WireObject } from '../../sandbox/account/wire.ts';
import { incrementalExport } from '../../src/account/export/incremental-export.ts';
import { type ResumePoint, resumePointAt } from '../../src/account/export/resume-point.ts';
import { RequestError } from '../../src/zendesk/request-error.ts';
import { withoutText } from '../../src/account/export/test-responses.ts';
import { fetchFromAccount, type TransientFailure } from './fetch-from-account.ts';
import { keyOf, LATEST_MS, OPENED_MS, START_MS } from './arbitrary-events.ts';

/** Many runs take longer than other tests, especially while other tests run in parallel. */
vi.setConfig({ testTimeout: 60_000 });

const ORIGIN = 'https://acme.zendesk.com';

/** The last second of each export, since 1970. */
const UNTIL = (OPENED_MS - LATEST_MS) / 1000 - 1;

/** How often a request may be repeated before the test assumes that it is so for ever. */
const MAX_REQUESTS = 3000;

/** The seconds of an account: how long after the one before, and how many events, some of them hidden. */
const arbitrarySeconds = fc.array(
  fc.record({
    gapSeconds: fc.integer({ min: 1, max: 40 }),
    count: fc.oneof(
      { weight: 4, arbitrary: fc.integer({ min: 1, max: 6 }) },
      { weight: 2, arbitrary: fc.integer({ min: 8, max: 45 }) },
    ),
    hiddenEvery: fc.constantFrom(0, 0, 2, 3, 7),
  }),
  { minLength: 1, maxLength: 25 },
);

const arbitraryFailures = fc.array(
  fc.constantFrom<TransientFailure | 'crash'>('unavailable', 'dropped', 'crash', null, null, null),
  { maxLength: 40, size: 'max' },
);

interface OwnEvent extends ArrivingEvent {
  readonly second: number;
  readonly isHidden: boolean;
}

type Seconds = typeof arbitrarySeconds extends fc.Arbitrary<infer Value> ? Value : never;

function eventsOf(seconds: Seconds): OwnEvent[] {
  let second = START_MS / 1000;
  const events = seconds.flatMap(({ gapSeconds, count, hiddenEvery }) => {
    second += gapSeconds;
    const own = second;
    return Array.from({ length: count }, (_, index): OwnEvent => {
      const created_at = new Date(own * 1000).toISOString();
      const event = { id: `${own}-${index}`, side_conversation_id: 'c', created_at };
      return {
        second: own,
        isHidden: hiddenEvery > 0 && index % hiddenEvery === 0,
        event,
      };
    });
  });
  // The account goes on after the export: at its very end, a page that hidden events have shortened is taken for the last one.
  const created_at = new Date((second + 10) * 1000).toISOString();
  const last = { id: 'last', side_conversation_id: 'c', created_at };
  return [...events, { second: second + 10, isHidden: false, event: last }];
}

/** Exports everything in a browser that sometimes crashes. */
async function exportAll(
  events: readonly OwnEvent[],
  nextPageSize: () => number,
  failures: readonly (TransientFailure | 'crash')[],
  untilSecond = UNTIL,
) {
  let nowMs = OPENED_MS;
  let requests = 0;
  const upcoming = [...failures];
  const hidden = new Set<WireObject>(events.filter((one) => one.isHidden).map((one) => one.event));
  const world = worldOfEvents(events, { now: OPENED_MS, origin: ORIGIN });
  const fetchJson = fetchFromAccount(
    openAccount(world, OPENED_MS),
    () => (nowMs += 1000),
    () => {
      requests += 1;
      if (requests > MAX_REQUESTS) throw new Error('it reads for ever');
      world.exportRules = { pageSize: nextPageSize(), isHidden: (event) => hidden.has(event) };
      const next = upcoming.shift() ?? null;
      return next === 'crash' ? null : next;
    },
  );
  const received: string[] = [];
  const incomplete = new Set<number>();
  let point = resumePointAt(START_MS);

  async function run(): Promise<boolean> {
    try {
      for await (const page of incrementalExport({
        fetchComplete: withoutText(fetchJson),
        origin: ORIGIN,
        from: point,
        untilSecond,
        signal: new AbortController().signal,
      })) {
        const seen = new Set(point.seenKeys);
        const fresh = page.events.filter(({ key }) => !seen.has(key));
        received.push(...fresh.map(({ event }) => keyOf(event)));
        for (const second of page.incompleteSeconds) incomplete.add(second);
        point = JSON.parse(JSON.stringify(page.resume)) as ResumePoint;
        if (upcoming[0] === 'crash') return false;
      }
      return true;
    } catch (error) {
      if (error instanceof RequestError) return false;
      throw error;
    }
  }

  while (!(await run()));
  return { received, incomplete };
}

/** The events of each second in the account's order. */
function bySecond(events: readonly OwnEvent[]): Map<number, readonly OwnEvent[]> {
  const groups = new Map<number, OwnEvent[]>();
  for (const one of events) groups.set(one.second, [...(groups.get(one.second) ?? []), one]);
  return groups;
}

/**
 * How many events fill a page with a second. If the next second begins with a hidden event, one less does: the page looks as if it
 * were full with the second, because nothing else is on it and no page was longer.
 */
function fillingCount(
  groups: ReadonlyMap<number, readonly OwnEvent[]>,
  second: number,
  pageSize: number,
): number {
  const [next] = groups.get(second + 1) ?? [];
  return next?.isHidden ? pageSize - 1 : pageSize;
}

it('goes on after every crowded second, and reports exactly those that fill a page', async () => {
  await fc.assert(
    fc.asyncProperty(
      arbitrarySeconds,
      fc.integer({ min: 10, max: 40 }),
      arbitraryFailures,
      async (seconds, pageSize, failures) => {
        const events = eventsOf(seconds);
        const { received, incomplete } = await exportAll(events, () => pageSize, failures);
        expect(new Set(received).size).toBe(received.length);
        const groups = bySecond(events);
        for (const [second, all] of groups) {
          const given = all.slice(0, pageSize).filter(({ isHidden }) => !isHidden);
          expect(received).toEqual(expect.arrayContaining(given.map(({ event }) => keyOf(event))));
          const isReported = incomplete.has(second);
          expect(isReported || all.length <= pageSize).toBe(true);
          expect(isReported && all.length < fillingCount(groups, second, pageSize)).toBe(false);
        }
      },
    ),
    { numRuns: 150 },
  );
});

it('reports every second of which events are missing, also where each page has another length', async () => {
  await fc.assert(
    fc.asyncProperty(
      arbitrarySeconds,
      fc.array(fc.integer({ min: 10, max: 40 }), { minLength: 1, maxLength: 10 }),
      arbitraryFailures,
      async (seconds, sizes, failures) => {
        const events = eventsOf(seconds);
        let requests = 0;
        const nextSize = () => sizes[requests++ % sizes.length] ?? 10;
        const { received, incomplete } = await exportAll(events, nextSize, failures);
        const all = new Set(received);
        expect(all.size).toBe(received.length);
        const groups = bySecond(events);
        const shortest = Math.min(...sizes);
        for (const [second, own] of groups) {
          const isMissing = own.some(({ isHidden, event }) => !isHidden && !all.has(keyOf(event)));
          const isReported = incomplete.has(second);
          expect(isReported || !isMissing).toBe(true);
          expect(isReported && own.length < fillingCount(groups, second, shortest)).toBe(false);
        }
      },
    ),
    { numRuns: 150 },
  );
});

it('reports a crowded second also if it is the last one of the export', async () => {
  await fc.assert(
    fc.asyncProperty(
      arbitrarySeconds,
      fc.integer({ min: 10, max: 40 }),
      fc.nat(),
      arbitraryFailures,
      async (seconds, pageSize, chosen, failures) => {
        const events = eventsOf(seconds);
        const groups = bySecond(events);
        const times = [...groups.keys()];
        const until = times[chosen % Math.max(1, times.length - 1)] ?? UNTIL;
        const { received, incomplete } = await exportAll(events, () => pageSize, failures, until);
        const all = new Set(received);
        expect(all.size).toBe(received.length);
        for (const [second, own] of groups) {
          if (second > until) break;
          const isMissing = own.some(({ isHidden, event }) => !isHidden && !all.has(keyOf(event)));
          expect(incomplete.has(second) || !isMissing).toBe(true);
          const least = fillingCount(groups, second, pageSize);
          expect(incomplete.has(second) && own.length < least).toBe(false);
        }
        expect([...incomplete].some((second) => second > until)).toBe(false);
      },
    ),
    { numRuns: 150 },
  );
});
