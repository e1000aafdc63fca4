import { clockTimeIn, zonedTime } from '../../i18n/zoned-time.ts';

/** When a snooze ends on its last day. */
const MORNING = '09:00';

const DAY_MS = 86_400_000;

/**
 * Tomorrow at nine in the morning.
 *
 * @param nowMs milliseconds since 1970
 * @param timeZone IANA name of the agent's time zone
 * @returns milliseconds since 1970
 */
export function tomorrowMorning(nowMs: number, timeZone: string): number {
  return morningIn(1, nowMs, timeZone);
}

/**
 * The next Monday at nine in the morning, never today.
 *
 * @param nowMs milliseconds since 1970
 * @param timeZone IANA name of the agent's time zone
 * @returns milliseconds since 1970
 */
export function nextMondayMorning(nowMs: number, timeZone: string): number {
  const weekday = noonOf(nowMs, timeZone).getUTCDay();
  return morningIn((8 - weekday) % 7 || 7, nowMs, timeZone);
}

function morningIn(days: number, nowMs: number, timeZone: string): number {
  const day = noonOf(nowMs, timeZone);
  day.setUTCDate(day.getUTCDate() + days);
  const date = day.toISOString().slice(0, 10);
  return zonedTime(date, MORNING, timeZone) ?? nowMs + days * DAY_MS;
}

/** Noon of the agent's day, as if it were in UTC: days can be counted from there. */
function noonOf(nowMs: number, timeZone: string): Date {
  return new Date(`${clockTimeIn(nowMs, timeZone).date}T12:00:00Z`);
}
