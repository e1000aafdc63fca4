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

/** A rhythm that notes the seconds at which it looks; the test says how long a look takes and whether there is news. */
function rhythmOf({ everyMs = MINUTE, takesMs = 0, hasNews = false } = {}) {
  const account = { hasNews, takesMs };
  const looks: number[] = [];
  let underWay = 0;
  let most = 0;
  const rhythm = createPoller({
    everyMs,
    async poll() {
      looks.push((Date.now() - NOW) / SECOND);
      underWay += 1;
      most = Math.max(most, underWay);
      if (account.takesMs > 0) await new Promise((end) => setTimeout(end, account.takesMs));
      underWay -= 1;
      return account.hasNews;
    },
  });
  return { ...rhythm, account, looks, mostAtOnce: () => most };
}

const after = (milliseconds: number) => vi.advanceTimersByTimeAsync(milliseconds);

describe('the rhythm', () => {
  it('rests until it begins', async () => {
    const { looks, pollSoon, recordActivity, recordSharedPoll } = rhythmOf();
    pollSoon();
    recordActivity();
    recordSharedPoll(true);
    await after(20 * MINUTE);
    expect(looks).toEqual([]);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('looks every minute after it began, the first time after a minute', async () => {
    const { begin, looks } = rhythmOf({ hasNews: true });
    start();
    await after(10 * MINUTE);
    expect(looks).toEqual([60, 120, 180, 240, 300, 360, 420, 480, 540, 600]);
  });

  it('looks as often as the admin wants', async () => {
    const { begin, looks } = rhythmOf({ everyMs: 15 * SECOND, hasNews: true });
    start();
    await after(MINUTE);
    expect(looks).toEqual([15, 30, 45, 60]);
  });

  it('counts the minute from the end of a look', async () => {
    const { begin, looks } = rhythmOf({ takesMs: 10 * SECOND, hasNews: true });
    start();
    await after(4 * MINUTE);
    expect(looks).toEqual([60, 130, 200]);
  });

  it.each([
    [0, 57],
    [1, 63],
  ])('spreads the pages of a ticket by chance (%d looks after %i s)', async (chance, second) => {
    vi.mocked(Math.random).mockReturnValue(chance);
    const { begin, looks } = rhythmOf();
    start();
    await after(second * SECOND - 1);
    expect(looks).toEqual([]);
    await after(1);
    expect(looks).toHaveLength(1);
  });
});

describe('a page that comes in front of the agent', () => {
  it('looks at once, and then every minute', async () => {
    const { activate, looks } = rhythmOf();
    activate();
    await after(2 * MINUTE);
    expect(looks).toEqual([0, 60, 120]);
  });

  it('looks no more often where it is told so again', async () => {
    const { activate, begin, looks } = rhythmOf();
    start();
    activate();
    await after(30 * SECOND);
    activate();
    await after(90 * SECOND);
    expect(looks).toEqual([60, 120]);
  });

  it('asks for nothing once it went away, and looks at once when it comes back', async () => {
    const { activate, deactivate, pollSoon, recordActivity, recordSharedPoll, looks } = rhythmOf();
    activate();
    await after(90 * SECOND);
    deactivate();
    pollSoon();
    recordActivity();
    recordSharedPoll(true);
    await after(30 * MINUTE);
    expect(looks).toEqual([0, 60]);
    expect(vi.getTimerCount()).toBe(0);
    activate();
    await after(0);
    expect(looks).toEqual([0, 60, 1890]);
  });

  it('plans no further look where it went away while it looked', async () => {
    const { activate, deactivate, pollSoon, looks } = rhythmOf({ takesMs: 5 * SECOND });
    activate();
    await after(SECOND);
    pollSoon();
    deactivate();
    await after(20 * MINUTE);
    expect(looks).toEqual([0]);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('looks once more where it went away and came back while it looked', async () => {
    const { activate, deactivate, looks, mostAtOnce } = rhythmOf({ takesMs: 5 * SECOND });
    activate();
    await after(SECOND);
    deactivate();
    activate();
    await after(20 * SECOND);
    expect(looks).toEqual([0, 5.3]);
    expect(mostAtOnce()).toBe(1);
  });

  it('looks at once though another page has just looked: its answers may be old', async () => {
    const { activate, recordSharedPoll, looks } = rhythmOf();
    activate();
    recordSharedPoll(false);
    await after(SECOND);
    expect(looks).toEqual([0]);
  });
});

describe('a page where nothing goes on', () => {
  it('looks every five minutes after five minutes', async () => {
    const { begin, looks } = rhythmOf();
    start();
    await after(20 * MINUTE);
    expect([IDLE_AFTER_MS, IDLE_EVERY_MS]).toEqual([5 * MINUTE, 5 * MINUTE]);
    expect(looks).toEqual([60, 120, 180, 240, 300, 600, 900, 1200]);
  });

  it('makes so few requests in ten minutes', async () => {
    const { activate, looks } = rhythmOf();
    activate();
    await after(10 * MINUTE);
    expect(looks).toHaveLength(7);
  });

  it('never looks more often than a slow rhythm for being idle', async () => {
    const { begin, looks } = rhythmOf({ everyMs: 10 * MINUTE });
    start();
    await after(30 * MINUTE);
    expect(looks).toEqual([600, 1200, 1800]);
  });

  it('looks every minute again once there is news', async () => {
    const { begin, account, looks } = rhythmOf();
    start();
    await after(9 * MINUTE);
    account.hasNews = true;
    await after(MINUTE);
    account.hasNews = false;
    await after(3 * MINUTE);
    expect(looks).toEqual([60, 120, 180, 240, 300, 600, 660, 720, 780]);
  });

  it('looks every minute again once another page had news', async () => {
    const { begin, recordSharedPoll, looks } = rhythmOf();
    start();
    await after(7 * MINUTE);
    recordSharedPoll(true);
    await after(2 * MINUTE);
    expect(looks.slice(5)).toEqual([480, 540]);
  });

  it('looks within a minute once the agent does something, and every minute from then on', async () => {
    const { begin, recordActivity, looks } = rhythmOf();
    start();
    await after(6 * MINUTE);
    recordActivity();
    await after(2 * MINUTE);
    expect(looks.slice(5)).toEqual([420, 480]);
  });
});

describe('what the agent does in the page', () => {
  it('neither hurries nor delays the next look while it is near', async () => {
    const { begin, recordActivity, looks } = rhythmOf();
    start();
    for (let second = 0; second < 600; second += 1) {
      await after(SECOND);
      recordActivity();
    }
    expect(looks).toEqual([60, 120, 180, 240, 300, 360, 420, 480, 540, 600]);
  });
});

describe('a pollSoon', () => {
  it('makes it look soon, and then in a minute', async () => {
    const { begin, pollSoon, looks } = rhythmOf();
    start();
    await after(20 * SECOND);
    pollSoon();
    await after(2 * MINUTE);
    expect(looks).toEqual([20.3, 80.3]);
  });

  it('makes one look with the others that come with it', async () => {
    const { begin, pollSoon, looks } = rhythmOf();
    start();
    for (let count = 0; count < 5; count += 1) {
      pollSoon();
      await after(50);
    }
    await after(10 * SECOND);
    expect(looks).toEqual([0.5]);
  });

  it('ends idleness', async () => {
    const { begin, pollSoon, looks } = rhythmOf();
    start();
    await after(7 * MINUTE);
    pollSoon();
    await after(2 * MINUTE);
    expect(looks.slice(5)).toEqual([420.3, 480.3]);
  });

  it.each([
    ['long before its end', 5 * SECOND],
    ['just before its end', 100],
  ])('that comes during a poll, %s, makes it look again after it', async (_when, takesMs) => {
    const { activate, pollSoon, account, looks, mostAtOnce } = rhythmOf({ takesMs });
    activate();
    await after(50);
    pollSoon();
    pollSoon();
    account.takesMs = 0;
    await after(10 * SECOND);
    expect(looks).toEqual([0, (takesMs + 300) / SECOND]);
    expect(mostAtOnce()).toBe(1);
  });

  it('is not put off by another page that looked before it', async () => {
    const { begin, pollSoon, recordSharedPoll, looks } = rhythmOf();
    start();
    await after(20 * SECOND);
    pollSoon();
    await after(100);
    recordSharedPoll(true);
    await after(10 * SECOND);
    expect(looks).toEqual([20.3]);
  });
});

describe('a slow look', () => {
  it('is never overlapped by another, whatever happens meanwhile', async () => {
    const { activate, pollSoon, recordActivity, recordSharedPoll, looks, mostAtOnce } = rhythmOf({
      takesMs: 3 * MINUTE,
      hasNews: true,
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
    expect(looks).toEqual([0, 180.3, 420.3, 660.3]);
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

  /** A rhythm whose looks fail, each after a second. */
  function failing() {
    const looks: number[] = [];
    const mistake = new TypeError('x is not a function');
    const rhythm = createPoller({
      everyMs: MINUTE,
      async poll() {
        looks.push((Date.now() - NOW) / SECOND);
        await new Promise((end) => setTimeout(end, SECOND));
        throw mistake;
      },
    });
    return { ...rhythm, looks, mistake };
  }

  it('does not hide its error, and the next comes all the same', async () => {
    const { begin, looks, mistake } = failing();
    start();
    await after(2 * MINUTE + 5 * SECOND);
    expect(looks).toEqual([60, 121]);
    // Node tells of rejections once all else of its turn is done.
    vi.useRealTimers();
    await new Promise((resolve) => setTimeout(resolve));
    expect(surfaced).toEqual([mistake, mistake]);
  });

  it('is repeated soon for a pollSoon that came meanwhile, and not at all once the page went away', async () => {
    const { activate, pollSoon, deactivate, looks } = failing();
    activate();
    await after(500);
    pollSoon();
    await after(SECOND);
    expect(looks).toEqual([0, 1.3]);
    deactivate();
    await after(20 * MINUTE);
    expect(looks).toEqual([0, 1.3]);
  });
});

describe('a look of another page', () => {
  it('stands for the next one', async () => {
    const { begin, recordSharedPoll, looks } = rhythmOf();
    start();
    for (let count = 0; count < 5; count += 1) {
      await after(40 * SECOND);
      recordSharedPoll(false);
    }
    expect(looks).toEqual([]);
    await after(MINUTE);
    expect(looks).toEqual([260]);
  });

  it('without news does not keep it from idling', async () => {
    const { begin, recordSharedPoll, looks } = rhythmOf();
    start();
    for (let count = 0; count < 6; count += 1) {
      await after(50 * SECOND);
      recordSharedPoll(false);
    }
    await after(10 * MINUTE - 1);
    expect(looks).toEqual([600]);
  });
});
