import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { agentWindow, createRateLimiter } from '../../zendesk/rate-limiter.ts';
import { fakeBrowser } from '../../zendesk/fake-channel.ts';
import { EXPORT_WINDOWS } from './export-limits.ts';

const NOW = Date.UTC(2026, 10, 20, 10, 24);
const { signal } = new AbortController();

beforeEach(() => void vi.useFakeTimers({ now: NOW }));
afterEach(() => void vi.useRealTimers());

/** A limiter that knows these earlier requests. */
function limiterAfter(earlierRequests: readonly number[] = []) {
  return createRateLimiter({ windows: EXPORT_WINDOWS, earlierRequests });
}

/** Requests made every `everyMs` milliseconds up to `lastMs`, oldest first. */
function times(count: number, everyMs: number, lastMs = NOW): number[] {
  return Array.from({ length: count }, (_, index) => lastMs - (count - 1 - index) * everyMs);
}

describe('the rate limiter of an export', () => {
  it('allows 70 requests at once, and the next one after a minute', async () => {
    const limiter = limiterAfter();
    expect(limiter.remaining()).toBe(70);
    for (let made = 0; made < 70; made += 1) await limiter.acquire({ signal });
    expect(Date.now()).toBe(NOW);
    expect(limiter.remaining()).toBe(0);
    expect(limiter.readyAtMs()).toBe(NOW + 60_000);

    const passed = vi.fn<() => void>();
    void limiter.acquire({ signal }).then(passed);
    await vi.advanceTimersByTimeAsync(59_999);
    expect(passed).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(1);
    expect(passed).toHaveBeenCalled();
    expect(limiter.remaining()).toBe(69);
  });

  it('allows 600 requests in ten minutes', async () => {
    const limiter = limiterAfter();
    let made = 0;
    const stopper = new AbortController();
    const reading = (async () => {
      for (;;) {
        await limiter.acquire({ signal: stopper.signal });
        made += 1;
      }
    })();
    await vi.advanceTimersByTimeAsync(599_999);
    expect(made).toBe(600);
    expect(limiter.remaining()).toBe(0);
    await vi.advanceTimersByTimeAsync(1);
    expect(made).toBe(670);
    stopper.abort(new Error('enough'));
    await expect(reading).rejects.toThrow('enough');
  });

  it('counts requests made before the page was opened', () => {
    expect(limiterAfter(times(70, 10)).remaining()).toBe(0);
    expect(limiterAfter(times(600, 900)).remaining()).toBe(0);
    expect(limiterAfter(times(550, 1000)).remaining()).toBe(10);
    expect(limiterAfter(times(590, 1000, NOW - 59_000)).remaining()).toBe(59);
  });

  it('keeps only the times that still count in its history', async () => {
    const limiter = limiterAfter([NOW - 600_000, NOW - 599_999, NOW - 5]);
    await limiter.acquire({ signal });
    expect(limiter.history()).toEqual([NOW - 599_999, NOW - 5, NOW]);
  });

  it('does not wait for times that lie in the future', () => {
    expect(limiterAfter(times(600, 0, NOW + 86_400_000)).remaining()).toBe(70);
  });

  it('does not count a request that was aborted while it waited', async () => {
    const limiter = limiterAfter(times(70, 0));
    const stopper = new AbortController();
    const waiting = limiter.acquire({ signal: stopper.signal });
    stopper.abort(new Error('enough'));
    await expect(waiting).rejects.toThrow('enough');
    await expect(limiter.acquire({ signal: stopper.signal })).rejects.toThrow('enough');
    expect(limiter.history()).toHaveLength(70);
  });
});

describe('an export among other tabs', () => {
  beforeEach(() => void vi.spyOn(Math, 'random').mockReturnValue(0));
  afterEach(() => void vi.restoreAllMocks());

  function openTabs() {
    const open = fakeBrowser();
    const sidebar = createRateLimiter({ windows: [agentWindow(open())] });
    const exporting = createRateLimiter({ windows: [...EXPORT_WINDOWS, agentWindow(open())] });
    return { sidebar, exporting };
  }

  it('counts the requests of the other tabs in the 80 a minute', async () => {
    const { sidebar, exporting } = openTabs();
    for (let made = 0; made < 30; made += 1) await sidebar.acquire({ signal });
    await vi.advanceTimersByTimeAsync(10);
    expect(exporting.remaining()).toBe(50);
    for (let made = 0; made < 50; made += 1) await exporting.acquire({ signal });
    expect(exporting.readyAtMs()).toBe(NOW + 60_000);
    expect(exporting.history()).toHaveLength(50);
  });

  it('sends its requests to the other tabs', async () => {
    const { sidebar, exporting } = openTabs();
    for (let made = 0; made < 70; made += 1) await exporting.acquire({ signal });
    await vi.advanceTimersByTimeAsync(10);
    expect(sidebar.remaining()).toBe(10);
    expect(sidebar.history()).toEqual([]);
  });

  it('counts a request once where two limiters of a page share the window', async () => {
    const window = agentWindow(fakeBrowser()());
    const page = createRateLimiter({ windows: [window] });
    const exporting = createRateLimiter({ windows: [...EXPORT_WINDOWS, window] });
    await page.acquire({ signal });
    await exporting.acquire({ signal });
    expect([page.remaining(), exporting.remaining()]).toEqual([78, 69]);
  });
});
