import fc from 'fast-check';
import type { ArrivingEvent } from '../../sandbox/account/world-of-events.ts';

/** When the admin opens the page, in milliseconds since 1970. The account's clock starts there. */
export const OPENED_MS = Date.UTC(2026, 10, 20, 10, 0, 0);

/** The start of the exports: two hours before the page is opened. */
export const START_MS = OPENED_MS - 7_200_000;

/** How late an event can appear in the API, in milliseconds. An export ends that long before now. */
export const LATEST_MS = 300_000;

/** One second of the account: how long after the one before, and its events. */
const burst = fc.record({
  gapSeconds: fc.oneof(
    { weight: 4, arbitrary: fc.integer({ min: 1, max: 5 }) },
    { weight: 1, arbitrary: fc.integer({ min: 1, max: 900 }) },
  ),
  // With 100 events in one second there is no way to tell whether there are more.
  count: fc.oneof(
    { weight: 4, arbitrary: fc.integer({ min: 1, max: 8 }) },
    { weight: 1, arbitrary: fc.integer({ min: 1, max: 99 }) },
    { weight: 1, arbitrary: fc.constantFrom(98, 99) },
  ),
  seed: fc.nat(),
});

/** The events of an account, from shortly before the start to hours after the page is opened. */
const wholeAccount = fc.array(burst, { maxLength: 60, size: 'max' }).map((bursts) => {
  let second = START_MS / 1000 - 20;
  return bursts.map(({ gapSeconds, count, seed }) => {
    second += gapSeconds;
    return { second, count, seed };
  });
});

/** Events in the seconds around the end of the first export. */
const atTheEnd = fc
  .tuple(...[-3, -2, -1, 0, 1, 2].map((offset) => fc.tuple(fc.constant(offset), burst)))
  .map((bursts) =>
    bursts.map(([offset, { count, seed }]) => {
      const second = (OPENED_MS - LATEST_MS) / 1000 + offset;
      return { second, count, seed };
    }),
  );

export const arbitraryEvents: fc.Arbitrary<ArrivingEvent[]> = fc
  .tuple(wholeAccount, fc.option(atTheEnd, { nil: [] }))
  .map(([all, end]) => {
    const seconds = new Map([...all, ...end].map((one) => [one.second, one]));
    return [...seconds.values()].flatMap(({ second, count, seed }) =>
      Array.from({ length: count }, (_, index) =>
        eventOf(second, scatter(seed + index), `${second}-${index}`),
      ),
    );
  });

/** Dates out of order and in all formats, some events late, ids unsorted, and some shared by conversation and event. */
function eventOf(second: number, chance: number, name: string): ArrivingEvent {
  const timeMs = second * 1000 + (chance % 1000);
  const iso = new Date(timeMs).toISOString();
  const forms = [
    iso,
    iso.replace(/\.\d+Z/, 'Z'),
    iso.replace('Z', '+00:00'),
    iso.replace(/\.\d+Z/, '+00:00'),
  ];
  const conversation = `conversation ${chance % 7}`;
  const id = `${scatter(chance)} ${name}`;
  return {
    event: {
      id: chance % 5 === 0 ? name : id,
      side_conversation_id: chance % 11 === 0 ? id : `${conversation} of ${name}`,
      type: 'reply',
      created_at: forms[chance % forms.length],
    },
    ...(chance % 3 === 0 ? { arrivesAtMs: timeMs + (chance % (LATEST_MS + 1)) } : {}),
  };
}

/** A pseudorandom number from a seed. */
function scatter(seed: number): number {
  return Math.imul((seed ^ 0x9e3779b9) >>> 0, 0x85ebca6b) >>> 1;
}

/** The sorted keys of the events in the seconds from `fromMs` to before `untilMs`, including any repeated ones. */
export function keysWithin(
  events: readonly ArrivingEvent[],
  fromMs: number,
  untilMs: number,
): string[] {
  return events
    .filter(({ event }) => {
      const second = Math.floor(Date.parse(String(event['created_at'])) / 1000);
      return second >= Math.floor(fromMs / 1000) && second < Math.floor(untilMs / 1000);
    })
    .map(({ event }) => keyOf(event))
    .sort();
}

/** A unique key of an event. */
export function keyOf(event: object | null): string {
  const { side_conversation_id: conversation, id } = (event ?? {}) as Record<string, unknown>;
  return JSON.stringify([conversation, id]);
}
