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

/** A poller that notes the seconds at which it polls; the test says how long a look takes and whether there is news. */
function pollerOf({ everyMs = MINUTE, takesMs = 0, hasChanges = false } = {}) {
  const account = { hasChanges, takesMs };
  const polls: number[] = [];
  let underWay = 0;
  let most = 0;
  const poller = createPoller({
    everyMs,
    async poll() {
      polls.push((Date.now() - NOW) / SECOND);
      underWay += 1;
      most = Math.max(most, underWay);
      if (account.takesMs > 0) await new Promise((end) => setTimeout(end, account.takesMs));
      underWay -= 1;
      return account.hasChanges;
    },
  });
  return { ...poller, account, polls, mostAtOnce: () => most };
}

const after = (milliseconds: number) => vi.advanceTimersByTimeAsync(milliseconds);

describe('the poller', () => {
  it('rests until it begins', async () => {
    const { polls, pollSoon, recordActivity, recordSharedPoll } = pollerOf();
    pollSoon();
    recordActivity();
    recordSharedPoll(true);
    await after(20 * MINUTE);
    expect(polls).toEqual([]);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('polls every minute after it began, the first time after a minute', async () => {
    const { start, polls } = pollerOf({ hasChanges: true });
    start();
    await after(10 * MINUTE);
    expect(polls).toEqual([60, 120, 180, 240, 300, 360, 420, 480, 540, 600]);
  });

  it('polls as often as the admin wants', async () => {
    const { start, polls } = pollerOf({ everyMs: 15 * SECOND, hasChanges: true });
    start();
    await after(MINUTE);
    expect(polls).toEqual([15, 30, 45, 60]);
  });

  it('counts the minute from the end of a look', async () => {
    const { start, polls } = pollerOf({ takesMs: 10 * SECOND, hasChanges: true });
    start();
    await after(4 * MINUTE);
    expect(polls).toEqual([60, 130, 200]);
  });

  it.each([
    [0, 57],
    [1, 63],
  ])('spreads the pages of a ticket by chance (%d polls after %i s)', async (chance, second) => {
    vi.mocked(Math.random).mockReturnValue(chance);
    const { start, polls } = pollerOf();
    start();
    await after(second * SECOND - 1);
    expect(polls).toEqual([]);
    await after(1);
    expect(polls).toHaveLength(1);
  });
});

describe('a page that comes in front of the agent', () => {
  it('polls at once, and then every minute', async () => {
    const { activate, polls } = pollerOf();
    activate();
    await after(2 * MINUTE);
    expect(polls).toEqual([0, 60, 120]);
  });

  it('polls no more often where it is told so again', async () => {
    const { activate, start, polls } = pollerOf();
    start();
    activate();
    await after(30 * SECOND);
    activate();
    await after(90 * SECOND);
    expect(polls).toEqual([60, 120]);
  });

  it('asks for nothing once it went away, and polls at once when it comes back', async () => {
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

  it('plans no further look where it went away while it looked', async () => {
    const { activate, deactivate, pollSoon, polls } = pollerOf({ takesMs: 5 * SECOND });
    activate();
    await after(SECOND);
    pollSoon();
    deactivate();
    await after(20 * MINUTE);
    expect(polls).toEqual([0]);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('polls once more where it went away and came back while it looked', async () => {
    const { activate, deactivate, polls, mostAtOnce } = pollerOf({ takesMs: 5 * SECOND });
    activate();
    await after(SECOND);
    deactivate();
    activate();
    await after(20 * SECOND);
    expect(polls).toEqual([0, 5.3]);
    expect(mostAtOnce()).toBe(1);
  });

  it('polls at once though another page has just looked: its answers may be old', async () => {
    const { activate, recordSharedPoll, polls } = pollerOf();
    activate();
    recordSharedPoll(false);
    await after(SECOND);
    expect(polls).toEqual([0]);
  });
});

describe('a page where nothing goes on', () => {
  it('polls every five minutes after five minutes', async () => {
    const { start, polls } = pollerOf();
    start();
    await after(20 * MINUTE);
    expect([IDLE_AFTER_MS, IDLE_EVERY_MS]).toEqual([5 * MINUTE, 5 * MINUTE]);
    expect(polls).toEqual([60, 120, 180, 240, 300, 600, 900, 1200]);
  });

  it('makes so few requests in ten minutes', async () => {
    const { activate, polls } = pollerOf();
    activate();
    await after(10 * MINUTE);
    expect(polls).toHaveLength(7);
  });

  it('never polls more often than a slow poller for being idle', async () => {
    const { start, polls } = pollerOf({ everyMs: 10 * MINUTE });
    start();
    await after(30 * MINUTE);
    expect(polls).toEqual([600, 1200, 1800]);
  });

  it('polls every minute again once there is news', async () => {
    const { start, account, polls } = pollerOf();
    start();
    await after(9 * MINUTE);
    account.hasChanges = true;
    await after(MINUTE);
    account.hasChanges = false;
    await after(3 * MINUTE);
    expect(polls).toEqual([60, 120, 180, 240, 300, 600, 660, 720, 780]);
  });

  it('polls every minute again once another page had news', async () => {
    const { start, recordSharedPoll, polls } = pollerOf();
    start();
    await after(7 * MINUTE);
    recordSharedPoll(true);
    await after(2 * MINUTE);
    expect(polls.slice(5)).toEqual([480, 540]);
  });

  it('polls within a minute once the agent does something, and every minute from then on', async () => {
    const { start, recordActivity, polls } = pollerOf();
    start();
    await after(6 * MINUTE);
    recordActivity();
    await after(2 * MINUTE);
    expect(polls.slice(5)).toEqual([420, 480]);
  });
});

describe('what the agent does in the page', () => {
  it('neither hurries nor delays the next look while it is near', async () => {
    const { start, recordActivity, polls } = pollerOf();
    start();
    for (let second = 0; second < 600; second += 1) {
      await after(SECOND);
      recordActivity();
    }
    expect(polls).toEqual([60, 120, 180, 240, 300, 360, 420, 480, 540, 600]);
  });
});

describe('a pollSoon', () => {
  it('makes it look soon, and then in a minute', async () => {
    const { start, pollSoon, polls } = pollerOf();
    start();
    await after(20 * SECOND);
    pollSoon();
    await after(2 * MINUTE);
    expect(polls).toEqual([20.3, 80.3]);
  });

  it('makes one look with the others that come with it', async () => {
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
  ])('that comes during a poll, %s, makes it look again after it', async (_when, takesMs) => {
    const { activate, pollSoon, account, polls, mostAtOnce } = pollerOf({ takesMs });
    activate();
    await after(50);
    pollSoon();
    pollSoon();
    account.takesMs = 0;
    await after(10 * SECOND);
    expect(polls).toEqual([0, (takesMs + 300) / SECOND]);
    expect(mostAtOnce()).toBe(1);
  });

  it('is not put off by another page that looked before it', async () => {
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

describe('a slow look', () => {
  it('is never overlapped by another, whatever happens meanwhile', async () => {
    const { activate, pollSoon, recordActivity, recordSharedPoll, polls, mostAtOnce } = pollerOf({
      takesMs: 3 * MINUTE,
      hasChanges: true,
    });
    activate();
    for (let second = 0; second < 150; second += 10) {
      await after(10 * SECOND);
      recordActivity();
      recordSharedPoll(true);
      pollSoon();
    }
    await after(10 * MINUTE);
    expect(mostAtOnce()).toBe(1);
    expect(polls).toEqual([0, 180.3, 420.3, 660.3]);
  });
});

describe('a look that fails', () => {
  /** Vitest takes an unhandled rejection for a failure, so it must not hear of these. */
  const listeners = process.listeners('unhandledRejection');
  const surfaced: unknown[] = [];
  beforeEach(() => {
    surfaced.length = 0;
    process.removeAllListeners('unhandledRejection');
    process.on('unhandledRejection', (reason) => surfaced.push(reason));
  });
  afterEach(() => {
    process.removeAllListeners('unhandledRejection');
    for (const listener of listeners) process.on('unhandledRejection', listener);
  });

  /** A poller whose polls fail, each after a second. */
  function failing() {
    const polls: number[] = [];
    const mistake = new TypeError('x is not a function');
    const poller = createPoller({
      everyMs: MINUTE,
      async poll() {
        polls.push((Date.now() - NOW) / SECOND);
        await new Promise((end) => setTimeout(end, SECOND));
        throw mistake;
      },
    });
    return { ...poller, polls, mistake };
  }

  it('does not hide its error, and the next comes all the same', async () => {
    const { start, polls, mistake } = failing();
    start();
    await after(2 * MINUTE + 5 * SECOND);
    expect(polls).toEqual([60, 121]);
    // Node tells of rejections once all else of its turn is done.
    vi.useRealTimers();
    await new Promise((resolve) => setTimeout(resolve));
    expect(surfaced).toEqual([mistake, mistake]);
  });

  it('is repeated soon for a pollSoon that came meanwhile, and not at all once the page went away', async () => {
    const { activate, pollSoon, deactivate, polls } = failing();
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

describe('a look of another page', () => {
  it('stands for the next one', async () => {
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

  it('without news does not keep it from idling', async () => {
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
