import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { exportPace } from './export-pace.ts';

const NOW = Date.UTC(2026, 10, 20, 10, 24);
const { signal } = new AbortController();

beforeEach(() => void vi.useFakeTimers({ now: NOW }));
afterEach(() => void vi.useRealTimers());

/** Requests made every `everyMs` milliseconds up to `lastMs`, oldest first. */
function times(count: number, everyMs: number, lastMs = NOW): number[] {
  return Array.from({ length: count }, (_, index) => lastMs - (count - 1 - index) * everyMs);
}

describe('the pace of an export', () => {
  it('lets seventy requests pass at once, and the next after a minute', async () => {
    const pace = exportPace(Date.now);
    expect(pace.left()).toBe(70);
    for (let made = 0; made < 70; made += 1) await pace.delay(signal);
    expect(Date.now()).toBe(NOW);
    expect(pace.left()).toBe(0);
    expect(pace.roomAtMs()).toBe(NOW + 60_000);

    const passed = vi.fn<() => void>();
    void pace.delay(signal).then(passed);
    await vi.advanceTimersByTimeAsync(59_999);
    expect(passed).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(1);
    expect(passed).toHaveBeenCalled();
    expect(pace.left()).toBe(69);
  });

  it('lets six hundred pass in ten minutes', async () => {
    const pace = exportPace(Date.now);
    let made = 0;
    const stopper = new AbortController();
    const reading = (async () => {
      for (;;) {
        await pace.delay(stopper.signal);
        made += 1;
      }
    })();
    await vi.advanceTimersByTimeAsync(599_999);
    expect(made).toBe(600);
    expect(pace.left()).toBe(0);
    await vi.advanceTimersByTimeAsync(1);
    expect(made).toBe(670);
    stopper.abort(new Error('enough'));
    await expect(reading).rejects.toThrow('enough');
  });

  it('counts what was made before the page was opened', () => {
    expect(exportPace(Date.now, times(70, 10)).left()).toBe(0);
    expect(exportPace(Date.now, times(600, 900)).left()).toBe(0);
    expect(exportPace(Date.now, times(550, 1000)).left()).toBe(10);
    expect(exportPace(Date.now, times(590, 1000, NOW - 59_000)).left()).toBe(59);
  });

  it('hands out only the times that still count', async () => {
    const pace = exportPace(Date.now, [NOW - 600_000, NOW - 599_999, NOW - 5]);
    await pace.delay(signal);
    expect(pace.times()).toEqual([NOW - 599_999, NOW - 5, NOW]);
  });

  it('does not wait for times that are yet to come', () => {
    expect(exportPace(Date.now, times(600, 0, NOW + 86_400_000)).left()).toBe(70);
  });

  it('counts no request whose wait was ended', async () => {
    const pace = exportPace(Date.now, times(70, 0));
    const stopper = new AbortController();
    const waiting = pace.delay(stopper.signal);
    stopper.abort(new Error('enough'));
    await expect(waiting).rejects.toThrow('enough');
    await expect(pace.delay(stopper.signal)).rejects.toThrow('enough');
    expect(pace.times()).toHaveLength(70);
  });
});
