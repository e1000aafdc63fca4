// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { WaitRules } from '../../turns/waiting.ts';
import { fakeHost } from '../../zendesk/fake-host.ts';
import type { FetchJson } from '../../zendesk/fetcher.ts';
import { RequestError } from '../../zendesk/request-error.ts';
import { createWaits } from './waits.ts';

const HOUR_MS = 3_600_000;
/** Friday to Monday, at noon. */
const WEEKEND = [Date.UTC(2026, 10, 27, 12), Date.UTC(2026, 10, 30, 12)] as const;

/** Monday, 9:00 to 17:00. */
const SCHEDULES = {
  schedules: [
    { id: 1, name: 'A', time_zone: 'UTC', intervals: [{ start_time: 1980, end_time: 2460 }] },
  ],
};

beforeEach(() => {
  localStorage.clear();
  vi.useFakeTimers();
});
afterEach(() => void vi.useRealTimers());

function setUp(answer: object, settings: object = {}) {
  const asked: string[] = [];
  const reported: WaitRules[] = [];
  const fetchJson: FetchJson = (path) => {
    asked.push(path);
    if (answer instanceof Error) return Promise.reject(answer);
    return Promise.resolve(path.endsWith('holidays') ? { holidays: [] } : answer);
  };
  const aborter = new AbortController();
  const waits = createWaits({
    host: fakeHost({ settings }),
    fetchJson,
    signal: aborter.signal,
    onWaits: (one) => reported.push(one),
  });
  const hours = () => reported.map(({ time }) => time.elapsedMs(...WEEKEND) / HOUR_MS);
  return { waits, asked, hours, reported, aborter };
}

it('knows at once how waits are measured, and asks for the business hours after the list', async () => {
  const { waits, asked, hours } = setUp(SCHEDULES);
  await waits.known;
  expect([asked, hours()]).toEqual([[], [72]]);
  const refreshed = waits.refresh();
  expect(asked).toEqual([]);
  await vi.advanceTimersByTimeAsync(5000);
  await refreshed;
  expect(asked).toHaveLength(2);
  expect(hours()).toEqual([72, 3]);
});

it('uses what the browser has stored, and asks no more that day', async () => {
  const first = setUp(SCHEDULES);
  void first.waits.refresh();
  await vi.advanceTimersByTimeAsync(5000);
  const { waits, asked, hours } = setUp(SCHEDULES);
  await waits.known;
  void waits.refresh();
  await vi.advanceTimersByTimeAsync(5000);
  expect([asked, hours()]).toEqual([[], [3]]);
});

it('does not change after a failure, and uses the limits and hours of the settings', async () => {
  const { waits, hours, reported } = setUp(new RequestError('server', { target: '/x' }), {
    business_days: 'sun',
    business_time_zone: 'UTC',
    warning_minutes: 90,
  });
  void waits.refresh();
  await vi.advanceTimersByTimeAsync(5000);
  expect(hours()).toEqual([8]);
  expect(reported[0]?.limits.warningMs).toBe(1.5 * HOUR_MS);
});

it('asks and reports nothing once it has ended', async () => {
  const { waits, asked, aborter, reported } = setUp(SCHEDULES);
  aborter.abort();
  void waits.refresh();
  await vi.advanceTimersByTimeAsync(5000);
  expect([asked, reported]).toEqual([[], []]);
});
