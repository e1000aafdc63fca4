/**
 * Reading doubtful values. Each function gives what it was asked for or null, never throws, and never guesses: what is
 * not understood stays in the event's raw JSON, which the page can show.
 */

/** A text with something in it. Numbers count: ids come as either. NUL characters, which no screen shows, go. */
export function textOf(value: unknown): string | null {
  if (typeof value === 'number') return String(value);
  if (typeof value !== 'string') return null;
  const text = value.replaceAll('\0', '').toWellFormed();
  return text.trim() === '' ? null : text;
}

/** The fields of an object; none where the value is no object. */
export function fieldsOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : {};
}

/** The items of an array; none where the value is no array. */
export function itemsOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** Milliseconds since 1970 of an ISO 8601 date, in every form the API uses; null for garbage. */
export function timeOf(value: unknown): number | null {
  const milliseconds = typeof value === 'string' ? Date.parse(value) : Number.NaN;
  return Number.isNaN(milliseconds) ? null : milliseconds;
}

/** The whole second of an ISO 8601 date, since 1970; null for garbage. Dates come with and without milliseconds. */
export function secondOf(value: unknown): number | null {
  const milliseconds = timeOf(value);
  return milliseconds === null ? null : Math.floor(milliseconds / 1000);
}

/** A count that makes sense, such as a size in bytes. */
export function sizeOf(value: unknown): number | null {
  return typeof value === 'number' && Number.isFinite(value) && value >= 0 ? value : null;
}

/** A value of any type in one line, for what has no better words: `open`, `12`, `{"a":1}`. */
export function shortJson(value: unknown): string {
  return typeof value === 'string' ? value : (JSON.stringify(value) ?? String(value));
}
