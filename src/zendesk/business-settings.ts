import type { Host } from './host.ts';
import { ianaTimeZone } from './time-zone.ts';

/** Minutes since Sunday 00:00. May go beyond the end of the week. */
export interface ScheduleInterval {
  readonly startMinute: number;
  readonly endMinute: number;
}

/** The settings of the installation for business hours and the target. The code of a first page does without them. */
export interface BusinessSettings {
  /** Which of the account's schedules counts, in lower case; null for the first one. */
  readonly scheduleName: string | null;
  /** False if the account's schedules do not count, whether or not it has any. */
  readonly usesSchedules: boolean;
  /** The hours where no schedule of the account counts; null for every hour. */
  readonly intervals: readonly ScheduleInterval[] | null;
  /** IANA name; null for the agent's time zone. */
  readonly timeZone: string | null;
  /** Working time within which a first reply is on time, in milliseconds; null without a target. */
  readonly firstReplyTargetMs: number | null;
}

/** The value of `schedule` for none of the account's schedules. */
const NO_SCHEDULE = 'none';

/** What applies if only one of the three settings for the hours is there. Monday is 1. */
const USUAL_DAYS = [1, 2, 3, 4, 5];
const USUAL_FROM = 9 * 60;
const USUAL_TO = 17 * 60;

const DAY_MINUTES = 24 * 60;

/** The days from Sunday on, in English and German. Two letters are enough. */
const DAY_NAMES = [
  ['sunday', 'sonntag'],
  ['monday', 'montag'],
  ['tuesday', 'dienstag'],
  ['wednesday', 'mittwoch'],
  ['thursday', 'donnerstag'],
  ['friday', 'freitag'],
  ['saturday', 'samstag'],
] as const;

/** Parses the settings for business hours. A value that cannot be read counts as empty. */
export function parseBusinessSettings({ settings }: Pick<Host, 'settings'>): BusinessSettings {
  const values = (settings ?? {}) as Readonly<Record<string, unknown>>;
  const name = textOf(values['schedule']).toLowerCase();
  const minutes = Number(textOf(values['first_reply_target_minutes']) || Number.NaN);
  return {
    scheduleName: name === '' ? null : name,
    usesSchedules: name !== NO_SCHEDULE,
    intervals: intervalsOf(
      parseDays(textOf(values['business_days'])),
      parseTime(textOf(values['business_from'])),
      parseTime(textOf(values['business_to'])),
    ),
    timeZone: ianaTimeZone(values['business_time_zone']),
    firstReplyTargetMs: Number.isFinite(minutes) && minutes > 0 ? minutes * 60_000 : null,
  };
}

function textOf(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';
}

/** If the end is not after the start, the hours go on over midnight. */
function intervalsOf(
  days: readonly number[] | null,
  from: number | null,
  to: number | null,
): ScheduleInterval[] | null {
  if (days === null && from === null && to === null) return null;
  const [start, end] = [from ?? USUAL_FROM, to ?? USUAL_TO];
  const length = end > start ? end - start : end - start + DAY_MINUTES;
  return (days ?? USUAL_DAYS).map((day) => {
    const startMinute = day * DAY_MINUTES + start;
    return { startMinute, endMinute: startMinute + length };
  });
}

/**
 * Parses days such as `mon-fri`, `Mo, Di, Do`, or `1-5`, with Monday as 1 and Sunday as 7 or 0.
 *
 * @returns numbers with Sunday as 0; null if any part cannot be read, or without any
 */
function parseDays(text: string): number[] | null {
  const parts = text
    .toLowerCase()
    .replaceAll(/\s*[-–—]\s*/gu, '-')
    .split(/[\s,;]+/u)
    .filter((part) => part !== '');
  const days = new Set<number>();
  for (const part of parts) {
    const [first, last = first, ...more] = part.split('-').map(parseDay);
    if (first === undefined || last === undefined || more.length > 0) return null;
    if (first === null || last === null) return null;
    for (let day = first; day !== last; day = (day + 1) % 7) days.add(day);
    days.add(last);
  }
  return days.size > 0 ? [...days] : null;
}

function parseDay(word: string): number | null {
  if (/^[0-7]$/.test(word)) return Number(word) % 7;
  const bare = word.replace(/\.$/, '');
  const day = DAY_NAMES.findIndex((names) => names.some((name) => name.startsWith(bare)));
  return bare.length >= 2 && day >= 0 ? day : null;
}

/** Parses a time of day such as `09:00`, `9`, `17.30`, `5:30 pm`, or `24:00`, as minutes since midnight. */
function parseTime(text: string): number | null {
  const [, hours, minutes = '0', half] =
    /^(\d{1,2})(?:[:.](\d\d))?\s*([ap]m)?$/i.exec(text.toLowerCase()) ?? [];
  if (hours === undefined) return null;
  const hour = half ? (Number(hours) % 12) + (half === 'pm' ? 12 : 0) : Number(hours);
  const isValid = Number(minutes) < 60 && (!half || (Number(hours) > 0 && Number(hours) <= 12));
  const result = hour * 60 + Number(minutes);
  return isValid && result <= DAY_MINUTES ? result : null;
}
