// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { FetchJson } from '../zendesk/fetcher.ts';
import { RequestError } from '../zendesk/request-error.ts';
import { createBusinessSchedule } from './business-schedule.ts';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const { signal } = new AbortController();

const SCHEDULES = {
  schedules: [
    {
      id: 1,
      name: 'Support',
      time_zone: 'Berlin',
      intervals: [{ start_time: 1980, end_time: 2460 }],
    },
    { id: 2, name: 'Night', time_zone: 'Middle-earth', intervals: [] },
  ],
};
const HOLIDAYS = {
  holidays: [{ id: 5, name: 'Winter', start_date: '2026-12-24', end_date: '2026-12-26' }],
};
const SUPPORT = {
  timeZone: 'Europe/Berlin',
  intervals: [{ startMinute: 1980, endMinute: 2460 }],
  holidays: [{ startDate: '2026-12-24', endDate: '2026-12-26' }],
};

beforeEach(() => {
  localStorage.clear();
  vi.useFakeTimers();
  vi.stubGlobal('navigator', {
    locks: {
      query: () => Promise.resolve({}),
      request: (_name: string, _options: object, job: (lock: object) => unknown) => job({}),
    },
  });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** A page of the installation. `answers.now` are the answers by the end of the path. */
function page(answers: { now: Readonly<Record<string, object>> }, settings: object = {}) {
  const asked: string[] = [];
  const fetchJson: FetchJson = (path) => {
    asked.push(path);
    const answer = answers.now[path.split('/').at(-1) ?? ''];
    return answer instanceof Error ? Promise.reject(answer) : Promise.resolve(answer ?? {});
  };
  const source = createBusinessSchedule({
    host: { installation: 'acme 1', settings },
    fetchJson,
    agentTimeZone: () => Promise.resolve('Asia/Tokyo'),
  });
  return { ...source, asked, refresh: () => source.refresh(signal) };
}

const failure = (kind: 'not-allowed' | 'server' | 'not-found') =>
  new RequestError(kind, { target: '/x' });
const ALL = { now: { schedules: SCHEDULES, holidays: HOLIDAYS } };

describe('createBusinessSchedule', () => {
  it('knows the first schedule with its holidays once the account has answered', async () => {
    const { asked, current, isKnown, refresh } = page(ALL);
    expect([isKnown(), await current()]).toEqual([false, null]);
    expect(await refresh()).toBe(true);
    expect([isKnown(), await current()]).toEqual([true, SUPPORT]);
    expect(asked).toEqual([
      '/api/v2/business_hours/schedules',
      '/api/v2/business_hours/schedules/1/holidays',
    ]);
  });

  it('asks once a day, for all pages', async () => {
    await page(ALL).refresh();
    const later = page(ALL);
    expect(await later.current()).toEqual(SUPPORT);
    vi.advanceTimersByTime(DAY_MS - 1);
    expect(await later.refresh()).toBe(false);
    vi.advanceTimersByTime(1);
    expect(await later.refresh()).toBe(true);
    expect(later.asked).toHaveLength(2);
  });

  it('asks again if the clock was set back, or if the settings name another schedule', async () => {
    await page(ALL).refresh();
    vi.setSystemTime(Date.now() - HOUR_MS);
    expect(await page(ALL).refresh()).toBe(true);
    const night = page(ALL, { schedule: ' NIGHT ' });
    expect(await night.current()).toBeNull();
    expect(await night.refresh()).toBe(true);
    // The zone of this schedule is unknown.
    expect(await night.current()).toMatchObject({ timeZone: 'Asia/Tokyo', intervals: [] });
  });

  it.each(['not-allowed', 'not-found'] as const)(
    'uses the settings for a day if the answer is %s',
    async (kind) => {
      const settings = { business_days: 'mon', business_time_zone: 'Europe/Paris' };
      const { current, refresh } = page({ now: { schedules: failure(kind) } }, settings);
      await refresh();
      vi.advanceTimersByTime(DAY_MS - 1);
      expect(await refresh()).toBe(false);
      expect(await current()).toEqual({
        timeZone: 'Europe/Paris',
        intervals: [{ startMinute: 1980, endMinute: 2460 }],
        holidays: [],
      });
    },
  );

  it('keeps what it knows for an hour after a failure that may pass', async () => {
    const answers: { now: Record<string, object> } = { now: ALL.now };
    const { asked, current, refresh } = page(answers);
    await refresh();
    answers.now = { schedules: failure('server') };
    vi.advanceTimersByTime(DAY_MS);
    expect(await refresh()).toBe(true);
    expect(await current()).toEqual(SUPPORT);
    expect(await refresh()).toBe(false);
    vi.advanceTimersByTime(HOUR_MS);
    await refresh();
    expect(asked).toHaveLength(4);
  });

  it.each([
    [{}],
    [{ schedules: 'none' }],
    [{ schedules: [null] }],
    [{ schedules: [{}] }],
    [{ schedules: [{ id: 1, intervals: [{ start_time: '9' }] }] }],
    [{ schedules: [] }],
  ])('uses the settings after the answer %j', async (schedules) => {
    const { current, refresh } = page({ now: { schedules } });
    await refresh();
    expect(await current()).toBeNull();
  });

  it('has no holidays if they are refused', async () => {
    const { current, refresh } = page({
      now: { schedules: SCHEDULES, holidays: failure('not-allowed') },
    });
    await refresh();
    expect(await current()).toEqual({ ...SUPPORT, holidays: [] });
  });

  it('never asks if none of the schedules counts', async () => {
    await page(ALL).refresh();
    const { asked, current, refresh } = page(ALL, { schedule: 'none', business_from: '8' });
    expect(await refresh()).toBe(false);
    expect(asked).toEqual([]);
    expect(await current()).toMatchObject({ timeZone: 'Asia/Tokyo', holidays: [] });
  });

  it('asks once for each page if the browser refuses storage', async () => {
    const denied = () => {
      throw new DOMException('denied', 'SecurityError');
    };
    vi.stubGlobal('localStorage', { getItem: denied, setItem: denied });
    const { current, refresh } = page(ALL);
    expect(await refresh()).toBe(true);
    expect(await refresh()).toBe(false);
    expect(await current()).toEqual(SUPPORT);
  });

  it('takes what is stored for nothing if it is no schedule', async () => {
    localStorage.setItem('acme 1 schedule', '{"dueMs":1e99,"name":null,"schedule":"soon"}');
    const { current, refresh } = page(ALL);
    expect(await current()).toBeNull();
    expect(await refresh()).toBe(true);
    expect(await current()).toEqual(SUPPORT);
  });
});
