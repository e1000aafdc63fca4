import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createSkippableWaits } from './delay.ts';
import { fakeHost } from './fake-host.ts';
import { type RetryWait, createFetcher } from './fetcher.ts';
import { createSingleTryFetcher, withRateLimit } from './single-try-fetcher.ts';
import type { AcquireOptions, RateLimiter } from './rate-limiter.ts';

type Limiter = Pick<RateLimiter, 'acquire'>;
type Answer = { body: object } | { status: number; retryAfter?: number | string };

/** An account behind a host. It answers from a list for each path, and repeats the last answer. */
function accountHost(answers: Record<string, Answer[]>) {
  const asked: string[] = [];
  const host = fakeHost({
    request({ url }) {
      const mine = answers[url] ?? [];
      const answer = mine[asked.filter((path) => path === url).length] ?? mine.at(-1);
      asked.push(url);
      if (!answer) return new Promise(() => undefined);
      if ('body' in answer) return Promise.resolve(answer.body);
      const headers = 'retryAfter' in answer ? { 'Retry-After': answer.retryAfter } : undefined;
      const failure = { status: answer.status, responseText: '', headers } as unknown as Error;
      return Promise.reject(failure);
    },
  });
  return { host, asked };
}

const unlimited: Limiter = { acquire: () => Promise.resolve() };

/** Fetches `/x` from an account with these answers. Records the waits and the outcome. */
function fetchX(...answers: Answer[]) {
  const { host, asked } = accountHost({ '/x': answers });
  const stopper = new AbortController();
  const waits: (RetryWait | null)[] = [];
  const outcome = vi.fn<(what: unknown) => void>();
  const reading = createFetcher(host, unlimited)('/x', {
    signal: stopper.signal,
    onRetryWait: (wait) => waits.push(wait),
  });
  void reading.then(outcome, outcome);
  return { asked, stopper, waits, outcome: () => outcome.mock.lastCall?.[0] };
}

const OK: Answer = { body: { events: [] } };
const NOW = Date.UTC(2026, 10, 20, 10, 24);

beforeEach(() => {
  vi.useFakeTimers({ now: NOW });
  vi.spyOn(Math, 'random').mockReturnValue(0.5);
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

describe('fetching an address', () => {
  it('resolves to the body of the first response', async () => {
    const { asked, outcome, waits } = fetchX(OK);
    await vi.advanceTimersByTimeAsync(0);
    expect(outcome()).toEqual({ events: [] });
    expect(asked).toEqual(['/x']);
    expect(waits).toEqual([]);
  });

  it.each([429, 503, 0])('retries after status %i', async (status) => {
    const { asked, outcome } = fetchX({ status }, OK);
    await vi.advanceTimersByTimeAsync(1499);
    expect(asked).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(1);
    expect(asked).toHaveLength(2);
    expect(outcome()).toEqual({ events: [] });
  });

  it.each([400, 401, 402, 403, 404, 410, 422, 500, 502, 504])(
    'does not retry status %i',
    async (status) => {
      const { asked, outcome, waits } = fetchX({ status }, OK);
      await vi.advanceTimersByTimeAsync(60_000);
      expect(outcome()).toMatchObject({ name: 'RequestError', status });
      expect(asked).toHaveLength(1);
      expect(waits).toEqual([]);
    },
  );

  it('does not retry a time-out after 15 seconds', async () => {
    const { asked, outcome } = fetchX();
    await vi.advanceTimersByTimeAsync(120_000);
    expect(outcome()).toMatchObject({ kind: 'timed-out' });
    expect(asked).toHaveLength(1);
  });

  it('does not retry a malformed response', async () => {
    const { asked, outcome } = fetchX({ status: 200 }, OK);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(outcome()).toMatchObject({ kind: 'malformed' });
    expect(asked).toHaveLength(1);
  });

  it('gives up after three retries, each after a longer wait', async () => {
    const { asked, outcome } = fetchX({ status: 503 });
    for (const [wait, times] of [
      [0, 1],
      [1500, 2],
      [3000, 3],
      [5999, 3],
    ] as const) {
      await vi.advanceTimersByTimeAsync(wait);
      expect(asked).toHaveLength(times);
      expect(outcome()).toBeUndefined();
    }
    await vi.advanceTimersByTimeAsync(1);
    expect(asked).toHaveLength(4);
    expect(outcome()).toMatchObject({ kind: 'server', status: 503 });
    await vi.advanceTimersByTimeAsync(600_000);
    expect(asked).toHaveLength(4);
  });

  it.each([
    [0, 1000],
    [0.999, 1999],
  ])('adds jitter to the retries of many frames (%d waits %i ms)', async (chance, wait) => {
    vi.mocked(Math.random).mockReturnValue(chance);
    const { asked } = fetchX({ status: 503 }, OK);
    await vi.advanceTimersByTimeAsync(wait - 1);
    expect(asked).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(1);
    expect(asked).toHaveLength(2);
  });
});

describe('a Retry-After header', () => {
  it.each([1, 12, 60])('of %i seconds is waited for in full', async (seconds) => {
    const { asked, outcome } = fetchX({ status: 429, retryAfter: String(seconds) }, OK);
    await vi.advanceTimersByTimeAsync(seconds * 1000);
    expect(asked).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(2000);
    expect(asked).toHaveLength(2);
    expect(outcome()).toEqual({ events: [] });
  });

  it.each([301, 99_999, 1e12])('of %i seconds is waited for five minutes', async (seconds) => {
    const { asked, waits } = fetchX({ status: 429, retryAfter: seconds }, OK);
    await vi.advanceTimersByTimeAsync(300_000);
    expect(asked).toHaveLength(1);
    expect(waits).toEqual([{ kind: 'rate-limited', untilMs: NOW + 300_000 }]);
    await vi.advanceTimersByTimeAsync(2000);
    expect(asked).toHaveLength(2);
  });

  it('is obeyed with a 503 too, and as a date', async () => {
    const retryAfter = new Date(NOW + 40_000).toUTCString();
    const { asked } = fetchX({ status: 503, retryAfter }, OK);
    await vi.advanceTimersByTimeAsync(40_000);
    expect(asked).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(2000);
    expect(asked).toHaveLength(2);
  });

  it('never asks the agent for more than five minutes when the retries are over', async () => {
    const { outcome } = fetchX({ status: 429, retryAfter: 99_999 });
    await vi.advanceTimersByTimeAsync(1_000_000);
    expect(outcome()).toMatchObject({ kind: 'rate-limited', status: 429, retryAfterSeconds: 300 });
  });
});

describe('a wait that the account has asked for', () => {
  /** Requests `/x`, whose answers never get better, and then `/y`. */
  function setUp() {
    const waits = createSkippableWaits();
    const { host, asked } = accountHost({ '/x': [{ status: 429, retryAfter: 30 }], '/y': [OK] });
    const fetchJson = createFetcher(host, unlimited, waits);
    const { signal } = new AbortController();
    const reported: (RetryWait | null)[] = [];
    void fetchJson('/x', { signal }).catch(() => null);
    const fetchY = () => fetchJson('/y', { signal, onRetryWait: (wait) => reported.push(wait) });
    return { asked, fetchY, reported, waits };
  }

  it('holds for other requests too, which say so', async () => {
    const { asked, fetchY, reported } = setUp();
    await vi.advanceTimersByTimeAsync(10_000);
    void fetchY();
    await vi.advanceTimersByTimeAsync(19_999);
    expect(asked).toEqual(['/x']);
    await vi.advanceTimersByTimeAsync(1);
    expect(asked).toEqual(['/x', '/y']);
    expect(reported).toEqual([{ kind: 'rate-limited', untilMs: NOW + 30_000 }, null]);
  });

  it('holds after the last try has failed', async () => {
    const { asked, fetchY } = setUp();
    // Three waits, with the delays before a retry.
    await vi.advanceTimersByTimeAsync(3 * 30_000 + 10_500);
    expect(asked).toHaveLength(4);
    void fetchY();
    await vi.advanceTimersByTimeAsync(29_000);
    expect(asked).toHaveLength(4);
    await vi.advanceTimersByTimeAsync(1000);
    expect(asked.at(-1)).toBe('/y');
  });

  it('does not hold after a skip', async () => {
    const { asked, fetchY, waits } = setUp();
    await vi.advanceTimersByTimeAsync(100_500);
    expect(asked).toHaveLength(4);
    waits.skip();
    await fetchY();
    expect(asked.at(-1)).toBe('/y');
  });
});

describe('a skip', () => {
  it.each([
    ['the wait that the account asked for', { status: 429, retryAfter: 240 }, NOW + 240_000],
    ['the wait before a retry', { status: 503 }, null],
  ])('ends %s, and does not add a request', async (_what, answer, untilMs) => {
    const { host, asked } = accountHost({ '/x': [answer, OK] });
    const waits = createSkippableWaits();
    const reported: (RetryWait | null)[] = [];
    const reading = createFetcher(
      host,
      unlimited,
      waits,
    )('/x', {
      signal: new AbortController().signal,
      onRetryWait: (wait) => reported.push(wait),
    });
    await vi.advanceTimersByTimeAsync(500);
    expect(reported).toMatchObject([{ untilMs }]);
    waits.skip();
    await expect(reading).resolves.toEqual({ events: [] });
    expect(asked).toHaveLength(2);
    expect(reported.slice(1, -1)).toEqual(
      untilMs === null ? [] : [{ kind: 'rate-limited', untilMs: null }],
    );
    expect(reported.at(-1)).toBeNull();
    expect(vi.getTimerCount()).toBe(0);
  });

  it('does not end later waits', async () => {
    const { host, asked } = accountHost({ '/x': [{ status: 429, retryAfter: 10 }] });
    const waits = createSkippableWaits();
    waits.skip();
    const fetchJson = createFetcher(host, unlimited, waits);
    void fetchJson('/x', { signal: new AbortController().signal }).catch(() => null);
    await vi.advanceTimersByTimeAsync(9000);
    expect(asked).toHaveLength(1);
    waits.skip();
    await vi.advanceTimersByTimeAsync(9000);
    expect(asked).toHaveLength(2);
  });
});

describe('a wait', () => {
  it('is reported with the time of the next attempt if the account gave one, and ends with the response', async () => {
    const { waits } = fetchX({ status: 429, retryAfter: 12 }, OK);
    await vi.advanceTimersByTimeAsync(0);
    expect(waits).toEqual([{ kind: 'rate-limited', untilMs: NOW + 12_000 }]);
    await vi.advanceTimersByTimeAsync(14_000);
    expect(waits.slice(1)).toEqual([null]);
  });

  it('is reported without a time if the account gave none', async () => {
    const { waits } = fetchX({ status: 0 }, { status: 503 }, OK);
    await vi.advanceTimersByTimeAsync(10_000);
    expect(waits).toEqual([
      { kind: 'offline', untilMs: null },
      { kind: 'server', untilMs: null },
      null,
    ]);
  });

  it('is over when the last attempt fails too', async () => {
    const { waits, outcome } = fetchX({ status: 503 });
    await vi.advanceTimersByTimeAsync(20_000);
    expect(outcome()).toMatchObject({ status: 503 });
    expect(waits).toHaveLength(4);
    expect(waits.at(-1)).toBeNull();
  });

  it('is over when a later attempt is refused', async () => {
    const { waits, outcome } = fetchX({ status: 429 }, { status: 403 });
    await vi.advanceTimersByTimeAsync(20_000);
    expect(outcome()).toMatchObject({ status: 403 });
    expect(waits).toEqual([{ kind: 'rate-limited', untilMs: null }, null]);
  });
});

describe('an abort', () => {
  it.each([
    ['the wait that the account asked for', { status: 429, retryAfter: 30 }],
    ['the wait before a repeat', { status: 503 }],
  ])('ends %s at once', async (_what, answer) => {
    const { asked, stopper, outcome } = fetchX(answer, OK);
    await vi.advanceTimersByTimeAsync(500);
    const reason = new Error('the ticket changed');
    stopper.abort(reason);
    await vi.advanceTimersByTimeAsync(0);
    expect(outcome()).toBe(reason);
    await vi.advanceTimersByTimeAsync(120_000);
    expect(asked).toHaveLength(1);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('ends a pending request, and is not taken for a failure', async () => {
    const { asked, stopper, outcome, waits } = fetchX();
    await vi.advanceTimersByTimeAsync(500);
    stopper.abort();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(outcome()).toMatchObject({ name: 'AbortError' });
    expect(asked).toHaveLength(1);
    expect(waits).toEqual([]);
  });

  it('prevents queued requests from being sent', async () => {
    const { host, asked } = accountHost({});
    const stopper = new AbortController();
    const fetchJson = createFetcher(host, unlimited);
    const all = Promise.allSettled(
      ['/1', '/2', '/3', '/4', '/5', '/6'].map((path) =>
        fetchJson(path, { signal: stopper.signal }),
      ),
    );
    await vi.advanceTimersByTimeAsync(0);
    stopper.abort();
    expect((await all).map(({ status }) => status)).toEqual(Array(6).fill('rejected'));
    expect(asked).toEqual(['/1', '/2', '/3', '/4']);
  });
});

describe('concurrent requests', () => {
  it('are at most four, and all are sent in the end', async () => {
    let underWay = 0;
    let most = 0;
    const slow = fakeHost({
      async request() {
        underWay += 1;
        most = Math.max(most, underWay);
        await new Promise((resolve) => setTimeout(resolve, 100));
        underWay -= 1;
        return {};
      },
    });
    const fetchJson = createFetcher(slow, unlimited);
    const { signal } = new AbortController();
    const all = Promise.all(
      Array.from({ length: 10 }, (_, index) => fetchJson(`/${index}`, { signal })),
    );
    await vi.advanceTimersByTimeAsync(100);
    expect(most).toBe(4);
    await vi.advanceTimersByTimeAsync(200);
    expect(await all).toHaveLength(10);
    expect(most).toBe(4);
  });

  it('continue when one of them fails', async () => {
    const { host } = accountHost({ '/bad': [{ status: 404 }], '/x': [OK] });
    const fetchJson = createFetcher(host, unlimited);
    const { signal } = new AbortController();
    const paths = ['/bad', '/bad', '/bad', '/bad', '/x'];
    const outcomes = await Promise.allSettled(paths.map((path) => fetchJson(path, { signal })));
    expect(outcomes.map(({ status }) => status)).toEqual([
      ...Array<string>(4).fill('rejected'),
      'fulfilled',
    ]);
  });
});

describe('the rate limit', () => {
  /** A limiter that the test releases, one request at a time. */
  function manualLimiter() {
    const waiting: AcquireOptions[] = [];
    const given: (() => void)[] = [];
    const limiter: Limiter = {
      acquire: (options) =>
        new Promise((resolve, reject) => {
          waiting.push(options);
          given.push(resolve);
          options.signal.addEventListener('abort', () => reject(options.signal.reason as Error));
        }),
    };
    return { limiter, waiting, give: () => given.at(-1)?.() };
  }

  function fetchXByHand(...answers: Answer[]) {
    const { host, asked } = accountHost({ '/x': answers });
    const { limiter, waiting, give } = manualLimiter();
    const stopper = new AbortController();
    const waits: (RetryWait | null)[] = [];
    const reading = createFetcher(host, limiter)('/x', {
      signal: stopper.signal,
      onRetryWait: (wait) => waits.push(wait),
    });
    return { asked, waiting, give, stopper, waits, reading };
  }

  it('is waited for, and reported only if there is no room', async () => {
    const { asked, give, waits, reading } = fetchXByHand(OK);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(asked).toEqual([]);
    give();
    await expect(reading).resolves.toEqual({ events: [] });
    expect(asked).toEqual(['/x']);
    expect(waits).toEqual([]);
  });

  it('reports a wait that is over with the response', async () => {
    const { waiting, give, waits, reading } = fetchXByHand(OK);
    await vi.advanceTimersByTimeAsync(0);
    waiting[0]?.onWait?.(NOW + 7000);
    expect(waits).toEqual([{ kind: 'rate-limited', untilMs: NOW + 7000 }]);
    give();
    await reading;
    expect(waits.slice(1)).toEqual([null]);
  });

  it('applies to each retry too', async () => {
    const { asked, waiting, give, reading } = fetchXByHand({ status: 503 }, OK);
    await vi.advanceTimersByTimeAsync(0);
    give();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(waiting).toHaveLength(2);
    expect(asked).toHaveLength(1);
    give();
    await expect(reading).resolves.toEqual({ events: [] });
    expect(asked).toHaveLength(2);
    expect(waiting).toHaveLength(2);
  });

  it('is no longer waited for after an abort', async () => {
    const { asked, waiting, stopper, reading } = fetchXByHand(OK);
    const outcome = reading.catch((error: unknown) => error);
    await vi.advanceTimersByTimeAsync(0);
    const reason = new Error('the ticket changed');
    stopper.abort(reason);
    expect(await outcome).toBe(reason);
    expect(waiting).toHaveLength(1);
    expect(asked).toEqual([]);
  });
});

describe('a fetcher that sends each request once', () => {
  it('neither retries nor waits', async () => {
    const { host, asked } = accountHost({ '/x': [{ status: 503 }, OK] });
    const { signal } = new AbortController();
    const outcome = createSingleTryFetcher(host)('/x', { signal });
    await expect(outcome).rejects.toMatchObject({ status: 503 });
    expect(asked).toEqual(['/x']);
  });

  it('reports the wait for a rate limiter', async () => {
    const { host, asked } = accountHost({ '/x': [OK] });
    const waits: (RetryWait | null)[] = [];
    const limiter: Limiter = { acquire: async ({ onWait }) => onWait?.(NOW + 7000) };
    const fetchJson = withRateLimit(createSingleTryFetcher(host), limiter);
    await fetchJson('/x', {
      signal: new AbortController().signal,
      onRetryWait: (wait) => waits.push(wait),
    });
    expect(waits).toEqual([{ kind: 'rate-limited', untilMs: NOW + 7000 }, null]);
    expect(asked).toEqual(['/x']);
  });
});
