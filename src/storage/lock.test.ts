// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { isLocked, withLock } from './lock.ts';

const NAME = 'acme 7 reply a';
const KEY = `${NAME} claim`;

/** A job that ends when it is told to. */
function startableJob() {
  const listeners = new EventTarget();
  const ended = new Promise<void>((resolve, reject) => {
    listeners.addEventListener('end', () => resolve());
    listeners.addEventListener('fail', () => reject(new Error('bug')));
  });
  return {
    run: vi.fn<() => Promise<void>>(() => ended),
    end: () => listeners.dispatchEvent(new Event('end')),
    fail: () => listeners.dispatchEvent(new Event('fail')),
  };
}

/** Lets the browser refuse locks to the page. */
function refuseLocks(): void {
  const denied = () => Promise.reject(new DOMException('denied', 'SecurityError'));
  vi.stubGlobal('navigator', { locks: { query: denied, request: denied } });
}

beforeEach(() => {
  localStorage.clear();
  vi.useFakeTimers();
  refuseLocks();
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const pass = (milliseconds: number) => vi.advanceTimersByTimeAsync(milliseconds);

describe.each([
  ['refuses locks', refuseLocks],
  ['has no locks', () => vi.stubGlobal('navigator', {})],
])('in a browser that %s', (_why, prepare) => {
  beforeEach(prepare);

  it('a job runs once, whichever page begins it first', async () => {
    const [one, other] = [startableJob(), startableJob()];
    const outcomes = [withLock(NAME, one.run), withLock(NAME, other.run)];
    await pass(1000);
    expect(one.run.mock.calls.length + other.run.mock.calls.length).toBe(1);
    expect(await isLocked(NAME)).toBe(true);
    one.end();
    other.end();
    expect((await Promise.all(outcomes)).filter((wasRun) => wasRun)).toHaveLength(1);
    expect(await isLocked(NAME)).toBe(false);
  });
});

describe('a claim', () => {
  it('that another page writes at the same time gives way to the one that is written last', async () => {
    const { run } = startableJob();
    const outcome = withLock(NAME, run);
    await pass(10);
    localStorage.setItem(KEY, JSON.stringify({ id: 'other', renewedMs: Date.now() }));
    await pass(1000);
    expect(await outcome).toBe(false);
    expect(run).not.toHaveBeenCalled();
    expect(localStorage.getItem(KEY)).toContain('other');
  });

  it('is held as long as its job runs, also if that takes minutes', async () => {
    const { run, end } = startableJob();
    const outcome = withLock(NAME, run);
    await pass(300_000);
    const late = startableJob();
    const lateOutcome = withLock(NAME, late.run);
    await pass(1000);
    expect(await lateOutcome).toBe(false);
    end();
    expect(await outcome).toBe(true);
    expect(late.run).not.toHaveBeenCalled();
    expect(localStorage).toHaveLength(0);
  });

  it('is waited for if the job can wait', async () => {
    const [one, other] = [startableJob(), startableJob()];
    const first = withLock(NAME, one.run);
    await pass(1000);
    const second = withLock(NAME, other.run, { waits: true });
    await pass(30_000);
    expect(other.run).not.toHaveBeenCalled();
    one.end();
    await first;
    await pass(1000);
    expect(other.run).toHaveBeenCalledOnce();
    other.end();
    expect(await second).toBe(true);
  });

  it('ends with a job that fails, which fails the same way', async () => {
    const { run, fail } = startableJob();
    const outcome = withLock(NAME, run);
    await pass(1000);
    fail();
    await expect(outcome).rejects.toThrow('bug');
    expect(await isLocked(NAME)).toBe(false);
  });

  it('ends with its page', async () => {
    void withLock(NAME, startableJob().run);
    await pass(1000);
    expect(await isLocked(NAME)).toBe(true);
    window.dispatchEvent(new Event('pagehide'));
    expect(await isLocked(NAME)).toBe(false);
  });

  it.each([
    ['that is no longer renewed', -10_001],
    ['of a clock that was set back', 10_001],
  ])('%s does not count, and is deleted', async (_what, agoMs) => {
    const left = JSON.stringify({ id: 'left', renewedMs: Date.now() + agoMs });
    localStorage.setItem(KEY, left);
    localStorage.setItem('acme 7 reply b claim', left);
    expect(await isLocked(NAME)).toBe(false);
    const { run, end } = startableJob();
    const outcome = withLock(NAME, run);
    await pass(1000);
    expect(run).toHaveBeenCalledOnce();
    end();
    await outcome;
    expect(localStorage).toHaveLength(0);
  });

  it('is for one job alone', async () => {
    void withLock(NAME, startableJob().run);
    const { run } = startableJob();
    void withLock('acme 7 reply b', run);
    await pass(1000);
    expect(run).toHaveBeenCalledOnce();
  });
});

it('without locks and storage, a job runs', async () => {
  vi.stubGlobal('localStorage', undefined);
  const { run, end } = startableJob();
  end();
  expect(await withLock(NAME, run)).toBe(true);
  expect(run).toHaveBeenCalledOnce();
  expect(await isLocked(NAME)).toBe(false);
});
