import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { IDLE_AFTER_MS, IDLE_EVERY_MS, createPoller } from './poller.ts';

const NOW = Date.UTC(2026, 10, 20, 10, 24);
const SECOND = 1000;
const MINUTE = 60 * SECOND;

beforeEach(() => {
  vi.useFakeTimers({ now: NOW });
  // The middle of the jitter: none.
  vi.spyOn(Math, 'random').mockReturnValue(0.5);
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

/** Creates a poller. Records the times of its polls in s; `account` sets their duration and result. */
function pollerOf({ everyMs = MINUTE, takesMs = 0, hasChanges = false } = {}) {
  const account = { hasChanges, takesMs };
  const polls: number[] = [];
  let running = 0;
  let maxRunning = 0;
  const poller = createPoller({
    everyMs,
    async poll() {
      polls.push((Date.now() - NOW) / SECOND);
      running += 1;
      maxRunning = Math.max(maxRunning, running);
      if (account.takesMs > 0) await new Promise((end) => setTimeout(end, account.takesMs));
      running -= 1;
      return account.hasChanges;
    },
  });
  return { ...poller, account, polls, maxConcurrent: () => maxRunning };
}

const after = (milliseconds: number) => vi.advanceTimersByTimeAsync(milliseconds);

describe('the poller', () => {
  it('does not poll before it starts', async () => {
    const { polls, pollSoon, recordActivity, recordSharedPoll } = pollerOf();
    pollSoon();
    recordActivity();
    recordSharedPoll(true);
    await after(20 * MINUTE);
    expect(polls).toEqual([]);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('polls every minute, for the first time a minute after it started', async () => {
    const { start, polls } = pollerOf({ hasChanges: true });
    start();
    await after(10 * MINUTE);
    expect(polls).toEqual([60, 120, 180, 240, 300, 360, 420, 480, 540, 600]);
  });

  it('polls at the configured interval', async () => {
    const { start, polls } = pollerOf({ everyMs: 15 * SECOND, hasChanges: true });
    start();
    await after(MINUTE);
    expect(polls).toEqual([15, 30, 45, 60]);
  });

  it('starts the interval at the end of a poll', async () => {
    const { start, polls } = pollerOf({ takesMs: 10 * SECOND, hasChanges: true });
    start();
    await after(4 * MINUTE);
    expect(polls).toEqual([60, 130, 200]);
  });

  it.each([
    [0, 57],
    [1, 63],
  ])('adds jitter to the interval (%d: polls after %i s)', async (random, second) => {
    vi.mocked(Math.random).mockReturnValue(random);
    const { start, polls } = pollerOf();
    start();
    await after(second * SECOND - 1);
    expect(polls).toEqual([]);
    await after(1);
    expect(polls).toHaveLength(1);
  });
});

describe('an activated page', () => {
  it('polls immediately, and then every minute', async () => {
    const { activate, polls } = pollerOf();
    activate();
    await after(2 * MINUTE);
    expect(polls).toEqual([0, 60, 120]);
  });

  it('does not poll more often if it is activated again', async () => {
    const { activate, start, polls } = pollerOf();
    start();
    activate();
    await after(30 * SECOND);
    activate();
    await after(90 * SECOND);
    expect(polls).toEqual([60, 120]);
  });

  it('does not poll after it is deactivated, and polls immediately when it is activated again', async () => {
    const { activate, deactivate, pollSoon, recordActivity, recordSharedPoll, polls } = pollerOf();
    activate();
    await after(90 * SECOND);
    deactivate();
    pollSoon();
    recordActivity();
    recordSharedPoll(true);
    await after(30 * MINUTE);
    expect(polls).toEqual([0, 60]);
    expect(vi.getTimerCount()).toBe(0);
    activate();
    await after(0);
    expect(polls).toEqual([0, 60, 1890]);
  });

  it('schedules no further poll if it is deactivated during a poll', async () => {
    const { activate, deactivate, pollSoon, polls } = pollerOf({ takesMs: 5 * SECOND });
    activate();
    await after(SECOND);
    pollSoon();
    deactivate();
    await after(20 * MINUTE);
    expect(polls).toEqual([0]);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('polls once more if it is deactivated and activated during a poll', async () => {
    const { activate, deactivate, polls, maxConcurrent } = pollerOf({ takesMs: 5 * SECOND });
    activate();
    await after(SECOND);
    deactivate();
    activate();
    await after(20 * SECOND);
    expect(polls).toEqual([0, 5.3]);
    expect(maxConcurrent()).toBe(1);
  });

  it('polls immediately even if another page has just polled', async () => {
    const { activate, recordSharedPoll, polls } = pollerOf();
    activate();
    recordSharedPoll(false);
    await after(SECOND);
    expect(polls).toEqual([0]);
  });
});

describe('an idle page', () => {
  it('polls every five minutes after five minutes without changes', async () => {
    const { start, polls } = pollerOf();
    start();
    await after(20 * MINUTE);
    expect([IDLE_AFTER_MS, IDLE_EVERY_MS]).toEqual([5 * MINUTE, 5 * MINUTE]);
    expect(polls).toEqual([60, 120, 180, 240, 300, 600, 900, 1200]);
  });

  it('polls seven times in ten minutes', async () => {
    const { activate, polls } = pollerOf();
    activate();
    await after(10 * MINUTE);
    expect(polls).toHaveLength(7);
  });

  it('does not poll more often than the configured interval', async () => {
    const { start, polls } = pollerOf({ everyMs: 10 * MINUTE });
    start();
    await after(30 * MINUTE);
    expect(polls).toEqual([600, 1200, 1800]);
  });

  it('polls every minute again after a change', async () => {
    const { start, account, polls } = pollerOf();
    start();
    await after(9 * MINUTE);
    account.hasChanges = true;
    await after(MINUTE);
    account.hasChanges = false;
    await after(3 * MINUTE);
    expect(polls).toEqual([60, 120, 180, 240, 300, 600, 660, 720, 780]);
  });

  it('polls every minute again after another page had a change', async () => {
    const { start, recordSharedPoll, polls } = pollerOf();
    start();
    await after(7 * MINUTE);
    recordSharedPoll(true);
    await after(2 * MINUTE);
    expect(polls.slice(5)).toEqual([480, 540]);
  });

  it('polls within a minute after activity of the agent, and then every minute', async () => {
    const { start, recordActivity, polls } = pollerOf();
    start();
    await after(6 * MINUTE);
    recordActivity();
    await after(2 * MINUTE);
    expect(polls.slice(5)).toEqual([420, 480]);
  });
});

describe('activity of the agent', () => {
  it('does not change the time of the next poll if that is within the interval', async () => {
    const { start, recordActivity, polls } = pollerOf();
    start();
    for (let second = 0; second < 600; second += 1) {
      await after(SECOND);
      recordActivity();
    }
    expect(polls).toEqual([60, 120, 180, 240, 300, 360, 420, 480, 540, 600]);
  });
});

describe('pollSoon', () => {
  it('polls after a short delay, and then after a minute', async () => {
    const { start, pollSoon, polls } = pollerOf();
    start();
    await after(20 * SECOND);
    pollSoon();
    await after(2 * MINUTE);
    expect(polls).toEqual([20.3, 80.3]);
  });

  it('polls once for several calls in a short time', async () => {
    const { start, pollSoon, polls } = pollerOf();
    start();
    for (let count = 0; count < 5; count += 1) {
      pollSoon();
      await after(50);
    }
    await after(10 * SECOND);
    expect(polls).toEqual([0.5]);
  });

  it('ends idleness', async () => {
    const { start, pollSoon, polls } = pollerOf();
    start();
    await after(7 * MINUTE);
    pollSoon();
    await after(2 * MINUTE);
    expect(polls.slice(5)).toEqual([420.3, 480.3]);
  });

  it.each([
    ['long before its end', 5 * SECOND],
    ['just before its end', 100],
  ])('polls again after a poll during which it was called, %s', async (_when, takesMs) => {
    const { activate, pollSoon, account, polls, maxConcurrent } = pollerOf({ takesMs });
    activate();
    await after(50);
    pollSoon();
    pollSoon();
    account.takesMs = 0;
    await after(10 * SECOND);
    expect(polls).toEqual([0, (takesMs + 300) / SECOND]);
    expect(maxConcurrent()).toBe(1);
  });

  it('is not delayed by a poll of another page', async () => {
    const { start, pollSoon, recordSharedPoll, polls } = pollerOf();
    start();
    await after(20 * SECOND);
    pollSoon();
    await after(100);
    recordSharedPoll(true);
    await after(10 * SECOND);
    expect(polls).toEqual([20.3]);
  });
});

describe('a slow poll', () => {
  it('never overlaps with another', async () => {
    const { activate, pollSoon, recordActivity, recordSharedPoll, polls, maxConcurrent } = pollerOf(
      {
        takesMs: 3 * MINUTE,
        hasChanges: true,
      },
    );
    activate();
    for (let second = 0; second < 150; second += 10) {
      await after(10 * SECOND);
      recordActivity();
      recordSharedPoll(true);
      pollSoon();
    }
    await after(10 * MINUTE);
    expect(maxConcurrent()).toBe(1);
    expect(polls).toEqual([0, 180.3, 420.3, 660.3]);
  });
});

describe('a poll that fails', () => {
  /** Vitest reports unhandled rejections as failures, so its listeners are removed during these tests. */
  const listeners = process.listeners('unhandledRejection');
  const rejections: unknown[] = [];
  beforeEach(() => {
    rejections.length = 0;
    process.removeAllListeners('unhandledRejection');
    process.on('unhandledRejection', (reason) => rejections.push(reason));
  });
  afterEach(() => {
    process.removeAllListeners('unhandledRejection');
    for (const listener of listeners) process.on('unhandledRejection', listener);
  });

  /** Creates a poller whose polls fail after a second. */
  function failingPoller() {
    const polls: number[] = [];
    const error = new TypeError('x is not a function');
    const poller = createPoller({
      everyMs: MINUTE,
      async poll() {
        polls.push((Date.now() - NOW) / SECOND);
        await new Promise((end) => setTimeout(end, SECOND));
        throw error;
      },
    });
    return { ...poller, polls, error };
  }

  it('does not swallow its error, and polling continues', async () => {
    const { start, polls, error } = failingPoller();
    start();
    await after(2 * MINUTE + 5 * SECOND);
    expect(polls).toEqual([60, 121]);
    // Node reports unhandled rejections after the microtasks of the current task.
    vi.useRealTimers();
    await new Promise((resolve) => setTimeout(resolve));
    expect(rejections).toEqual([error, error]);
  });

  it('is repeated for a pollSoon during it, but not after the page is deactivated', async () => {
    const { activate, pollSoon, deactivate, polls } = failingPoller();
    activate();
    await after(500);
    pollSoon();
    await after(SECOND);
    expect(polls).toEqual([0, 1.3]);
    deactivate();
    await after(20 * MINUTE);
    expect(polls).toEqual([0, 1.3]);
  });
});

describe('a poll of another page', () => {
  it('replaces the next poll', async () => {
    const { start, recordSharedPoll, polls } = pollerOf();
    start();
    for (let count = 0; count < 5; count += 1) {
      await after(40 * SECOND);
      recordSharedPoll(false);
    }
    expect(polls).toEqual([]);
    await after(MINUTE);
    expect(polls).toEqual([260]);
  });

  it('does not prevent idling if it had no changes', async () => {
    const { start, recordSharedPoll, polls } = pollerOf();
    start();
    for (let count = 0; count < 6; count += 1) {
      await after(50 * SECOND);
      recordSharedPoll(false);
    }
    await after(10 * MINUTE - 1);
    expect(polls).toEqual([600]);
  });
});
