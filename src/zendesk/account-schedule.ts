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
  const path = schedulesPath();
  const schedules = await listOf(fetchJson, path, 'schedules', signal);
  const wanted = name?.trim().toLowerCase();
  const schedule = schedules.find(
    (one) => wanted === undefined || String(one['name']).trim().toLowerCase() === wanted,
  );
  if (!schedule) return null;
  const { id, time_zone: timeZone, intervals } = schedule;
  if (typeof id !== 'number' && typeof id !== 'string') throw malformed(path);
  const readIntervals = objectsIn(intervals, path).map((one) => intervalOf(one, path));
  const holidays = await listOf(fetchJson, holidaysPath(String(id)), 'holidays', signal);
  return {
    timeZone: ianaTimeZone(timeZone),
    intervals: readIntervals,
    holidays: holidays.map((one) => holidayOf(one, holidaysPath(String(id)))),
  };
}

/** Reads what the browser has stored of a schedule; null if it is none. */
export function parseStoredSchedule(stored: unknown): AccountSchedule | null {
  if (typeof stored !== 'object' || stored === null) return null;
  const { timeZone, intervals, holidays } = stored as Partial<Record<string, unknown>>;
  if (!isListOf(intervals, ['startMinute', 'endMinute'], 'number')) return null;
  if (!isListOf(holidays, ['startDate', 'endDate'], 'string')) return null;
  return {
    timeZone: ianaTimeZone(timeZone),
    intervals: intervals as readonly ScheduleInterval[],
    holidays: holidays as readonly ScheduleHoliday[],
  };
}

function isListOf(
  list: unknown,
  keys: readonly string[],
  type: 'number' | 'string',
): list is readonly unknown[] {
  return (
    Array.isArray(list) &&
    list.every((one: unknown) => isObject(one) && keys.every((key) => typeof one[key] === type))
  );
}

type WireObject = Readonly<Record<string, unknown>>;

/** Fetches a list; empty if the account refuses it for good: not in the plan, not allowed, not there. */
async function listOf(
  fetchJson: FetchJson,
  path: string,
  key: string,
  signal: AbortSignal,
): Promise<readonly WireObject[]> {
  try {
    const answer = (await fetchJson(path, { signal })) as WireObject;
    return objectsIn(answer[key], path);
  } catch (error) {
    if (!(error instanceof RequestError) || mayPass(error)) throw error;
    return [];
  }
}

/** A list with an entry that cannot be read is none: half a schedule would measure wrongly. */
function objectsIn(list: unknown, path: string): readonly WireObject[] {
  if (!Array.isArray(list) || !list.every(isObject)) throw malformed(path);
  return list;
}

function intervalOf(
  { start_time: startMinute, end_time: endMinute }: WireObject,
  path: string,
): ScheduleInterval {
  if (typeof startMinute !== 'number' || typeof endMinute !== 'number') throw malformed(path);
  return { startMinute, endMinute };
}

function holidayOf(
  { start_date: startDate, end_date: endDate }: WireObject,
  path: string,
): ScheduleHoliday {
  if (typeof startDate !== 'string' || typeof endDate !== 'string') throw malformed(path);
  return { startDate, endDate };
}

function isObject(value: unknown): value is WireObject {
  return typeof value === 'object' && value !== null;
}

function malformed(target: string): RequestError {
  return new RequestError('malformed', { status: 200, target });
}
