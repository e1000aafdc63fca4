import type { ScheduleInterval } from './business-settings.ts';
import { holidaysPath, schedulesPath } from './endpoints.ts';
import type { FetchJson } from './fetcher.ts';
import { mayPass, RequestError } from './request-error.ts';
import { ianaTimeZone } from './time-zone.ts';

/** Dates such as `2026-12-24`, both inclusive. */
export interface ScheduleHoliday {
  readonly startDate: string;
  readonly endDate: string;
}

/** A schedule of the account: its business hours. */
export interface AccountSchedule {
  /** IANA name; null if the zone is missing or unknown here. */
  readonly timeZone: string | null;
  readonly intervals: readonly ScheduleInterval[];
  readonly holidays: readonly ScheduleHoliday[];
}

/**
 * Fetches the account's business hours, with two requests: its schedules, then the holidays of one of them. The list of
 * schedules has no pages.
 *
 * @param name which schedule, in any case; null for the first one
 * @returns null if the account has no such schedule, or does not let this agent read schedules
 * @throws {RequestError} if a request fails that may succeed later
 * @throws the signal's reason if it is aborted
 */
export async function fetchAccountSchedule(
  fetchJson: FetchJson,
  name: string | null,
  signal: AbortSignal,
): Promise<AccountSchedule | null> {
  const schedules = await listOf(fetchJson, schedulesPath(), 'schedules', signal);
  const wanted = name?.trim().toLowerCase();
  const schedule = schedules.find(
    (one) => wanted === undefined || String(one['name']).trim().toLowerCase() === wanted,
  );
  if (!schedule) return null;
  const { id, time_zone: timeZone, intervals } = schedule;
  const holidays =
    typeof id === 'number' || typeof id === 'string'
      ? await listOf(fetchJson, holidaysPath(String(id)), 'holidays', signal)
      : [];
  return {
    timeZone: ianaTimeZone(timeZone),
    intervals: objectsIn(intervals).flatMap(parseInterval),
    holidays: holidays.flatMap(parseHoliday),
  };
}

/** Reads what the browser has stored of a schedule; null if it is none. */
export function parseStoredSchedule(stored: unknown): AccountSchedule | null {
  if (typeof stored !== 'object' || stored === null) return null;
  const { timeZone, intervals, holidays } = stored as Partial<Record<string, unknown>>;
  return {
    timeZone: ianaTimeZone(timeZone),
    intervals: objectsIn(intervals).flatMap(({ startMinute, endMinute }) =>
      typeof startMinute === 'number' && typeof endMinute === 'number'
        ? [{ startMinute, endMinute }]
        : [],
    ),
    holidays: objectsIn(holidays).flatMap(({ startDate, endDate }) =>
      typeof startDate === 'string' && typeof endDate === 'string' ? [{ startDate, endDate }] : [],
    ),
  };
}

/** Fetches a list; empty if the account refuses it for good: not in the plan, not allowed, not there. */
async function listOf(
  fetchJson: FetchJson,
  path: string,
  key: string,
  signal: AbortSignal,
): Promise<readonly Readonly<Record<string, unknown>>[]> {
  try {
    const answer = (await fetchJson(path, { signal })) as Readonly<Record<string, unknown>>;
    const list = answer[key];
    if (!Array.isArray(list)) throw new RequestError('malformed', { status: 200, target: path });
    return objectsIn(list);
  } catch (error) {
    if (!(error instanceof RequestError) || mayPass(error)) throw error;
    return [];
  }
}

function objectsIn(list: unknown): readonly Readonly<Record<string, unknown>>[] {
  return Array.isArray(list)
    ? list.filter((one): one is Record<string, unknown> => typeof one === 'object' && one !== null)
    : [];
}

function parseInterval(wire: Readonly<Record<string, unknown>>): ScheduleInterval[] {
  const { start_time: startMinute, end_time: endMinute } = wire;
  return typeof startMinute === 'number' && typeof endMinute === 'number'
    ? [{ startMinute, endMinute }]
    : [];
}

function parseHoliday(wire: Readonly<Record<string, unknown>>): ScheduleHoliday[] {
  const { start_date: startDate, end_date: endDate } = wire;
  return typeof startDate === 'string' && typeof endDate === 'string'
    ? [{ startDate, endDate }]
    : [];
}
