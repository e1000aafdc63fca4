import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from './fake-channel.ts';
import type { TabChannel } from './tab-channel.ts';
import { msUntilAllowed } from './rate-forecast.ts';
import { agentWindow, createRateLimiter } from './rate-limiter.ts';

const NOW = Date.UTC(2026, 10, 20, 10, 24);
const MINUTE_MS = 60_000;
const MAX_REQUESTS = agentWindow(fakeBrowser()()).requests;

/** A page with a rate limiter. Records when it acquired each request, and the waits that were reported. */
function page(channel: TabChannel, acquiredMs: number[] = []) {
  const limiter = createRateLimiter({ windows: [agentWindow(channel)] });
  const stopper = new AbortController();
  const waitsMs: number[] = [];
  async function acquire(): Promise<void> {
    await limiter.acquire({
      signal: stopper.signal,
      onWait: (untilMs) => waitsMs.push(untilMs - NOW),
    });
    acquiredMs.push(Date.now() - NOW);
  }
  const acquireMany = (count: number) => Promise.all(Array.from({ length: count }, acquire));
  return { acquire, acquireMany, stopper, waitsMs, acquiredMs };
}

/** Acquires requests one after the other, each after the one before has ended. */
async function lane({ acquire }: ReturnType<typeof page>, times: number, requestMs: number) {
  for (let count = 0; count < times; count += 1) {
    await acquire();
    await new Promise((resolve) => setTimeout(resolve, requestMs));
  }
}

/** The maximum number of requests within any 60 seconds. */
function maxInAMinute(acquiredMs: readonly number[]): number {
  return Math.max(
    ...acquiredMs.map(
      (from) => acquiredMs.filter((time) => time >= from && time < from + MINUTE_MS).length,
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

/** Random numbers that are the same in every run. */
function useSeededRandom(): void {
  let seed = 7;
  vi.mocked(Math.random).mockImplementation(() => {
    seed = (seed * 16_807) % 2_147_483_647;
    return seed / 2_147_483_647;
  });
}

describe('the requests of one page', () => {
  it('are acquired at once while the window has room', async () => {
    const { acquireMany, acquiredMs, waitsMs } = page(fakeBrowser()());
    await acquireMany(MAX_REQUESTS);
    expect(acquiredMs).toEqual(Array(MAX_REQUESTS).fill(0));
    expect(waitsMs).toEqual([]);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('stay below the 100 a minute that Zendesk allows', () => {
    expect(MAX_REQUESTS).toBe(80);
  });

  it('wait up to a second longer than necessary, at random, and report the time', async () => {
    vi.mocked(Math.random).mockReturnValue(0.9);
    const { acquire, acquireMany, acquiredMs, waitsMs } = page(fakeBrowser()());
    await acquireMany(MAX_REQUESTS);
    void acquire();
    await vi.advanceTimersByTimeAsync(MINUTE_MS + 899);
    expect(waitsMs).toEqual([MINUTE_MS + 900]);
    expect(acquiredMs).toHaveLength(MAX_REQUESTS);
    await vi.advanceTimersByTimeAsync(1);
    expect(acquiredMs.at(-1)).toBe(MINUTE_MS + 900);
  });

  it('wait exactly until the window has room if jitter adds nothing', async () => {
    const { acquire, acquireMany, acquiredMs, waitsMs } = page(fakeBrowser()());
    await acquire();
    await vi.advanceTimersByTimeAsync(10_000);
    await acquireMany(MAX_REQUESTS - 1);
    void acquireMany(2);
    await vi.advanceTimersByTimeAsync(49_999);
    expect(waitsMs).toEqual([MINUTE_MS, MINUTE_MS]);
    expect(acquiredMs).toHaveLength(MAX_REQUESTS);
    await vi.advanceTimersByTimeAsync(1);
    expect(acquiredMs.slice(MAX_REQUESTS)).toEqual([MINUTE_MS]);
    // The other waits for the next that goes out of the minute.
    expect(waitsMs.slice(2)).toEqual([70_000]);
    await vi.advanceTimersByTimeAsync(10_000);
    expect(acquiredMs.slice(MAX_REQUESTS)).toEqual([MINUTE_MS, 70_000]);
  });

  it('are acquired in order, one by one, as the window gets room', async () => {
    const { acquire, acquiredMs } = page(fakeBrowser()());
    for (let count = 0; count < MAX_REQUESTS; count += 1) {
      await acquire();
      await vi.advanceTimersByTimeAsync(700);
    }
    const order: number[] = [];
    for (const index of [0, 1, 2, 3]) void acquire().then(() => order.push(index));
    await vi.advanceTimersByTimeAsync(MINUTE_MS);
    expect(acquiredMs.slice(MAX_REQUESTS)).toEqual([60_000, 60_700, 61_400, 62_100]);
    expect(order).toEqual([0, 1, 2, 3]);
  });

  it('wait even for one millisecond', async () => {
    const { acquire, acquireMany, acquiredMs } = page(fakeBrowser()());
    await acquireMany(MAX_REQUESTS);
    await vi.advanceTimersByTimeAsync(MINUTE_MS - 1);
    void acquire();
    await vi.advanceTimersByTimeAsync(1);
    expect(acquiredMs.at(-1)).toBe(MINUTE_MS);
  });

  it('never exceed the limit in any minute, and none is lost', async () => {
    const its = page(fakeBrowser()());
    const all = Promise.all([110, 290, 530, 1370].map((everyMs) => lane(its, 80, everyMs)));
    await vi.advanceTimersByTimeAsync(10 * MINUTE_MS);
    await all;
    expect(its.acquiredMs).toHaveLength(320);
    expect(maxInAMinute(its.acquiredMs)).toBe(MAX_REQUESTS);
  });
});

describe('the requests of several pages', () => {
  it('count together', async () => {
    const open = fakeBrowser();
    const [first, second] = [page(open()), page(open())];
    await first.acquireMany(MAX_REQUESTS - 1);
    await vi.advanceTimersByTimeAsync(1000);
    void second.acquireMany(2);
    await vi.advanceTimersByTimeAsync(MINUTE_MS - 1001);
    expect(second.acquiredMs).toEqual([1000]);
    await vi.advanceTimersByTimeAsync(10);
    expect(second.acquiredMs).toHaveLength(2);
    expect(second.waitsMs[0]).toBe(MINUTE_MS);
  });

  it('stay within what Zendesk allows with any number of pages', async () => {
    const open = fakeBrowser();
    const acquiredMs: number[] = [];
    const pages = Array.from({ length: 5 }, () => page(open(), acquiredMs));
    // A page has at most four requests under way.
    const all = Promise.all(
      pages.flatMap((its) => [110, 120, 130, 140].map((everyMs) => lane(its, 20, everyMs))),
    );
    await vi.advanceTimersByTimeAsync(20 * MINUTE_MS);
    await all;
    expect(acquiredMs).toHaveLength(400);
    expect(maxInAMinute(acquiredMs)).toBeGreaterThanOrEqual(MAX_REQUESTS);
    expect(maxInAMinute(acquiredMs)).toBeLessThanOrEqual(100);
  });

  it.each([25, 30])('do so if %i pages wait for the same window', async (count) => {
    useSeededRandom();
    const open = fakeBrowser();
    const acquiredMs: number[] = [];
    const pages = Array.from({ length: count }, () => page(open(), acquiredMs));
    // Room comes one by one, and all wait for each.
    const filled = lane(page(open(), acquiredMs), MAX_REQUESTS, 100);
    await vi.advanceTimersByTimeAsync(20_000);
    await filled;
    const all = Promise.all(pages.map((its) => its.acquireMany(4)));
    await vi.advanceTimersByTimeAsync(10 * MINUTE_MS);
    await all;
    expect(acquiredMs).toHaveLength(MAX_REQUESTS + 4 * count);
    expect(maxInAMinute(acquiredMs)).toBeLessThanOrEqual(100);
  });

  it('include those made before a page was opened, as soon as another page makes one', async () => {
    const open = fakeBrowser();
    const first = page(open());
    await first.acquireMany(MAX_REQUESTS - 1);
    const late = page(open());
    void first.acquire();
    await vi.advanceTimersByTimeAsync(10);
    void late.acquire();
    await vi.advanceTimersByTimeAsync(MINUTE_MS - 20);
    expect(late.acquiredMs).toEqual([]);
  });

  it('do not include those of another browser', async () => {
    const [first, second] = [page(fakeBrowser()()), page(fakeBrowser()())];
    await first.acquireMany(MAX_REQUESTS);
    await vi.advanceTimersByTimeAsync(10);
    await second.acquireMany(MAX_REQUESTS);
    expect(second.waitsMs).toEqual([]);
  });

  it('do not include other messages', async () => {
    const open = fakeBrowser();
    const sender = open();
    const { acquireMany, waitsMs } = page(open());
    for (let count = 0; count < 10; count += 1)
      sender.send({ kind: 'refreshed', ticketId: '1', askedMs: 0, answers: [] });
    await vi.advanceTimersByTimeAsync(10);
    await acquireMany(MAX_REQUESTS);
    expect(waitsMs).toEqual([]);
  });
});

it('a page that opens later learns of the requests of the others before its first', async () => {
  const open = fakeBrowser();
  await page(open()).acquireMany(MAX_REQUESTS);
  await vi.advanceTimersByTimeAsync(1000);
  const late = page(open());
  await vi.advanceTimersByTimeAsync(1000);
  void late.acquire();
  await vi.advanceTimersByTimeAsync(1000);
  expect(late.waitsMs).toHaveLength(1);
});

it('does not wait because the clock was set back', async () => {
  const { acquireMany, waitsMs } = page(fakeBrowser()());
  await acquireMany(MAX_REQUESTS);
  vi.setSystemTime(NOW - 60 * MINUTE_MS);
  await acquireMany(MAX_REQUESTS);
  expect(waitsMs).toEqual([]);
});

describe('an aborted wait', () => {
  it('ends at once with the reason, and counts no request', async () => {
    const open = fakeBrowser();
    const [leaving, staying] = [page(open()), page(open())];
    await staying.acquireMany(MAX_REQUESTS);
    await vi.advanceTimersByTimeAsync(5000);
    const outcome = leaving.acquire().catch((error: unknown) => error);
    const reason = new Error('the ticket changed');
    leaving.stopper.abort(reason);
    expect(await outcome).toBe(reason);
    expect(leaving.acquiredMs).toEqual([]);
    expect(vi.getTimerCount()).toBe(0);
    await vi.advanceTimersByTimeAsync(MINUTE_MS - 5000);
    await staying.acquireMany(MAX_REQUESTS);
    expect(staying.waitsMs).toEqual([]);
  });
});

describe('the time until some requests are allowed', () => {
  function limiterOf(requests: number, windowMs: number, earlierRequests: readonly number[] = []) {
    return createRateLimiter({ windows: [{ requests, windowMs }], earlierRequests });
  }

  it('is 0 for what the window has room for', () => {
    const limiter = limiterOf(70, MINUTE_MS, [NOW - 30_000]);
    expect(msUntilAllowed(limiter.usage(), 0)).toBe(0);
    expect(msUntilAllowed(limiter.usage(), 69)).toBe(0);
    expect(msUntilAllowed(limiter.usage(), 70)).toBe(30_000);
  });

  it('is that of the tightest window', () => {
    const limiter = createRateLimiter({
      windows: [
        { requests: 600, windowMs: 10 * MINUTE_MS },
        { requests: 70, windowMs: MINUTE_MS },
      ],
    });
    expect(msUntilAllowed(limiter.usage(), 500)).toBe(7 * MINUTE_MS);
    expect(msUntilAllowed(limiter.usage(), 601)).toBe(10 * MINUTE_MS);
  });

  it.each([1, 3, 10, 25, 71])('is when request %i is really allowed', async (count) => {
    const earlier = [NOW - 59_000, NOW - 40_000, NOW - 1000];
    const limiter = limiterOf(10, MINUTE_MS, earlier);
    const expectedMs = msUntilAllowed(limiter.usage(), count);
    let madeMs = 0;
    const { signal } = new AbortController();
    const reading = (async () => {
      for (let made = 0; made < count; made += 1) await limiter.acquire({ signal });
      madeMs = Date.now();
    })();
    await vi.advanceTimersByTimeAsync(60 * MINUTE_MS);
    await reading;
    expect(madeMs - NOW).toBe(expectedMs);
  });
});

it('counts a request that is sent although the window is full', async () => {
  const limiter = createRateLimiter({ windows: [{ requests: 1, windowMs: MINUTE_MS }] });
  await limiter.acquire({ signal: new AbortController().signal });
  vi.advanceTimersByTime(20_000);
  limiter.count();
  expect(limiter.readyAtMs()).toBe(NOW + 20_000 + MINUTE_MS);
});
