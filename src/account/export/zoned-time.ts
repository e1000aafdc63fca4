/**
 * The moment at which the clocks of a time zone show a date and a time. Where they are put forward and skip that time,
 * it is as long after the last moment before as it would have been; where they show it twice, it is the first.
 *
 * @param date as `<input type="date">` has it: `2026-03-29`
 * @param time as `<input type="time">` has it, with or without seconds: `02:30`
 * @param timeZone IANA name
 * @returns milliseconds since 1970; null where one of the two is no date or no time
 */
export function zonedTime(date: string, time: string, timeZone: string): number | null {
  const shown = Date.parse(`${date}T${time}Z`);
  if (!/^\d{4}-\d\d-\d\d$/.test(date) || Number.isNaN(shown)) return null;

  // No zone changes its clocks twice within two days, so these are the offsets before and after any change.
  const offsets = [shown - DAY_MS, shown + DAY_MS].map((moment) => offsetAt(moment, timeZone));
  const moments = offsets.map((offset) => shown - offset);
  const fitting = moments.filter((moment) => moment + offsetAt(moment, timeZone) === shown);
  // The offset before a change that skips this time leads as far past the change as the time is past its beginning.
  return fitting.length > 0 ? Math.min(...fitting) : (moments[0] ?? null);
}

/** What the clocks of a time zone show, in the words of the two inputs. */
export function clockTimeIn(
  milliseconds: number,
  timeZone: string,
): { date: string; time: string } {
  const [date = '', time = ''] = clockOf(timeZone).format(milliseconds).split(' ');
  // Years before 1000 come without their leading zeros.
  return { date: date.padStart(10, '0'), time };
}

const DAY_MS = 86_400_000;

/** How far the clocks are ahead of UTC, in milliseconds. */
function offsetAt(milliseconds: number, timeZone: string): number {
  const { date, time } = clockTimeIn(milliseconds, timeZone);
  return Date.parse(`${date}T${time}Z`) - Math.floor(milliseconds / 1000) * 1000;
}

/** The one locale that writes `2026-03-29 02:30:00`. */
function clockOf(timeZone: string): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat('sv', { timeZone, dateStyle: 'short', timeStyle: 'medium' });
}
