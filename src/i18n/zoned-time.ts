/**
 * Converts a date and a time of a time zone. A time that is skipped when clocks go forward counts on from the last time
 * before; a time that occurs twice is the first of the two.
 *
 * @param date as `<input type="date">` has it: `2026-03-29`
 * @param time as `<input type="time">` has it, with or without seconds: `02:30`
 * @param timeZone IANA name
 * @returns milliseconds since 1970; null if the date or the time is invalid
 */
export function zonedTime(date: string, time: string, timeZone: string): number | null {
  const shown = Date.parse(`${date}T${time}Z`);
  if (!/^\d{4}-\d\d-\d\d$/.test(date) || Number.isNaN(shown)) return null;

  // No zone changes its clocks twice within two days, so these are the offsets before and after any change.
  const offsets = [shown - DAY_MS, shown + DAY_MS].map((moment) => offsetAt(moment, timeZone));
  const moments = offsets.map((offset) => shown - offset);
  const fitting = moments.filter((moment) => moment + offsetAt(moment, timeZone) === shown);
  // For a skipped time, the offset before the change gives the time counted on from before the change.
  return fitting.length > 0 ? Math.min(...fitting) : (moments[0] ?? null);
}

/** The date and time in a time zone, in the format of the two inputs. */
export function clockTimeIn(
  milliseconds: number,
  timeZone: string,
): { date: string; time: string } {
  const [date = '', time = ''] = clockOf(timeZone).format(milliseconds).split(' ');
  // Years before 1000 come without their leading zeros.
  return { date: date.padStart(10, '0'), time };
}

const DAY_MS = 86_400_000;

/** The offset from UTC, in milliseconds; positive east of it. */
function offsetAt(milliseconds: number, timeZone: string): number {
  const { date, time } = clockTimeIn(milliseconds, timeZone);
  return Date.parse(`${date}T${time}Z`) - Math.floor(milliseconds / 1000) * 1000;
}

/** The Swedish locale writes `2026-03-29 02:30:00`. */
function clockOf(timeZone: string): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat('sv', { timeZone, dateStyle: 'short', timeStyle: 'medium' });
}
