import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from './fake-channel.ts';
import type { TabChannel } from './tab-channel.ts';
import { agentWindow, createRateLimiter } from './rate-limiter.ts';

const NOW = Date.UTC(2026, 10, 20, 10, 24);
const MINUTE_MS = 60_000;
const MOST_REQUESTS = agentWindow(fakeBrowser()()).requests;

/** A page that takes turns; notes when it got each, and what it was told to wait for. */
function page(channel: TabChannel, gotMs: number[] = []) {
  const limiter = createRateLimiter({ windows: [agentWindow(channel)] });
  const stopper = new AbortController();
  const waitsMs: number[] = [];
  async function take(): Promise<void> {
    await limiter.acquire({
      signal: stopper.signal,
      onWait: (untilMs) => waitsMs.push(untilMs - NOW),
    });
    gotMs.push(Date.now() - NOW);
  }
  const takeMany = (count: number) => Promise.all(Array.from({ length: count }, take));
  return { take, takeMany, stopper, waitsMs, gotMs };
}

/** Takes turns one after the other, as long as a request takes apart. */
async function lane({ take }: ReturnType<typeof page>, times: number, requestMs: number) {
  for (let count = 0; count < times; count += 1) {
    await take();
    await new Promise((resolve) => setTimeout(resolve, requestMs));
  }
}

/** The most turns that were given within any 60 seconds. */
function mostInAMinute(gotMs: readonly number[]): number {
  return Math.max(
    ...gotMs.map((from) => gotMs.filter((time) => time >= from && time < from + MINUTE_MS).length),
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

/** By chance, but by the same chance in every run. */
function letChanceRule(): void {
  let seed = 7;
  vi.mocked(Math.random).mockImplementation(() => {
    seed = (seed * 16_807) % 2_147_483_647;
    return seed / 2_147_483_647;
  });
}

describe('the turns of one page', () => {
  it('come at once while there is room, without a word', async () => {
    const { takeMany, gotMs, waitsMs } = page(fakeBrowser()());
    await takeMany(MOST_REQUESTS);
    expect(gotMs).toEqual(Array(MOST_REQUESTS).fill(0));
    expect(waitsMs).toEqual([]);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('leave a margin below the hundred that Zendesk allows', () => {
    expect(MOST_REQUESTS).toBe(80);
  });

  it('come up to a second after there is room again, by chance, and the wait names the moment', async () => {
    vi.mocked(Math.random).mockReturnValue(0.9);
    const { take, takeMany, gotMs, waitsMs } = page(fakeBrowser()());
    await takeMany(MOST_REQUESTS);
    void take();
    await vi.advanceTimersByTimeAsync(MINUTE_MS + 899);
    expect(waitsMs).toEqual([MINUTE_MS + 900]);
    expect(gotMs).toHaveLength(MOST_REQUESTS);
    await vi.advanceTimersByTimeAsync(1);
    expect(gotMs.at(-1)).toBe(MINUTE_MS + 900);
  });

  it('come exactly when there is room again where chance adds nothing', async () => {
    const { take, takeMany, gotMs, waitsMs } = page(fakeBrowser()());
    await take();
    await vi.advanceTimersByTimeAsync(10_000);
    await takeMany(MOST_REQUESTS - 1);
    void takeMany(2);
    await vi.advanceTimersByTimeAsync(49_999);
    expect(waitsMs).toEqual([MINUTE_MS, MINUTE_MS]);
    expect(gotMs).toHaveLength(MOST_REQUESTS);
    await vi.advanceTimersByTimeAsync(1);
    expect(gotMs.slice(MOST_REQUESTS)).toEqual([MINUTE_MS]);
    // The other waits for the next that goes out of the minute.
    expect(waitsMs.slice(2)).toEqual([70_000]);
    await vi.advanceTimersByTimeAsync(10_000);
    expect(gotMs.slice(MOST_REQUESTS)).toEqual([MINUTE_MS, 70_000]);
  });

  it('come one by one, in the order they were asked for, as room comes one by one', async () => {
    const { take, gotMs } = page(fakeBrowser()());
    for (let count = 0; count < MOST_REQUESTS; count += 1) {
      await take();
      await vi.advanceTimersByTimeAsync(700);
    }
    const order: number[] = [];
    for (const index of [0, 1, 2, 3]) void take().then(() => order.push(index));
    await vi.advanceTimersByTimeAsync(MINUTE_MS);
    expect(gotMs.slice(MOST_REQUESTS)).toEqual([60_000, 60_700, 61_400, 62_100]);
    expect(order).toEqual([0, 1, 2, 3]);
  });

  it('are waited for even where only a moment is missing', async () => {
    const { take, takeMany, gotMs } = page(fakeBrowser()());
    await takeMany(MOST_REQUESTS);
    await vi.advanceTimersByTimeAsync(MINUTE_MS - 1);
    void take();
    await vi.advanceTimersByTimeAsync(1);
    expect(gotMs.at(-1)).toBe(MINUTE_MS);
  });

  it('are never more than the budget in any minute, and none is lost', async () => {
    const its = page(fakeBrowser()());
    const all = Promise.all([110, 290, 530, 1370].map((everyMs) => lane(its, 80, everyMs)));
    await vi.advanceTimersByTimeAsync(10 * MINUTE_MS);
    await all;
    expect(its.gotMs).toHaveLength(320);
    expect(mostInAMinute(its.gotMs)).toBe(MOST_REQUESTS);
  });
});

describe('the turns of several pages', () => {
  it('count together', async () => {
    const open = fakeBrowser();
    const [first, second] = [page(open()), page(open())];
    await first.takeMany(MOST_REQUESTS - 1);
    await vi.advanceTimersByTimeAsync(1000);
    void second.takeMany(2);
    await vi.advanceTimersByTimeAsync(MINUTE_MS - 1001);
    expect(second.gotMs).toEqual([1000]);
    await vi.advanceTimersByTimeAsync(10);
    expect(second.gotMs).toHaveLength(2);
    expect(second.waitsMs[0]).toBe(MINUTE_MS);
  });

  it('stay within what Zendesk allows, however many pages there are', async () => {
    const open = fakeBrowser();
    const gotMs: number[] = [];
    const pages = Array.from({ length: 5 }, () => page(open(), gotMs));
    // A page has at most four requests under way.
    const all = Promise.all(
      pages.flatMap((its) => [110, 120, 130, 140].map((everyMs) => lane(its, 20, everyMs))),
    );
    await vi.advanceTimersByTimeAsync(20 * MINUTE_MS);
    await all;
    expect(gotMs).toHaveLength(400);
    expect(mostInAMinute(gotMs)).toBeGreaterThanOrEqual(MOST_REQUESTS);
    expect(mostInAMinute(gotMs)).toBeLessThanOrEqual(100);
  });

  it.each([25, 30])('do so where %i pages wait for the same room', async (count) => {
    letChanceRule();
    const open = fakeBrowser();
    const gotMs: number[] = [];
    const pages = Array.from({ length: count }, () => page(open(), gotMs));
    // Room comes one by one, and all wait for each.
    const filled = lane(page(open(), gotMs), MOST_REQUESTS, 100);
    await vi.advanceTimersByTimeAsync(20_000);
    await filled;
    const all = Promise.all(pages.map((its) => its.takeMany(4)));
    await vi.advanceTimersByTimeAsync(10 * MINUTE_MS);
    await all;
    expect(gotMs).toHaveLength(MOST_REQUESTS + 4 * count);
    expect(mostInAMinute(gotMs)).toBeLessThanOrEqual(100);
  });

  it('count what was made before a page was opened, as soon as another makes a request', async () => {
    const open = fakeBrowser();
    const first = page(open());
    await first.takeMany(MOST_REQUESTS - 1);
    const late = page(open());
    void first.take();
    await vi.advanceTimersByTimeAsync(10);
    void late.take();
    await vi.advanceTimersByTimeAsync(MINUTE_MS - 20);
    expect(late.gotMs).toEqual([]);
  });

  it('do not count the pages of another browser', async () => {
    const [first, second] = [page(fakeBrowser()()), page(fakeBrowser()())];
    await first.takeMany(MOST_REQUESTS);
    await vi.advanceTimersByTimeAsync(10);
    await second.takeMany(MOST_REQUESTS);
    expect(second.waitsMs).toEqual([]);
  });

  it('do not count what pages tell each other besides', async () => {
    const open = fakeBrowser();
    const teller = open();
    const { takeMany, waitsMs } = page(open());
    for (let count = 0; count < 10; count += 1)
      teller.tell({ kind: 'refreshed', ticketId: '1', askedMs: 0, answers: [] });
    await vi.advanceTimersByTimeAsync(10);
    await takeMany(MOST_REQUESTS);
    expect(waitsMs).toEqual([]);
  });
});

it('a page that opens late hears of the others’ requests before it makes one of its own', async () => {
  const open = fakeBrowser();
  await page(open()).takeMany(MOST_REQUESTS);
  await vi.advanceTimersByTimeAsync(1000);
  const late = page(open());
  await vi.advanceTimersByTimeAsync(1000);
  void late.take();
  await vi.advanceTimersByTimeAsync(1000);
  expect(late.waitsMs).toHaveLength(1);
});

it('a clock that was set back keeps nobody waiting', async () => {
  const { takeMany, waitsMs } = page(fakeBrowser()());
  await takeMany(MOST_REQUESTS);
  vi.setSystemTime(NOW - 60 * MINUTE_MS);
  await takeMany(MOST_REQUESTS);
  expect(waitsMs).toEqual([]);
});

describe('a page that does not want its turn any more', () => {
  it('ends its wait at once with the reason, and uses up nothing', async () => {
    const open = fakeBrowser();
    const [leaving, staying] = [page(open()), page(open())];
    await staying.takeMany(MOST_REQUESTS);
    await vi.advanceTimersByTimeAsync(5000);
    const outcome = leaving.take().catch((error: unknown) => error);
    const reason = new Error('the ticket changed');
    leaving.stopper.abort(reason);
    expect(await outcome).toBe(reason);
    expect(leaving.gotMs).toEqual([]);
    expect(vi.getTimerCount()).toBe(0);
    await vi.advanceTimersByTimeAsync(MINUTE_MS - 5000);
    await staying.takeMany(MOST_REQUESTS);
    expect(staying.waitsMs).toEqual([]);
  });
});
