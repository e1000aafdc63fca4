// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { openAccount } from '../../sandbox/account/account.ts';
import type { BusinessSchedule } from '../../sandbox/account/business-hours.ts';
import { createWaits } from '../../src/ticket/sync/waits.ts';
import type { WaitRules } from '../../src/turns/waiting.ts';
import { createFetcher } from '../../src/zendesk/fetcher.ts';
import { createRateLimiter } from '../../src/zendesk/rate-limiter.ts';
import { FAULT_NAMES, faultNamed } from './faults.ts';
import { createFaultyHost } from './faulty-host.ts';
import { NOW_MS, ticketWorld } from './ticket-world.ts';
import { HOUR_MS, MINUTE_MS } from './until.ts';

/** Friday, 9:00 to 17:00. Those are 8 hours a week, and none in the week of the holiday. */
const SCHEDULE: BusinessSchedule = {
  id: 7,
  name: 'Support',
  time_zone: 'UTC',
  intervals: [{ start_time: 5 * 1440 + 540, end_time: 5 * 1440 + 1020 }],
  holidays: [{ id: 1, name: 'Holiday', start_date: '2026-11-27', end_date: '2026-11-27' }],
};
const WEEKS = [
  [Date.UTC(2026, 10, 15), Date.UTC(2026, 10, 22)],
  [Date.UTC(2026, 10, 22), Date.UTC(2026, 10, 29)],
] as const;
const CALENDAR_HOURS = [168, 168];
const BUSINESS_HOURS = [8, 0];

beforeEach(() => void vi.useFakeTimers({ now: NOW_MS }));
afterEach(() => {
  vi.useRealTimers();
  localStorage.clear();
});

/** A page of a browser, in front of an account with a schedule, that asks for it. */
function openPage(faulty: ReturnType<typeof createFaultyHost>) {
  const reported: WaitRules[] = [];
  const waits = createWaits({
    host: faulty.host,
    fetchJson: createFetcher(faulty.host, createRateLimiter({ windows: [] })),
    signal: new AbortController().signal,
    onWaits: (one) => reported.push(one),
  });
  void waits.refresh();
  return () => WEEKS.map((week) => (reported.at(-1)?.time.elapsedMs(...week) ?? 0) / HOUR_MS);
}

it.each(
  (['schedules', 'holidays'] as const).flatMap((list) =>
    // Nobody leaves this request.
    FAULT_NAMES.filter((fault) => !faultNamed(fault).isLeft).map((fault) => [list, fault] as const),
  ),
)('a page measures waits whatever the request for %s meets: %s', async (list, name) => {
  const world = { ...ticketWorld(), businessSchedules: [SCHEDULE] };
  const faulty = createFaultyHost(openAccount(world, Date.now()), 'acme 1');
  faulty.beginFault({ name }, 'until it ends', { path: new RegExp(`/${list}$`) });
  const hours = openPage(faulty);
  await vi.advanceTimersByTimeAsync(0);
  expect(hours()).toEqual(CALENDAR_HOURS);
  await vi.advanceTimersByTimeAsync(30 * MINUTE_MS);
  expect(faulty.hits()).toBeGreaterThan(0);

  const { kind } = faultNamed(name);
  const isRefused = kind && ['not-in-plan', 'not-allowed', 'not-found', 'rejected'].includes(kind);
  // A schedule without its holidays is better than none, if the account refuses them for good.
  const withoutHolidays = isRefused && list === 'holidays';
  // The IDs of holidays do not matter.
  const isReadable = kind === null || (list === 'holidays' && name === 'IDs as objects');
  const known = isReadable ? BUSINESS_HOURS : CALENDAR_HOURS;
  expect(hours()).toEqual(withoutHolidays ? [8, 8] : known);

  faulty.endFault();
  await vi.advanceTimersByTimeAsync(24 * HOUR_MS);
  const later = openPage(faulty);
  await vi.advanceTimersByTimeAsync(MINUTE_MS);
  expect(later()).toEqual(BUSINESS_HOURS);
});
