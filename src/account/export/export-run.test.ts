import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { kindOfStatus, RequestError } from '../../zendesk/request-error.ts';
import type { ExportProgress } from './export-progress.ts';
import { createRateLimiter } from '../../zendesk/rate-limiter.ts';
import { EXPORT_WINDOWS } from './export-limits.ts';
import { type ExportRunOptions, startExport } from './export-run.ts';
import { ExportStop } from './export-stop.ts';
import type { ExportPage } from './incremental-export.ts';
import type { FetchJson, FetchOptions } from '../../zendesk/fetcher.ts';
import { withoutText } from './test-responses.ts';
import type { AppendedPage } from './export-store.ts';
import { resumePointAt } from './resume-point.ts';

const ORIGIN = 'https://acme.zendesk.com';
const NOW = Date.UTC(2026, 10, 20, 10, 0);
const START = NOW - 3_600_000;
const UNTIL = NOW - 300_000;

type Answering = (options: FetchOptions) => Promise<object>;
type Answer = object | Error | Answering;

beforeEach(() => void vi.useFakeTimers({ now: NOW }));
afterEach(() => void vi.useRealTimers());

/** A page with one event, some seconds after the start. */
function page(second: number, hasNext = true): object {
  const time = START + second * 1000;
  return {
    events: [{ id: `e${second}`, created_at: new Date(time).toISOString() }],
    next_page: hasNext ? `?start_time=${time / 1000}` : null,
  };
}

function answered(status: number, retryAfterSeconds: number | null = null): RequestError {
  return new RequestError(kindOfStatus(status), { status, retryAfterSeconds, target: '/x' });
}

interface RunOptions extends Partial<ExportRunOptions> {
  /** When earlier runs made requests, in milliseconds since 1970. */
  readonly requestTimes?: readonly number[];
}

/** Starts a run on an account with these responses. */
function runOn(answers: Answer[], { requestTimes = [], ...options }: RunOptions = {}) {
  const asked: string[] = [];
  const stored: ExportPage[] = [];
  const ends: string[] = [];
  const shown: ExportProgress[] = [];
  const fetchJson: FetchJson = (path, readOptions) => {
    asked.push(path.slice(path.indexOf('=') + 1));
    const answer = answers[asked.length - 1] ?? new Error('nothing more was to be asked');
    if (answer instanceof Error) return Promise.reject(answer);
    if (typeof answer === 'function') return (answer as Answering)(readOptions);
    return Promise.resolve(answer);
  };
  const run = startExport({
    fetchComplete: withoutText(fetchJson),
    rateLimiter: createRateLimiter({ windows: EXPORT_WINDOWS, earlierRequests: requestTimes }),
    origin: ORIGIN,
    writer: {
      append: async (added) => {
        stored.push(added);
        return appended(added.freshCount);
      },
      end: async (state) => void ends.push(state),
    },
    from: resumePointAt(START),
    startMs: START,
    untilMs: UNTIL,
    nowMs: Date.now,
    onProgress: (progress) => shown.push(progress),
    ...options,
  });
  const last = () => shown.at(-1);
  const ids = () => stored.flatMap(({ events }) => events.map(({ event }) => event.id));
  return { run, asked, stored, ends, shown, last, ids };
}

/** A response that comes when the test calls `give`. */
function held(body: object) {
  let give: () => void = () => undefined;
  const answer = ({ signal }: FetchOptions) =>
    new Promise<object>((resolve, reject) => {
      give = () => resolve(body);
      signal.addEventListener('abort', () => reject(signal.reason as Error));
    });
  return { answer, give: () => give() };
}

const settle = () => vi.advanceTimersByTimeAsync(0);

describe('a run', () => {
  it('stores page after page, counts, and finishes', async () => {
    const { run, ids, ends, shown, last } = runOn([page(10), page(20), page(30, false)]);
    await expect(run.done).resolves.toEqual({ state: 'finished' });
    expect(ids()).toEqual(['e10', 'e20', 'e30']);
    expect(ends).toEqual(['finished']);
    expect(last()).toMatchObject({ state: 'finished', eventCount: 3, reachedMs: START + 30_000 });
    expect(last()).toMatchObject({ startMs: START, untilMs: UNTIL, requestsLeft: 67 });
    expect(shown[0]).toMatchObject({ state: 'running', eventCount: 0, reachedMs: START });
  });

  it('counts a page only after it is stored', async () => {
    let finishStoring: () => void = () => undefined;
    const writer = {
      append: () =>
        new Promise<AppendedPage>((resolve) => (finishStoring = () => resolve(appended(1)))),
      end: () => Promise.resolve(),
    };
    const { run, last } = runOn([page(10, false)], { writer });
    await settle();
    expect(last()).toMatchObject({ eventCount: 0 });
    finishStoring();
    await run.done;
    expect(last()).toMatchObject({ eventCount: 1 });
  });

  it('reads only seconds that are over at its end', async () => {
    const end = UNTIL / 1000;
    const event = (second: number) => ({ id: second, created_at: new Date(second * 1000) });
    const events = [event(end - 1), event(end)];
    const answer = JSON.parse(JSON.stringify({ events, next_page: null })) as object;
    const { run, ids } = runOn([answer]);
    await run.done;
    expect(ids()).toEqual([end - 1]);
  });

  it('continues from what was stored', async () => {
    const from = { startSecond: START / 1000 + 10, seenKeys: ['/e10'] };
    const both = { events: [...eventsOf(page(10)), ...eventsOf(page(20))] };
    const { run, ids, asked, last } = runOn([both], { from, eventCount: 7 });
    await run.done;
    expect(asked).toEqual([String(START / 1000 + 10)]);
    expect(ids()).toEqual(['e10', 'e20']);
    expect(last()).toMatchObject({ eventCount: 8 });
  });
});

describe('a run waits', () => {
  it.each([
    answered(0),
    answered(503),
    answered(500),
    answered(409),
    new RequestError('timed-out', { target: '/x' }),
  ])('until the failure is over: %s', async (error) => {
    const answers = [page(10), ...Array.from({ length: 12 }, () => error), page(20, false)];
    const { run, ids, last } = runOn(answers);
    await settle();
    expect(last()).toMatchObject({
      state: 'waiting',
      pause: { kind: error.kind, untilMs: NOW + 2000 },
      eventCount: 1,
    });
    await vi.advanceTimersByTimeAsync(3_600_000);
    await expect(run.done).resolves.toEqual({ state: 'finished' });
    expect(ids()).toEqual(['e10', 'e20']);
  });

  it('as long as the account asks to after a 429', async () => {
    const { run, asked, last } = runOn([answered(429, 30), page(10, false)]);
    await settle();
    expect(last()).toMatchObject({
      state: 'waiting',
      pause: { kind: 'rate-limited', untilMs: NOW + 30_000 },
    });
    await vi.advanceTimersByTimeAsync(29_999);
    expect(asked).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(1);
    await expect(run.done).resolves.toEqual({ state: 'finished' });
  });

  it('for the rate limits', async () => {
    const requestTimes = Array.from({ length: 70 }, () => NOW - 20_000);
    const { run, asked, last } = runOn([page(10, false)], { requestTimes });
    await settle();
    expect(asked).toEqual([]);
    expect(last()).toMatchObject({
      state: 'waiting',
      pause: { kind: 'rate-limited', untilMs: NOW + 40_000 },
      requestsLeft: 0,
    });
    await vi.advanceTimersByTimeAsync(40_000);
    await expect(run.done).resolves.toEqual({ state: 'finished' });
  });

  it('for a start that is a minute old, and says so', async () => {
    const newest = (NOW - 36_000 - START) / 1000;
    const { run, asked, ids, last } = runOn([page(newest), page(newest + 1, false)], {
      untilMs: NOW,
    });
    await settle();
    expect(asked).toHaveLength(1);
    expect(last()).toMatchObject({
      state: 'waiting',
      pause: { kind: 'too-recent', untilMs: NOW + 25_000 },
    });
    await vi.advanceTimersByTimeAsync(24_999);
    expect(asked).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(1);
    await expect(run.done).resolves.toEqual({ state: 'finished' });
    expect(ids()).toEqual([`e${newest}`, `e${newest + 1}`]);
  });

  it('not for a start after the end of the export', async () => {
    const { run, asked } = runOn([], { from: resumePointAt(NOW - 30_000), untilMs: NOW - 30_000 });
    await expect(run.done).resolves.toEqual({ state: 'finished' });
    expect(asked).toEqual([]);
  });

  it('if the account calls a start too recent that should be old enough', async () => {
    const newest = (NOW - 100_000 - START) / 1000;
    const refused = answered(422);
    const { run, last } = runOn([page(newest), refused, refused, page(newest + 1, false)], {
      untilMs: NOW,
    });
    await settle();
    expect(last()).toMatchObject({
      state: 'waiting',
      pause: { kind: 'too-recent', untilMs: NOW + 2000 },
    });
    await vi.advanceTimersByTimeAsync(6000);
    await expect(run.done).resolves.toEqual({ state: 'finished' });
  });

  it('if the account says so of an older start, but not for any other reason', async () => {
    const refused = (description: string) =>
      new RequestError('rejected', {
        status: 422,
        target: '/x',
        cause: { status: 422, responseText: JSON.stringify({ description }) },
      });
    const first = runOn([refused('Too recent start_time.'), page(10, false)]);
    await vi.advanceTimersByTimeAsync(2000);
    await expect(first.run.done).resolves.toEqual({ state: 'finished' });
    const second = runOn([refused('Invalid start_time.')]);
    await expect(second.run.done).resolves.toMatchObject({
      state: 'stopped',
      reason: { kind: 'rejected' },
    });
  });

  it('for ten minutes at most if the account always calls a start too recent', async () => {
    const from = resumePointAt(NOW - 100_000);
    const answers = Array.from({ length: 200 }, () => answered(422));
    const { run, asked } = runOn(answers, { from, untilMs: NOW });
    await vi.advanceTimersByTimeAsync(600_000);
    await expect(run.done).resolves.toMatchObject({
      state: 'stopped',
      reason: { name: 'ExportStop', kind: 'too-recent', atSecond: from.startSecond },
    });
    expect(asked.length).toBeLessThan(20);
  });

  it.each([
    ['a rate limit', [answered(429, 10), page(10, false)], 10_000],
    ['a failure', [answered(503), page(10, false)], 2000],
    ['a start that is too recent', [page(NOW / 1000 - START / 1000 - 30), page(1, false)], 0],
  ])('no longer after %s if the clock is set back', async (_case, answers, waitMs) => {
    const { run, asked } = runOn(answers, { untilMs: NOW });
    await vi.advanceTimersByTimeAsync(500);
    expect(asked).toHaveLength(1);
    vi.setSystemTime(NOW - 86_400_000);
    // The start itself looks too recent by the new clock.
    await vi.advanceTimersByTimeAsync(waitMs + 62_000);
    await expect(run.done).resolves.toEqual({ state: 'finished' });
  });

  it('no longer for a start that is too recent if the clock was set back before', async () => {
    let back: (body: object) => void = () => undefined;
    const slow = () => new Promise<object>((resolve) => (back = resolve));
    const { run, asked } = runOn([slow, page(20, false)]);
    await settle();
    vi.setSystemTime(NOW - 86_400_000);
    back(page(10));
    await vi.advanceTimersByTimeAsync(62_000);
    await expect(run.done).resolves.toEqual({ state: 'finished' });
    expect(asked).toHaveLength(2);
  });

  it('by the time of the account if the browser’s clock is wrong', async () => {
    const behindMs = 2 * 3_600_000;
    const accountNow = NOW + behindMs;
    const newest = (accountNow - 36_000 - START) / 1000;
    const dated = (body: object) => ({ body, text: null, dateMs: accountNow });
    const answers = [dated(page(newest)), dated(page(newest + 1, false))];
    const starts: string[] = [];
    const { run, last } = runOn([], {
      untilMs: accountNow,
      fetchComplete: async (path) => {
        starts.push(path);
        return answers[starts.length - 1] ?? dated({});
      },
    });
    await settle();
    expect(last()).toMatchObject({ state: 'waiting', pause: { kind: 'too-recent' } });
    await vi.advanceTimersByTimeAsync(26_000);
    await expect(run.done).resolves.toEqual({ state: 'finished' });
  });

  it('even longer than a timer can run', async () => {
    const { run, asked } = runOn([answered(429, 1e9), page(10, false)]);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(asked).toHaveLength(1);
    await run.cancel();
  });
});

describe('a run stops', () => {
  it.each([401, 402, 403, 404, 422, 501])(
    'with status %i, and stores what was read',
    async (status) => {
      const error = answered(status);
      const { run, ids, ends, last } = runOn([page(10), error]);
      await expect(run.done).resolves.toEqual({ state: 'stopped', reason: error });
      expect(ids()).toEqual(['e10']);
      expect(ends).toEqual(['stopped']);
      expect(last()).toMatchObject({ state: 'stopped', reason: error, eventCount: 1 });
    },
  );

  it('at a malformed response', async () => {
    const { run } = runOn([{ events: 'none' }]);
    await expect(run.done).resolves.toMatchObject({
      state: 'stopped',
      reason: { kind: 'malformed' },
    });
  });

  it('at an address that it cannot follow', async () => {
    const { run } = runOn([{ ...page(10), next_page: 'https://evil.example/' }]);
    const end = await run.done;
    expect(end).toMatchObject({ state: 'stopped', reason: { kind: 'foreign' } });
    expect(end.state === 'stopped' && end.reason).toBeInstanceOf(ExportStop);
  });

  it('if a page cannot be stored, without counting it', async () => {
    const full = new Error('no room');
    const writer = { append: () => Promise.reject(full), end: () => Promise.reject(full) };
    const { run, last } = runOn([page(10, false)], { writer });
    await expect(run.done).resolves.toMatchObject({
      state: 'stopped',
      reason: { kind: 'not-stored', cause: full },
    });
    expect(last()).toMatchObject({ state: 'stopped', eventCount: 0 });
  });

  it('if its end cannot be stored', async () => {
    const writer = { append: async () => appended(1), end: () => Promise.reject(new Error('no')) };
    const { run } = runOn([page(10, false)], { writer });
    await expect(run.done).resolves.toMatchObject({
      state: 'stopped',
      reason: { kind: 'not-stored' },
    });
  });

  it('in words at an error of the app itself, and keeps what was stored', async () => {
    const oops = new TypeError('oops');
    const { run, ids, ends, last } = runOn([page(10), oops]);
    const end = { state: 'stopped', reason: { kind: 'failed', cause: oops } };
    await expect(run.done).resolves.toMatchObject(end);
    expect(last()).toMatchObject({ ...end, eventCount: 1 });
    expect(ids()).toEqual(['e10']);
    expect(ends).toEqual(['stopped']);
  });

  it('in words at a response that cannot be parsed', async () => {
    const hostile = {
      get events(): unknown {
        throw new RangeError('too deep');
      },
    };
    const { run, ends } = runOn([page(10), hostile]);
    await expect(run.done).resolves.toMatchObject({
      state: 'stopped',
      reason: { kind: 'failed' },
    });
    expect(ends).toEqual(['stopped']);
  });

  it('in words at an error of what shows the events, after they were stored', async () => {
    const { run, ids, last } = runOn([page(10), page(20, false)], {
      onStored() {
        throw new TypeError('oops');
      },
    });
    await expect(run.done).resolves.toMatchObject({
      state: 'stopped',
      reason: { kind: 'failed' },
    });
    expect(ids()).toEqual(['e10']);
    expect(last()).toMatchObject({ state: 'stopped', eventCount: 1 });
  });

  it.each([
    [{ toString: 1 }],
    [{ toJSON: 1 }],
    [['__proto__']],
    ['__proto__'],
    ['\ud800'],
    [Number.MAX_VALUE],
    [false],
  ])('in words or not at all at the id %j', async (id) => {
    const created_at = new Date(START).toISOString();
    const events = [{ id, side_conversation_id: id, created_at }];
    const { run, last } = runOn([{ events, next_page: null }]);
    const { state } = await run.done;
    expect(['finished', 'stopped']).toContain(state);
    expect(last()).toMatchObject({ state });
  });

  it.each([
    [answered(500), 'server'],
    [answered(0), 'offline'],
    [answered(408), 'rejected'],
  ])('after ten minutes of %s, and can continue', async (error, kind) => {
    const answers = [page(10), ...Array.from({ length: 200 }, () => error)];
    const { run, asked, last } = runOn(answers);
    await vi.advanceTimersByTimeAsync(599_000);
    expect(last()).toMatchObject({ state: 'waiting' });
    await vi.advanceTimersByTimeAsync(1000);
    await expect(run.done).resolves.toMatchObject({ state: 'stopped' });
    expect(last()).toMatchObject({ state: 'stopped', reason: { kind }, eventCount: 1 });
    expect(asked.length).toBeLessThan(20);
  });
});

describe('a pause', () => {
  it('starts when the current page is stored, and ends on request', async () => {
    const first = held(page(10));
    const { run, ids, asked, last } = runOn([first.answer, page(20, false)]);
    await settle();
    run.pause();
    expect(last()).toMatchObject({ state: 'running' });
    first.give();
    await settle();
    expect(last()).toMatchObject({ state: 'paused', eventCount: 1 });
    await vi.advanceTimersByTimeAsync(3_600_000);
    expect(asked).toHaveLength(1);
    run.resume();
    await run.done;
    expect(ids()).toEqual(['e10', 'e20']);
  });

  it('is not needed to skip a wait before a retry', async () => {
    const { run, asked, last } = runOn([answered(429, 99_999_999), page(10, false)]);
    await vi.advanceTimersByTimeAsync(10_000);
    expect(last()).toMatchObject({ state: 'waiting', pause: { untilMs: NOW + 3_600_000 } });
    run.skipWait();
    await expect(run.done).resolves.toEqual({ state: 'finished' });
    expect(asked).toHaveLength(2);
  });

  it('is not needed to send one request although the app’s own rate limit is reached', async () => {
    const requestTimes = Array.from({ length: 70 }, () => NOW - 20_000);
    const { run, asked, last } = runOn([page(10), page(20, false)], { requestTimes });
    await settle();
    expect(asked).toEqual([]);
    run.skipWait();
    await settle();
    expect(asked).toHaveLength(1);
    expect(last()).toMatchObject({
      state: 'waiting',
      pause: { kind: 'rate-limited', untilMs: NOW + 40_000 },
      eventCount: 1,
    });
    await vi.advanceTimersByTimeAsync(40_000);
    await expect(run.done).resolves.toEqual({ state: 'finished' });
  });

  it('is not needed to ask for a start that may be too recent', async () => {
    const newest = (NOW - 36_000 - START) / 1000;
    const { run, asked } = runOn([page(newest), page(newest + 1, false)], { untilMs: NOW });
    await settle();
    run.skipWait();
    await expect(run.done).resolves.toEqual({ state: 'finished' });
    expect(asked).toHaveLength(2);
  });

  it('starts the ten minutes of retries again', async () => {
    const failures = Array.from({ length: 200 }, () => answered(500));
    const { run, last } = runOn(failures);
    await vi.advanceTimersByTimeAsync(590_000);
    run.pause();
    await settle();
    run.resume();
    await vi.advanceTimersByTimeAsync(590_000);
    expect(last()).toMatchObject({ state: 'waiting' });
    await run.cancel();
  });

  it('interrupts a wait, which continues after it', async () => {
    const { run, asked, last } = runOn([answered(429, 60), page(10, false)]);
    await vi.advanceTimersByTimeAsync(10_000);
    run.pause();
    await settle();
    expect(last()).toMatchObject({ state: 'paused' });
    run.resume();
    await settle();
    expect(last()).toMatchObject({ state: 'waiting', pause: { untilMs: NOW + 60_000 } });
    await vi.advanceTimersByTimeAsync(49_999);
    expect(asked).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(1);
    await expect(run.done).resolves.toEqual({ state: 'finished' });
  });

  it('that is revoked in time never starts', async () => {
    const first = held(page(10));
    const { run, shown } = runOn([first.answer, page(20, false)]);
    await settle();
    run.pause();
    run.resume();
    first.give();
    await run.done;
    expect(shown.map(({ state }) => state)).not.toContain('paused');
  });

  it('can end in the moment in which it is reported', async () => {
    const states: string[] = [];
    const { run } = runOn([answered(0), page(10, false)], {
      onProgress({ state }) {
        states.push(state);
        if (state === 'waiting' && !states.includes('paused')) run.pause();
        if (state === 'paused') run.resume();
      },
    });
    await vi.advanceTimersByTimeAsync(2000);
    expect(states.slice(0, 5)).toEqual(['running', 'running', 'waiting', 'paused', 'waiting']);
    await expect(run.done).resolves.toEqual({ state: 'finished' });
  });

  it('does not prevent the last page from finishing', async () => {
    const last = held(page(10, false));
    const { run } = runOn([last.answer]);
    await settle();
    run.pause();
    last.give();
    await expect(run.done).resolves.toEqual({ state: 'finished' });
  });
});

describe('a run is cancelled', () => {
  it('while it fetches', async () => {
    const { run, ids, ends, last } = runOn([page(10), held(page(20)).answer]);
    await settle();
    await run.cancel();
    await expect(run.done).resolves.toEqual({ state: 'cancelled' });
    expect(ids()).toEqual(['e10']);
    expect(ends).toEqual(['cancelled']);
    expect(last()).toMatchObject({ state: 'cancelled', eventCount: 1 });
  });

  it('while it waits', async () => {
    const { run, last } = runOn([answered(0)]);
    await settle();
    await run.cancel();
    expect(last()).toMatchObject({ state: 'cancelled' });
  });

  it('while it is paused', async () => {
    const first = held(page(10));
    const { run, asked, last } = runOn([first.answer]);
    await settle();
    run.pause();
    first.give();
    await settle();
    await run.cancel();
    expect(last()).toMatchObject({ state: 'cancelled' });
    expect(asked).toHaveLength(1);
  });

  it('after the page that is being stored', async () => {
    let finishStoring: () => void = () => undefined;
    const writer = {
      append: () =>
        new Promise<AppendedPage>((resolve) => (finishStoring = () => resolve(appended(1)))),
      end: () => Promise.resolve(),
    };
    const { run, last } = runOn([page(10)], { writer });
    await settle();
    const cancelled = vi.fn<() => void>();
    void run.cancel().then(cancelled);
    await settle();
    expect(cancelled).not.toHaveBeenCalled();
    finishStoring();
    await run.done;
    expect(last()).toMatchObject({ state: 'cancelled', eventCount: 1 });
  });
});

function appended(addedCount: number): AppendedPage {
  return {
    addedCount,
    replacedCount: 0,
    page: null,
    changedPages: [],
    replaced: [],
    positions: [],
  };
}

function eventsOf(body: object): unknown[] {
  return (body as { events: unknown[] }).events;
}
