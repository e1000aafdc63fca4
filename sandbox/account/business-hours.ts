import { type Answer, json, notFound } from './answer.ts';
import type { ApiRequest } from './request.ts';

/** A schedule of the account, as in `GET /api/v2/business_hours/schedules`. */
export interface BusinessSchedule {
  id: number;
  name: string;
  /** A name of Rails, such as `Pacific Time (US & Canada)`. */
  time_zone: string;
  /** Minutes since Sunday 00:00, in order. An interval is within one day. */
  intervals: { start_time: number; end_time: number }[];
  /** Dates, both inclusive. They have an address of their own. */
  holidays: { id: number; name: string; start_date: string; end_date: string }[];
}

/** Answers the two addresses of schedules; null for other addresses. Agents may read both. */
export function businessHoursAnswer(
  schedules: readonly BusinessSchedule[],
  { method, path }: Pick<ApiRequest, 'method' | 'path'>,
): Answer | null {
  const [, id, of] =
    /^\/api\/v2\/business_hours\/schedules(?:\/(\d+)\/(holidays))?$/.exec(path) ?? [];
  if (method !== 'GET' || !path.startsWith('/api/v2/business_hours/')) return null;
  if (id === undefined || of === undefined) {
    if (!path.endsWith('/schedules')) return notFound();
    return json({
      schedules: schedules.map(({ holidays: _holidays, ...schedule }) => schedule),
    });
  }
  const schedule = schedules.find((one) => String(one.id) === id);
  return schedule ? json({ holidays: schedule.holidays }) : notFound();
}
