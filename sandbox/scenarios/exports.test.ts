import { describe, expect, it } from 'vitest';
import { openAccount } from '../account/account.ts';
import type { Reaction } from '../account/account.ts';
import { allEvents } from '../account/all-events.ts';
import { simulate } from '../account/simulate.ts';
import { EXPORT_PATH } from '../account/incremental-export.ts';
import { apiRequest } from '../account/request.ts';
import type { WireObject } from '../account/wire.ts';
import type { World } from '../account/world.ts';
import { DAY, HOUR } from './clock.ts';
import { accountExports } from './exports.ts';

const options = { now: Date.UTC(2026, 9, 20, 12), origin: 'http://localhost:4600' };
const FIRST = `${EXPORT_PATH}.json?start_time=0`;

interface Page {
  events: WireObject[];
  end_time: number;
  next_page: string | null;
}

const secondOf = (event: WireObject | undefined): number =>
  Math.floor(Date.parse(String(event?.['created_at'])) / 1000);

const idsOf = (events: Iterable<WireObject>): unknown[] => [...events].map(({ id }) => id);

function worldNamed(name: string): World {
  const scenario = accountExports.find((one) => one.name === name);
  if (scenario === undefined) throw new Error(`There is no scenario ${name}.`);
  return scenario.world(options);
}

/** Sends one request per second as an admin. */
function asker(world: World): (address: string) => Reaction {
  const account = openAccount(world, 0);
  let at = 0;
  return (address) => account.react(apiRequest('GET', address, 'admin'), (at += 1000));
}

function pageIn(reaction: Reaction): Page {
  if (reaction.kind !== 'answer') throw new Error(`It was no answer but ${reaction.kind}.`);
  return JSON.parse(reaction.answer.body) as Page;
}

/** Follows the links until one is null or equals the address of its page. */
function pagesOf(world: World): Page[] {
  const ask = asker(world);
  const pages: Page[] = [];
  for (let address: string | null = FIRST; address !== null;) {
    const page = pageIn(ask(address));
    pages.push(page);
    address = page.next_page === address ? null : page.next_page;
  }
  return pages;
}

function statusOf(reaction: Reaction): number {
  return reaction.kind === 'answer' ? reaction.answer.status : 0;
}

/** The statuses of `count` successive requests. */
function statuses(name: string, count: number): number[] {
  const ask = asker(worldNamed(name));
  return Array.from({ length: count }, () => statusOf(ask(FIRST)));
}

describe.each([
  ['export', 50_000],
  ['export-seam', 1000],
  ['export-docs-end', 250],
] as const)('the pages of “%s”', (name, total) => {
  const world = worldNamed(name);

  it('contain every event of the account', { timeout: 60_000 }, () => {
    const all = idsOf(allEvents(world));
    expect(all).toHaveLength(total);
    expect(new Set(all).size).toBe(total);
    const read = new Set(pagesOf(world).flatMap(({ events }) => idsOf(events)));
    expect([...read]).toEqual(all);
  });
});

describe('the scenario “export”', () => {
  it('covers 90 days and thousands of tickets', { timeout: 60_000 }, () => {
    const events = [...allEvents(worldNamed('export'))];
    expect(secondOf(events[0])).toBeGreaterThan((options.now - 91 * DAY) / 1000);
    expect(secondOf(events.at(-1))).toBeLessThanOrEqual(options.now / 1000);
    expect(new Set(events.map((event) => event['ticket_id'])).size).toBeGreaterThan(5000);
    const created = new Set<unknown>();
    const orphans = events.filter((event) => {
      if (event['type'] === 'create') created.add(event['side_conversation_id']);
      return !created.has(event['side_conversation_id']);
    });
    expect(orphans).toEqual([]);
  });

  it('also exports new events of a tab and serves the tickets of its events', () => {
    const world = worldNamed('export');
    const [ticket] = world.tickets;
    if (ticket === undefined) throw new Error('There is no ticket.');
    const event = simulate(world, ticket, 'reply', options.now);
    const ask = asker(world);
    const address = `${EXPORT_PATH}?start_time=${options.now / 1000}`;
    expect(idsOf(pageIn(ask(address)).events)).toEqual([event['id']]);
    expect(statusOf(ask('/api/v2/tickets/20000.json'))).toBe(200);
    expect(statusOf(ask('/api/v2/tickets/19999'))).toBe(404);
  });
});

it('“export-seam” repeats events on every page, and most pages end in the middle of a second', () => {
  const pages = pagesOf(worldNamed('export-seam'));
  const followers = pages.slice(1);
  const inMiddle = followers.filter(({ events }, index) => {
    const before = pages[index];
    const known = new Set(idsOf(before?.events ?? []));
    expect(events.some(({ id }) => known.has(id))).toBe(true);
    return events.some((event) => secondOf(event) === before?.end_time && !known.has(event['id']));
  });
  expect(inMiddle.length).toBeGreaterThan(followers.length / 2);
  const creates = pages[0]?.events.filter(({ type }) => type === 'create') ?? [];
  expect(creates.some((event) => event['id'] === event['side_conversation_id'])).toBe(true);
});

it('“export-burst” cannot be read beyond its 150 events in one second', () => {
  const world = worldNamed('export-burst');
  const stuck = pagesOf(world).at(-1);
  expect(stuck?.events.every((event) => secondOf(event) === stuck.end_time)).toBe(true);
  expect(stuck?.next_page).toContain(`start_time=${stuck?.end_time}`);
  const events = [...allEvents(world)];
  expect(events).toHaveLength(700);
  expect(events.filter((event) => secondOf(event) === stuck?.end_time)).toHaveLength(150);
});

it.each([
  ['export-short-pages', 50],
  ['export-hidden', 75],
])('“%s” has a second of which a page of %i events is all that is returned', (name, length) => {
  const stuck = pagesOf(worldNamed(name)).at(-1);
  expect(stuck?.events).toHaveLength(length);
  expect(stuck?.events.every((event) => secondOf(event) === stuck.end_time)).toBe(true);
  expect(stuck?.next_page).toContain(`start_time=${stuck?.end_time}`);
});

it('“export-too-recent” refuses a start of the last minute', () => {
  const ask = asker(worldNamed('export-too-recent'));
  const start = options.now / 1000 - 57;
  expect(statusOf(ask(`${EXPORT_PATH}?start_time=${start}`))).toBe(422);
  for (let second = 0; second < 3; second += 1) ask(FIRST);
  expect(statusOf(ask(`${EXPORT_PATH}?start_time=${start}`))).toBe(200);
});

it('“export-clock-behind” has events that are newer than the computer’s time', () => {
  const world = worldNamed('export-clock-behind');
  expect(world.now).toBe(options.now + 3 * HOUR);
});

it('“export-docs-end” ends with a link to the second in which it ended', () => {
  const last = pagesOf(worldNamed('export-docs-end')).at(-1);
  expect(last?.next_page).toBe(`${options.origin}${EXPORT_PATH}.json?start_time=${last?.end_time}`);
  expect(last?.events.length).toBeGreaterThan(0);
});

describe('the scenario “export-huge”', () => {
  const world = worldNamed('export-huge');

  it('has 1,000,000 events in order of time', () => {
    const source = world.exportSource?.(options.now);
    if (source === undefined) throw new Error('There is no source.');
    expect(source.size + 14).toBe(1_000_000);
    let before = options.now - 365 * DAY;
    let back = 0;
    for (let index = 0; index < source.size; index += 1) {
      const time = source.timeOf(index);
      if (time < before) back += 1;
      before = time;
    }
    expect(back).toBe(0);
    expect(before).toBeLessThanOrEqual(options.now);
    const some = Array.from({ length: 2000 }, (_, index) => source.eventAt(index * 499));
    expect(new Set(idsOf(some)).size).toBe(2000);
    expect(source.eventAt(777_777)).toEqual(source.eventAt(777_777));
  });

  it('returns pages of 100 events from any time on, in order', () => {
    const ask = asker(world);
    let address: string | null = `${EXPORT_PATH}?start_time=${options.now / 1000 - 86_400 * 100}`;
    const seconds: number[] = [];
    for (let pages = 0; pages < 10 && address !== null; pages += 1) {
      const page = pageIn(ask(address));
      expect(page.events).toHaveLength(100);
      seconds.push(...page.events.map(secondOf));
      address = page.next_page;
    }
    expect(seconds).toEqual(seconds.toSorted((one, other) => one - other));
  });
});

describe('the exports with faults', () => {
  it('reject, rate limit and drop requests', () => {
    expect(statuses('export-denied', 2)).toEqual([403, 403]);
    expect(statuses('export-lost-rights', 8)).toEqual([200, 200, 200, 200, 200, 200, 403, 403]);
    expect(statuses('export-rate-limited', 6)).toEqual([200, 200, 429, 200, 200, 429]);
    expect(statuses('export-outage', 6)).toEqual([200, 200, 200, 200, 520, 520]);
    expect(statuses('export-drops', 8)).toEqual([200, 200, 200, 0, 200, 200, 200, 0]);
  });

  it.each([
    ['export-foreign-next', 'https://elsewhere.example/'],
    ['export-stuck', `${options.origin}/`],
  ])('have the wrong link of “%s” on the third page, also after a retry', (name, target) => {
    const ask = asker(worldNamed(name));
    const second = pageIn(ask(pageIn(ask(FIRST)).next_page ?? ''));
    const third = pageIn(ask(second.next_page ?? ''));
    expect(third.next_page?.startsWith(target)).toBe(true);
    expect(pageIn(ask(second.next_page ?? ''))).toEqual(third);
    expect(third.next_page === second.next_page).toBe(name === 'export-stuck');
    expect(third.end_time).toBeGreaterThan(second.end_time);
  });
});
