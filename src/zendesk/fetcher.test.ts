import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeHost } from './fake-host.ts';
import { type RetryWait, createFetcher, createSingleTryFetcher, withRateLimit } from './fetcher.ts';
import type { AcquireOptions, RateLimiter } from './rate-limiter.ts';

type Limiter = Pick<RateLimiter, 'acquire'>;
type Answer = { body: object } | { status: number; retryAfter?: number | string };

/** Creates a host that answers each path from a list; the last answer is repeated. Records all requested paths. */
function createAccount(answers: Record<string, Answer[]>) {
  const requests: string[] = [];
  const host = fakeHost({
    request({ url }) {
      const own = answers[url] ?? [];
      const answer = own[requests.filter((path) => path === url).length] ?? own.at(-1);
      requests.push(url);
      if (!answer) return new Promise(() => undefined);
      if ('body' in answer) return Promise.resolve(answer.body);
      const headers = 'retryAfter' in answer ? { 'Retry-After': answer.retryAfter } : undefined;
      const failure = { status: answer.status, responseText: '', headers } as unknown as Error;
      return Promise.reject(failure);
    },
  });
  return { host, requests };
}

/** Never waits. */
const unlimited: Limiter = { acquire: () => Promise.resolve() };

/** Starts to fetch `/x` from an account with these answers. Records all waits and the outcome. */
function fetchX(...answers: Answer[]) {
  const { host, requests } = createAccount({ '/x': answers });
  const aborter = new AbortController();
  const waits: (RetryWait | null)[] = [];
  const outcome = vi.fn<(result: unknown) => void>();
  const fetching = createFetcher(host, unlimited)('/x', {
    signal: aborter.signal,
    onRetryWait: (wait) => waits.push(wait),
  });
  void fetching.then(outcome, outcome);
  return { requests, aborter, waits, outcome: () => outcome.mock.lastCall?.[0] };
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

describe('a request', () => {
  it('resolves to the body of the response', async () => {
    const { requests, outcome, waits } = fetchX(OK);
    await vi.advanceTimersByTimeAsync(0);
    expect(outcome()).toEqual({ events: [] });
    expect(requests).toEqual(['/x']);
    expect(waits).toEqual([]);
  });

  it.each([429, 503, 0])('is retried after status %i', async (status) => {
    const { requests, outcome } = fetchX({ status }, OK);
    await vi.advanceTimersByTimeAsync(1499);
    expect(requests).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(1);
    expect(requests).toHaveLength(2);
    expect(outcome()).toEqual({ events: [] });
  });

  it.each([400, 401, 402, 403, 404, 410, 422, 500, 502, 504])(
    'is not retried after status %i',
    async (status) => {
      const { requests, outcome, waits } = fetchX({ status }, OK);
      await vi.advanceTimersByTimeAsync(60_000);
      expect(outcome()).toMatchObject({ name: 'RequestError', status });
      expect(requests).toHaveLength(1);
      expect(waits).toEqual([]);
    },
  );

  it('is not retried after a timeout of 15 seconds', async () => {
    const { requests, outcome } = fetchX();
    await vi.advanceTimersByTimeAsync(120_000);
    expect(outcome()).toMatchObject({ kind: 'timed-out' });
    expect(requests).toHaveLength(1);
  });

  it('is not retried after a malformed response', async () => {
    const { requests, outcome } = fetchX({ status: 200 }, OK);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(outcome()).toMatchObject({ kind: 'malformed' });
    expect(requests).toHaveLength(1);
  });

  it('is retried three times with exponential backoff', async () => {
    const { requests, outcome } = fetchX({ status: 503 });
    for (const [wait, times] of [
      [0, 1],
      [1500, 2],
      [3000, 3],
      [5999, 3],
    ] as const) {
      await vi.advanceTimersByTimeAsync(wait);
      expect(requests).toHaveLength(times);
      expect(outcome()).toBeUndefined();
    }
    await vi.advanceTimersByTimeAsync(1);
    expect(requests).toHaveLength(4);
    expect(outcome()).toMatchObject({ kind: 'server', status: 503 });
    await vi.advanceTimersByTimeAsync(600_000);
    expect(requests).toHaveLength(4);
  });

  it.each([
    [0, 1000],
    [0.999, 1999],
  ])('is retried with jitter (%d: after %i ms)', async (random, wait) => {
    vi.mocked(Math.random).mockReturnValue(random);
    const { requests } = fetchX({ status: 503 }, OK);
    await vi.advanceTimersByTimeAsync(wait - 1);
    expect(requests).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(1);
    expect(requests).toHaveLength(2);
  });
});

describe('Retry-After', () => {
  it.each([1, 12, 60])('of %i seconds is the minimum delay', async (seconds) => {
    const { requests, outcome } = fetchX({ status: 429, retryAfter: String(seconds) }, OK);
    await vi.advanceTimersByTimeAsync(seconds * 1000);
    expect(requests).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(2000);
    expect(requests).toHaveLength(2);
    expect(outcome()).toEqual({ events: [] });
  });

  it('of more than a minute prevents a retry', async () => {
    const { requests, outcome, waits } = fetchX({ status: 429, retryAfter: 61 }, OK);
    await vi.advanceTimersByTimeAsync(300_000);
    expect(outcome()).toMatchObject({ kind: 'rate-limited', retryAfterSeconds: 61 });
    expect(requests).toHaveLength(1);
    expect(waits).toEqual([]);
  });
});

describe('onRetryWait', () => {
  it('reports the time of the next attempt if it is known, and the end of the wait', async () => {
    const { waits } = fetchX({ status: 429, retryAfter: 12 }, OK);
    await vi.advanceTimersByTimeAsync(0);
    expect(waits).toEqual([{ kind: 'rate-limited', untilMs: NOW + 12_000 }]);
    await vi.advanceTimersByTimeAsync(14_000);
    expect(waits.slice(1)).toEqual([null]);
  });

  it('reports no time if it is not known', async () => {
    const { waits } = fetchX({ status: 0 }, { status: 503 }, OK);
    await vi.advanceTimersByTimeAsync(10_000);
    expect(waits).toEqual([
      { kind: 'offline', untilMs: null },
      { kind: 'server', untilMs: null },
      null,
    ]);
  });

  it('reports the end of the wait if the last attempt fails', async () => {
    const { waits, outcome } = fetchX({ status: 503 });
    await vi.advanceTimersByTimeAsync(20_000);
    expect(outcome()).toMatchObject({ status: 503 });
    expect(waits).toHaveLength(4);
    expect(waits.at(-1)).toBeNull();
  });

  it('reports the end of the wait if a retry is refused', async () => {
    const { waits, outcome } = fetchX({ status: 429 }, { status: 403 });
    await vi.advanceTimersByTimeAsync(20_000);
    expect(outcome()).toMatchObject({ status: 403 });
    expect(waits).toEqual([{ kind: 'rate-limited', untilMs: null }, null]);
  });
});

describe('an abort', () => {
  it.each([
    ['the wait for Retry-After', { status: 429, retryAfter: 30 }],
    ['the wait before a retry', { status: 503 }],
  ])('ends %s immediately', async (_what, answer) => {
    const { requests, aborter, outcome } = fetchX(answer, OK);
    await vi.advanceTimersByTimeAsync(500);
    const reason = new Error('the ticket changed');
    aborter.abort(reason);
    await vi.advanceTimersByTimeAsync(0);
    expect(outcome()).toBe(reason);
    await vi.advanceTimersByTimeAsync(120_000);
    expect(requests).toHaveLength(1);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('rejects a running request, which is not retried', async () => {
    const { requests, aborter, outcome, waits } = fetchX();
    await vi.advanceTimersByTimeAsync(500);
    aborter.abort();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(outcome()).toMatchObject({ name: 'AbortError' });
    expect(requests).toHaveLength(1);
    expect(waits).toEqual([]);
  });

  it('prevents queued requests from being sent', async () => {
    const { host, requests } = createAccount({});
    const aborter = new AbortController();
    const fetchJson = createFetcher(host, unlimited);
    const all = Promise.allSettled(
      ['/1', '/2', '/3', '/4', '/5', '/6'].map((path) =>
        fetchJson(path, { signal: aborter.signal }),
      ),
    );
    await vi.advanceTimersByTimeAsync(0);
    aborter.abort();
    expect((await all).map(({ status }) => status)).toEqual(Array(6).fill('rejected'));
    expect(requests).toEqual(['/1', '/2', '/3', '/4']);
  });
});

describe('concurrent requests', () => {
  it('are limited to four at a time', async () => {
    let running = 0;
    let maxRunning = 0;
    const slow = fakeHost({
      async request() {
        running += 1;
        maxRunning = Math.max(maxRunning, running);
        await new Promise((resolve) => setTimeout(resolve, 100));
        running -= 1;
        return {};
      },
    });
    const fetchJson = createFetcher(slow, unlimited);
    const { signal } = new AbortController();
    const all = Promise.all(
      Array.from({ length: 10 }, (_, index) => fetchJson(`/${index}`, { signal })),
    );
    await vi.advanceTimersByTimeAsync(100);
    expect(maxRunning).toBe(4);
    await vi.advanceTimersByTimeAsync(200);
    expect(await all).toHaveLength(10);
    expect(maxRunning).toBe(4);
  });

  it('continue when one of them fails', async () => {
    const { host } = createAccount({ '/bad': [{ status: 404 }], '/x': [OK] });
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

describe('the rate limiter', () => {
  /** Creates a limiter whose calls stay pending until `release`. */
  function pendingLimiter() {
    const calls: AcquireOptions[] = [];
    const pending: (() => void)[] = [];
    const limiter: Limiter = {
      acquire: (options) =>
        new Promise((resolve, reject) => {
          calls.push(options);
          pending.push(resolve);
          options.signal.addEventListener('abort', () => reject(options.signal.reason as Error));
        }),
    };
    return { limiter, calls, release: () => pending.at(-1)?.() };
  }

  function fetchXWithLimiter(...answers: Answer[]) {
    const { host, requests } = createAccount({ '/x': answers });
    const { limiter, calls, release } = pendingLimiter();
    const aborter = new AbortController();
    const waits: (RetryWait | null)[] = [];
    const fetching = createFetcher(host, limiter)('/x', {
      signal: aborter.signal,
      onRetryWait: (wait) => waits.push(wait),
    });
    return { requests, calls, release, aborter, waits, fetching };
  }

  it('delays the request', async () => {
    const { requests, release, waits, fetching } = fetchXWithLimiter(OK);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(requests).toEqual([]);
    release();
    await expect(fetching).resolves.toEqual({ events: [] });
    expect(requests).toEqual(['/x']);
    expect(waits).toEqual([]);
  });

  it('reports its wait through onRetryWait, and the end of the wait', async () => {
    const { calls, release, waits, fetching } = fetchXWithLimiter(OK);
    await vi.advanceTimersByTimeAsync(0);
    calls[0]?.onWait?.(NOW + 7000);
    expect(waits).toEqual([{ kind: 'rate-limited', untilMs: NOW + 7000 }]);
    release();
    await fetching;
    expect(waits.slice(1)).toEqual([null]);
  });

  it('is also acquired for each retry', async () => {
    const { requests, calls, release, fetching } = fetchXWithLimiter({ status: 503 }, OK);
    await vi.advanceTimersByTimeAsync(0);
    release();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(calls).toHaveLength(2);
    expect(requests).toHaveLength(1);
    release();
    await expect(fetching).resolves.toEqual({ events: [] });
    expect(requests).toHaveLength(2);
    expect(calls).toHaveLength(2);
  });

  it('is no longer waited for after an abort', async () => {
    const { requests, calls, aborter, fetching } = fetchXWithLimiter(OK);
    const outcome = fetching.catch((error: unknown) => error);
    await vi.advanceTimersByTimeAsync(0);
    const reason = new Error('the ticket changed');
    aborter.abort(reason);
    expect(await outcome).toBe(reason);
    expect(calls).toHaveLength(1);
    expect(requests).toEqual([]);
  });
});

describe('createSingleTryFetcher', () => {
  it('does not retry', async () => {
    const { host, requests } = createAccount({ '/x': [{ status: 503 }, OK] });
    const { signal } = new AbortController();
    const outcome = createSingleTryFetcher(host)('/x', { signal });
    await expect(outcome).rejects.toMatchObject({ status: 503 });
    expect(requests).toEqual(['/x']);
  });

  it('reports the wait of withRateLimit through onRetryWait', async () => {
    const { host, requests } = createAccount({ '/x': [OK] });
    const waits: (RetryWait | null)[] = [];
    const limiter: Limiter = { acquire: async ({ onWait }) => onWait?.(NOW + 7000) };
    const fetchJson = withRateLimit(createSingleTryFetcher(host), limiter);
    await fetchJson('/x', {
      signal: new AbortController().signal,
      onRetryWait: (wait) => waits.push(wait),
    });
    expect(waits).toEqual([{ kind: 'rate-limited', untilMs: NOW + 7000 }, null]);
    expect(requests).toEqual(['/x']);
  });
});
