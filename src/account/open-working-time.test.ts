// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { FetchJson } from '../zendesk/fetcher.ts';
import { RequestError } from '../zendesk/request-error.ts';
import { openWorkingTime } from './open-working-time.ts';

/** Monday, 9:00 to 17:00. */
const SCHEDULE = { id: 1, name: 'A', intervals: [{ start_time: 1980, end_time: 2460 }] };
const WEEK_MS = 7 * 86_400_000;
const HOUR_MS = 3_600_000;

beforeEach(() => {
  localStorage.clear();
  vi.useFakeTimers();
});
afterEach(() => void vi.useRealTimers());

/** Opens a page. Resolves with the hours of a week that count. */
async function hoursOfPage(answer: object | null, settings: object = {}): Promise<number> {
  const fetchJson: FetchJson = (path) => {
    if (answer === null) return new Promise(() => undefined);
    if (answer instanceof Error) return Promise.reject(answer);
    return Promise.resolve(path.endsWith('holidays') ? { holidays: [] } : answer);
  };
  const time = await openWorkingTime({
    host: { installation: 'acme 1', settings },
    fetchJson,
    timeZone: 'UTC',
  });
  const nowMs = Date.now();
  return time.elapsedMs(nowMs, nowMs + WEEK_MS) / HOUR_MS;
}

async function open(...options: Parameters<typeof hoursOfPage>): Promise<number> {
  const hours = hoursOfPage(...options);
  await vi.advanceTimersByTimeAsync(2000);
  return hours;
}

const ALL = { schedules: [SCHEDULE] };

it('waits for the account the first time', async () => {
  expect(await open(ALL)).toBe(8);
});

it('does not wait longer than two seconds, nor fail', async () => {
  expect(await open(null)).toBe(168);
  localStorage.clear();
  expect(await open(new RequestError('server', { target: '/x' }))).toBe(168);
});

it('uses what is stored, and what is new the next time', async () => {
  await open(ALL);
  vi.advanceTimersByTime(WEEK_MS);
  expect(await open({ schedules: [] })).toBe(8);
  expect(await open(null)).toBe(168);
});

it('uses the hours of the settings', async () => {
  expect(await open(null, { schedule: 'none', business_days: 'mon-tue' })).toBe(16);
});
