import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from './fake-channel.ts';
import type { TabChannel } from './tab-channel.ts';
import { agentWindow, createRateLimiter } from './rate-limiter.ts';

const NOW = Date.UTC(2026, 10, 20, 10, 24);
const MINUTE_MS = 60_000;
const MAX_REQUESTS = agentWindow(fakeBrowser()()).requests;

/** Opens a page that makes requests. Records their times and the ends of all waits, in ms since `NOW`. */
function page(channel: TabChannel, timesMs: number[] = []) {
  const limiter = createRateLimiter({ windows: [agentWindow(channel)] });
  const aborter = new AbortController();
  const waitsMs: number[] = [];
  async function take(): Promise<void> {
    await limiter.acquire({
      signal: aborter.signal,
      onWait: (untilMs) => waitsMs.push(untilMs - NOW),
    });
    timesMs.push(Date.now() - NOW);
  }
  const takeMany = (count: number) => Promise.all(Array.from({ length: count }, take));
  return { take, takeMany, aborter, waitsMs, timesMs };
}

/** Makes requests one after the other; each takes `requestMs`. */
async function sendRequests({ take }: ReturnType<typeof page>, times: number, requestMs: number) {
  for (let count = 0; count < times; count += 1) {
    await take();
    await new Promise((resolve) => setTimeout(resolve, requestMs));
  }
}

/** The maximum number of requests within any 60 seconds. */
function maxPerMinute(timesMs: readonly number[]): number {
  return Math.max(
    ...timesMs.map(
      (from) => timesMs.filter((time) => time >= from && time < from + MINUTE_MS).length,
    ),
  );
}

beforeEach(() => {
  vi.useFakeTimers({ now: NOW });
  vi.spyOn(Math, 'random').mockReturnValue(0);
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

/** Mocks pseudorandom numbers that are the same in every run. */
function mockRandom(): void {
  let seed = 7;
  vi.mocked(Math.random).mockImplementation(() => {
    seed = (seed * 16_807) % 2_147_483_647;
    return seed / 2_147_483_647;
  });
}

describe('the requests of one page', () => {
  it('do not wait within the limit', async () => {
    const { takeMany, timesMs, waitsMs } = page(fakeBrowser()());
    await takeMany(MAX_REQUESTS);
    expect(timesMs).toEqual(Array(MAX_REQUESTS).fill(0));
    expect(waitsMs).toEqual([]);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('have a limit below the 100 requests that Zendesk allows', () => {
    expect(MAX_REQUESTS).toBe(80);
  });

  it('wait with jitter, and report the end of the wait', async () => {
    vi.mocked(Math.random).mockReturnValue(0.9);
    const { take, takeMany, timesMs, waitsMs } = page(fakeBrowser()());
    await takeMany(MAX_REQUESTS);
    void take();
    await vi.advanceTimersByTimeAsync(MINUTE_MS + 899);
    expect(waitsMs).toEqual([MINUTE_MS + 900]);
    expect(timesMs).toHaveLength(MAX_REQUESTS);
    await vi.advanceTimersByTimeAsync(1);
    expect(timesMs.at(-1)).toBe(MINUTE_MS + 900);
  });

  it('wait exactly until the window allows them without jitter', async () => {
    const { take, takeMany, timesMs, waitsMs } = page(fakeBrowser()());
    await take();
    await vi.advanceTimersByTimeAsync(10_000);
    await takeMany(MAX_REQUESTS - 1);
    void takeMany(2);
    await vi.advanceTimersByTimeAsync(49_999);
    expect(waitsMs).toEqual([MINUTE_MS, MINUTE_MS]);
    expect(timesMs).toHaveLength(MAX_REQUESTS);
    await vi.advanceTimersByTimeAsync(1);
    expect(timesMs.slice(MAX_REQUESTS)).toEqual([MINUTE_MS]);
    // The other request waits until the next one leaves the window.
    expect(waitsMs.slice(2)).toEqual([70_000]);
    await vi.advanceTimersByTimeAsync(10_000);
    expect(timesMs.slice(MAX_REQUESTS)).toEqual([MINUTE_MS, 70_000]);
  });

  it('are made in order as the window allows them', async () => {
    const { take, timesMs } = page(fakeBrowser()());
    for (let count = 0; count < MAX_REQUESTS; count += 1) {
      await take();
      await vi.advanceTimersByTimeAsync(700);
    }
    const order: number[] = [];
    for (const index of [0, 1, 2, 3]) void take().then(() => order.push(index));
    await vi.advanceTimersByTimeAsync(MINUTE_MS);
    expect(timesMs.slice(MAX_REQUESTS)).toEqual([60_000, 60_700, 61_400, 62_100]);
    expect(order).toEqual([0, 1, 2, 3]);
  });

  it('wait even for one millisecond', async () => {
    const { take, takeMany, timesMs } = page(fakeBrowser()());
    await takeMany(MAX_REQUESTS);
    await vi.advanceTimersByTimeAsync(MINUTE_MS - 1);
    void take();
    await vi.advanceTimersByTimeAsync(1);
    expect(timesMs.at(-1)).toBe(MINUTE_MS);
  });

  it('never exceed the limit in any minute, and are all made', async () => {
    const single = page(fakeBrowser()());
    const all = Promise.all(
      [110, 290, 530, 1370].map((everyMs) => sendRequests(single, 80, everyMs)),
    );
    await vi.advanceTimersByTimeAsync(10 * MINUTE_MS);
    await all;
    expect(single.timesMs).toHaveLength(320);
    expect(maxPerMinute(single.timesMs)).toBe(MAX_REQUESTS);
  });
});

describe('the requests of several pages', () => {
  it('count together', async () => {
    const open = fakeBrowser();
    const [first, second] = [page(open()), page(open())];
    await first.takeMany(MAX_REQUESTS - 1);
    await vi.advanceTimersByTimeAsync(1000);
    void second.takeMany(2);
    await vi.advanceTimersByTimeAsync(MINUTE_MS - 1001);
    expect(second.timesMs).toEqual([1000]);
    await vi.advanceTimersByTimeAsync(10);
    expect(second.timesMs).toHaveLength(2);
    expect(second.waitsMs[0]).toBe(MINUTE_MS);
  });

  it('stay within the limit of Zendesk', async () => {
    const open = fakeBrowser();
    const timesMs: number[] = [];
    const pages = Array.from({ length: 5 }, () => page(open(), timesMs));
    // A page has at most four concurrent requests.
    const all = Promise.all(
      pages.flatMap((one) => [110, 120, 130, 140].map((everyMs) => sendRequests(one, 20, everyMs))),
    );
    await vi.advanceTimersByTimeAsync(20 * MINUTE_MS);
    await all;
    expect(timesMs).toHaveLength(400);
    expect(maxPerMinute(timesMs)).toBeGreaterThanOrEqual(MAX_REQUESTS);
    expect(maxPerMinute(timesMs)).toBeLessThanOrEqual(100);
  });

  it.each([25, 30])('stay within it if %i pages wait at the same time', async (count) => {
    mockRandom();
    const open = fakeBrowser();
    const timesMs: number[] = [];
    const pages = Array.from({ length: count }, () => page(open(), timesMs));
    // The window allows one request at a time, and all pages wait for each.
    const filled = sendRequests(page(open(), timesMs), MAX_REQUESTS, 100);
    await vi.advanceTimersByTimeAsync(20_000);
    await filled;
    const all = Promise.all(pages.map((one) => one.takeMany(4)));
    await vi.advanceTimersByTimeAsync(10 * MINUTE_MS);
    await all;
    expect(timesMs).toHaveLength(MAX_REQUESTS + 4 * count);
    expect(maxPerMinute(timesMs)).toBeLessThanOrEqual(100);
  });

  it('include requests made before a page was opened, as soon as another page makes a request', async () => {
    const open = fakeBrowser();
    const first = page(open());
    await first.takeMany(MAX_REQUESTS - 1);
    const later = page(open());
    void first.take();
    await vi.advanceTimersByTimeAsync(10);
    void later.take();
    await vi.advanceTimersByTimeAsync(MINUTE_MS - 20);
    expect(later.timesMs).toEqual([]);
  });

  it('do not include those of another browser', async () => {
    const [first, second] = [page(fakeBrowser()()), page(fakeBrowser()())];
    await first.takeMany(MAX_REQUESTS);
    await vi.advanceTimersByTimeAsync(10);
    await second.takeMany(MAX_REQUESTS);
    expect(second.waitsMs).toEqual([]);
  });

  it('do not include other messages between pages', async () => {
    const open = fakeBrowser();
    const channel = open();
    const { takeMany, waitsMs } = page(open());
    for (let count = 0; count < 10; count += 1)
      channel.post({ kind: 'refreshed', ticketId: '1', askedMs: 0, answers: [] });
    await vi.advanceTimersByTimeAsync(10);
    await takeMany(MAX_REQUESTS);
    expect(waitsMs).toEqual([]);
  });
});

it('includes the requests of other pages in a page that opens later', async () => {
  const open = fakeBrowser();
  await page(open()).takeMany(MAX_REQUESTS);
  await vi.advanceTimersByTimeAsync(1000);
  const later = page(open());
  await vi.advanceTimersByTimeAsync(1000);
  void later.take();
  await vi.advanceTimersByTimeAsync(1000);
  expect(later.waitsMs).toHaveLength(1);
});

it('does not wait after the clock was set back', async () => {
  const { takeMany, waitsMs } = page(fakeBrowser()());
  await takeMany(MAX_REQUESTS);
  vi.setSystemTime(NOW - 60 * MINUTE_MS);
  await takeMany(MAX_REQUESTS);
  expect(waitsMs).toEqual([]);
});

describe('an aborted request', () => {
  it('rejects with the reason and is not counted', async () => {
    const open = fakeBrowser();
    const [leaving, staying] = [page(open()), page(open())];
    await staying.takeMany(MAX_REQUESTS);
    await vi.advanceTimersByTimeAsync(5000);
    const outcome = leaving.take().catch((error: unknown) => error);
    const reason = new Error('the ticket changed');
    leaving.aborter.abort(reason);
    expect(await outcome).toBe(reason);
    expect(leaving.timesMs).toEqual([]);
    expect(vi.getTimerCount()).toBe(0);
    await vi.advanceTimersByTimeAsync(MINUTE_MS - 5000);
    await staying.takeMany(MAX_REQUESTS);
    expect(staying.waitsMs).toEqual([]);
  });
});
